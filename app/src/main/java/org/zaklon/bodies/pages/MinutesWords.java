package org.zaklon.bodies.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.bodies.actions.Action;
import org.zaklon.bodies.minutes.Amendment;
import org.zaklon.bodies.minutes.Content;
import org.zaklon.bodies.minutes.Item;
import org.zaklon.bodies.minutes.ReadMinutes;
import org.zaklon.kernel.SeatId;
import org.zaklon.ui.Words;

/** The minutes of one reader, in that reader's words. What is masked has no words here: the database did not give them. */
@Component
class MinutesWords {
    private final BodyWords words;

    MinutesWords(BodyWords words) {
        this.words = words;
    }

    List<ItemView> items(ReadMinutes.View view, Words t) {
        var seats = words.seats(view.meeting().seats(), t);
        return view.items().stream().map(i -> item(i, view, seats, t)).toList();
    }

    private ItemView item(Item item, ReadMinutes.View view, Map<SeatId, String> seats, Words t) {
        var content = item.content();
        return new ItemView(item.id().value().toString(), item.number(), words.agency(item.owner(), t), seats.getOrDefault(item.leadSeat(), ""), item.hashText(),
                item.masked(), content.map(Content::title).orElse(""), content.map(c -> t.of("ui.class", c.dataClass())).orElse(""),
                content.filter(Content::restricted).map(c -> t.list(c.audience().stream().map(s -> seats.getOrDefault(s, "")).toList())).orElse(null),
                content.map(Content::said).orElse(""),
                content.map(c -> c.decisions().stream().map(d -> new ItemView.Decision(t.of("bodies.how", d.how()), d.text(), d.reason(), d.dissent())).toList()).orElse(List.of()),
                view.actions().stream().filter(a -> item.id().value().equals(a.item())).map(a -> todo(a, t)).toList(),
                view.amendments().stream().filter(a -> a.item().equals(item.id())).map(a -> change(a, view, seats, t)).toList(),
                view.corrections().stream().filter(c -> c.item().equals(item.id()))
                        .map(c -> t.get("bodies.correction", c.number(), words.agency(c.agency(), t), t.date(c.at()), c.text())).collect(Collectors.toList()),
                view.writable().contains(item.id()), view.matching().contains(item.id()));
    }

    private ItemView.Todo todo(Action a, Words t) {
        return new ItemView.Todo(a.id().value().toString(), a.what(), words.agency(a.accountable(), t), t.date(a.due()), t.of("bodies.action.state", a.state()));
    }

    private ItemView.Change change(Amendment a, ReadMinutes.View view, Map<SeatId, String> seats, Words t) {
        return new ItemView.Change(a.id().value().toString(), seats.getOrDefault(a.seat(), ""), a.text(), t.of("bodies.amendment.state", a.state()),
                a.answer().orElse(""), a.state() == Amendment.State.OPEN && view.writable().contains(a.item()));
    }
}
