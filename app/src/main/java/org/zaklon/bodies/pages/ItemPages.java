package org.zaklon.bodies.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.SeatLine;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.minutes.AddItem;
import org.zaklon.bodies.minutes.Content;
import org.zaklon.bodies.minutes.Decided;
import org.zaklon.bodies.minutes.Item;
import org.zaklon.bodies.minutes.ItemId;
import org.zaklon.bodies.minutes.ReadMinutes;
import org.zaklon.bodies.minutes.WriteItem;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** Putting an item on the agenda, and writing what was said about it and decided. */
@Controller
class ItemPages {
    private static final Map<String, String> FIELDS = Map.of("refused.item-title", "title", "refused.item-long", "said", "refused.item-decision", "decision.1",
            "refused.item-audience", "audience", "refused.item-audience-wider", "audience", "refused.item-restricted-by-lead", "audience", "refused.item-lead", "lead",
            "refused.item-investigation-all", "audience", "refused.item-investigation-seat", "audience");
    /** Blank decisions that a form offers beside those that were taken. */
    private static final int BLANK = 1;

    private final ReadMinutes minutes;
    private final AddItem add;
    private final WriteItem write;
    private final Bodies bodies;
    private final Work work;
    private final BodyWords words;

    ItemPages(ReadMinutes minutes, AddItem add, WriteItem write, Bodies bodies, Work work, BodyWords words) {
        this.minutes = minutes;
        this.add = add;
        this.write = write;
        this.bodies = bodies;
        this.work = work;
        this.words = words;
    }

    @GetMapping("/bodies/{id}/meetings/{meetingId}/items/new")
    ModelAndView begin(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID meetingId) {
        return shown(screen, of(actor, id, meetingId).then(view -> view.meeting().meeting().state().open()
                ? Outcome.done(form(actor, screen, view, null, Sent.filled(Map.of("class", "C9", "readers", usual(view))), List.of())) : Outcome.refused("refused.meeting-state")));
    }

    /** In a task force the narrowest is usual, and whoever opens an item to all chooses so; elsewhere nothing is chosen before. */
    private static String usual(ReadMinutes.View view) {
        return view.meeting().body().kind() == BodyKind.TASK_FORCE ? "some" : "";
    }

    @PostMapping("/bodies/{id}/meetings/{meetingId}/items")
    ModelAndView add(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID meetingId,
            @RequestParam MultiValueMap<String, String> all) {
        var sent = Sent.of(all);
        return shown(screen, of(actor, id, meetingId).then(view -> {
            var lead = seat(sent.get("lead"));
            return lead.isEmpty() ? Outcome.done(form(actor, screen, view, null, sent, List.of(new Problem("lead", screen.t().get("refused.item-lead")))))
                    : Outcome.done(saved(actor, screen, view, null, sent, add.add(actor, request, new BodyId(id), new MeetingId(meetingId), lead.get(), content(sent, lead.get(), null))));
        }));
    }

    @GetMapping("/bodies/{id}/meetings/{meetingId}/items/{itemId}")
    ModelAndView edit(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID meetingId, @PathVariable UUID itemId) {
        return shown(screen, of(actor, id, meetingId).then(view -> item(view, itemId).then(item -> !view.writable().contains(item.id())
                ? Outcome.refused("refused.item-not-yours") : Outcome.done(form(actor, screen, view, item, sent(item), List.of())))));
    }

    @PostMapping("/bodies/{id}/meetings/{meetingId}/items/{itemId}")
    ModelAndView write(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID meetingId, @PathVariable UUID itemId,
            @RequestParam MultiValueMap<String, String> all) {
        var sent = Sent.of(all);
        return shown(screen, of(actor, id, meetingId).then(view -> item(view, itemId).then(item ->
                Outcome.done(saved(actor, screen, view, item, sent, write.write(actor, request, new BodyId(id), item.id(), content(sent, item.leadSeat(), item)))))));
    }

    private static Content content(Sent sent, SeatId lead, Item before) {
        var audience = new ArrayList<SeatId>();
        if (sent.get("readers").equals("some")) {
            audience.add(lead);
            sent.each("audience", ItemPages::seat).stream().filter(s -> !s.equals(lead)).forEach(audience::add);
        }
        var decisions = new ArrayList<Decided>();
        for (int i = 1; i <= 20; i++) {
            if (!sent.get("decision." + i).isEmpty()) {
                decisions.add(new Decided(sent.one("how." + i, Decided.How.class).orElse(Decided.How.CONSENSUS), sent.get("decision." + i), sent.get("reason." + i),
                        sent.get("dissent." + i)));
            }
        }
        return new Content(sent.get("title"), sent.get("said").replace("\r\n", "\n"), decisions, classNamed(sent.get("class")), audience,
                before == null ? null : before.content().flatMap(Content::about).orElse(null));
    }

    private static DataClass classNamed(String code) {
        return List.of(DataClass.values()).stream().filter(c -> c.code().equals(code)).findFirst().orElse(DataClass.C9_ADMIN);
    }

    private static Sent sent(Item item) {
        var content = item.content().orElseThrow();
        var fields = new HashMap<String, String>(Map.of("title", content.title(), "said", content.said(), "class", content.dataClass().code(),
                "readers", content.restricted() ? "some" : "all", "lead", item.leadSeat().value().toString()));
        for (int i = 0; i < content.decisions().size(); i++) {
            var decision = content.decisions().get(i);
            fields.put("how." + (i + 1), decision.how().name());
            fields.put("decision." + (i + 1), decision.text());
            fields.put("reason." + (i + 1), decision.reason());
            fields.put("dissent." + (i + 1), decision.dissent());
        }
        return Sent.filled(fields).with("audience", content.audience().stream().map(s -> s.value().toString()).toList());
    }

    private ModelAndView saved(Actor actor, Screen screen, ReadMinutes.View view, Item item, Sent sent, Outcome<ItemId> outcome) {
        return switch (outcome) {
            case Done<ItemId> _ -> {
                screen.say("bodies.saved");
                yield new ModelAndView("redirect:" + path(view));
            }
            case Refused<ItemId>(var reason) when FIELDS.containsKey(reason.code()) ->
                form(actor, screen, view, item, sent, List.of(new Problem(FIELDS.get(reason.code()), screen.t().reason(reason))));
            case Refused<ItemId>(var reason) -> screen.refused(reason);
        };
    }

    private ModelAndView form(Actor actor, Screen screen, ReadMinutes.View view, Item item, Sent sent, List<Problem> problems) {
        var t = screen.t();
        var open = view.meeting().seats().stream().filter(SeatLine::open).toList();
        var own = Set.copyOf(work.read(actor, () -> bodies.ownSeats(view.meeting().body().id())));
        var leads = open.stream().filter(s -> view.meeting().facts().keeps() || own.contains(s.seat())).toList();
        var decisions = item == null ? 0 : Math.max(taken(sent), item.content().map(c -> c.decisions().size()).orElse(0)) + BLANK;
        return BodyWords.page("bodies/write", problems, new HashMap<>(Map.of("sent", sent, "fresh", item == null, "path", path(view),
                "action", path(view) + "/items" + (item == null ? "" : "/" + item.id().value()), "leads", choices(leads, t), "seats", choices(open, t),
                "classes", List.of(DataClass.values()).stream().map(c -> Choice.of(c.code(), t.of("ui.class", c))).toList(),
                "hows", BodyWords.choices(Decided.How.class, "bodies.how", t), "decisions", decisions)));
    }

    private static int taken(Sent sent) {
        int taken = 0;
        for (int i = 1; i <= 20; i++) {
            taken = sent.get("decision." + i).isEmpty() ? taken : i;
        }
        return taken;
    }

    private List<Choice> choices(List<SeatLine> seats, Words t) {
        return seats.stream().map(s -> Choice.of(s.seat().value().toString(), words.seat(s, t))).toList();
    }

    private static Optional<SeatId> seat(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(new SeatId(UUID.fromString(typed))) : Optional.empty();
    }

    private static String path(ReadMinutes.View view) {
        return "/bodies/" + view.meeting().body().id().value() + "/meetings/" + view.meeting().meeting().id().value();
    }

    private Outcome<ReadMinutes.View> of(Actor actor, UUID id, UUID meeting) {
        return minutes.open(actor, new BodyId(id), new MeetingId(meeting));
    }

    private static Outcome<Item> item(ReadMinutes.View view, UUID id) {
        return view.items().stream().filter(i -> i.id().value().equals(id) && !i.masked()).findFirst().map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.absent()));
    }

    private static ModelAndView shown(Screen screen, Outcome<ModelAndView> page) {
        return switch (page) {
            case Done<ModelAndView>(var view) -> view;
            case Refused<ModelAndView>(var reason) -> screen.refused(reason);
        };
    }
}
