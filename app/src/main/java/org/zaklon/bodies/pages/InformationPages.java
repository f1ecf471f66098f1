package org.zaklon.bodies.pages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.bodies.SeatLine;
import org.zaklon.bodies.crossing.Crossing;
import org.zaklon.bodies.crossing.DiscloseInformation;
import org.zaklon.bodies.crossing.Information;
import org.zaklon.bodies.crossing.InformationId;
import org.zaklon.bodies.crossing.ReadInformation;
import org.zaklon.bodies.crossing.RecordInformation;
import org.zaklon.bodies.crossing.RefuseInformation;
import org.zaklon.bodies.crossing.ShareInformation;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.minutes.Content;
import org.zaklon.bodies.minutes.Item;
import org.zaklon.bodies.minutes.ItemId;
import org.zaklon.bodies.minutes.ReadMinutes;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** What a seat tells under an item, and the three events about it: shared, disclosed outside, refused. */
@Controller
class InformationPages {
    private final ReadMinutes minutes;
    private final ReadInformation read;
    private final RecordInformation record;
    private final ShareInformation share;
    private final DiscloseInformation disclose;
    private final RefuseInformation refuse;
    private final BodyWords words;

    InformationPages(ReadMinutes minutes, ReadInformation read, RecordInformation record, ShareInformation share, DiscloseInformation disclose,
            RefuseInformation refuse, BodyWords words) {
        this.minutes = minutes;
        this.read = read;
        this.record = record;
        this.share = share;
        this.disclose = disclose;
        this.refuse = refuse;
        this.words = words;
    }

    @GetMapping("/bodies/{id}/meetings/{meetingId}/items/{itemId}/information")
    ModelAndView list(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID meetingId, @PathVariable UUID itemId) {
        return page(actor, screen, new Place(id, meetingId, itemId), Sent.filled(Map.of("class", "C9")), List.of());
    }

    private record Place(UUID body, UUID meeting, UUID item) {
        String meetingPath() {
            return "/bodies/" + body + "/meetings/" + meeting;
        }

        String path() {
            return meetingPath() + "/items/" + item + "/information";
        }
    }

    private ModelAndView page(Actor actor, Screen screen, Place place, Sent sent, List<Problem> problems) {
        var t = screen.t();
        return switch (minutes.open(actor, new BodyId(place.body()), new MeetingId(place.meeting())).then(view -> view.items().stream()
                .filter(i -> i.id().value().equals(place.item()) && !i.masked()).findFirst().map(Outcome::done).orElseGet(() -> Outcome.<Item>refused(Reason.absent()))
                .then(item -> read.of(actor, new BodyId(place.body()), item.id()).then(told -> Outcome.done(model(actor, t, place, view, item, told, sent)))))) {
            case Refused<Map<String, Object>>(var reason) -> screen.refused(reason);
            case Done<Map<String, Object>>(var model) -> BodyWords.page("bodies/information", problems, model);
        };
    }

    private Map<String, Object> model(Actor actor, Words t, Place place, ReadMinutes.View view, Item item, ReadInformation.View told, Sent sent) {
        var seats = words.seats(view.meeting().seats(), t);
        var others = view.meeting().seats().stream().filter(SeatLine::open).map(s -> Choice.of(s.seat().value().toString(), words.seat(s, t))).toList();
        var rows = told.told().stream().map(i -> row(i, told.crossings(), seats, i.owner().equals(actor.agency()), t)).toList();
        var refusals = told.crossings().stream().filter(c -> told.told().stream().noneMatch(i -> i.id().equals(c.information()))).map(c -> event(c, seats, t)).toList();
        var model = new HashMap<String, Object>(Map.of("sent", sent, "back", place.meetingPath(), "path", place.path(),
                "heading", item.content().map(Content::title).orElse(""), "rows", rows, "refusals", refusals, "seats", others));
        model.put("kinds", BodyWords.choices(Information.Kind.class, "bodies.information.kind", t));
        model.put("classes", Arrays.stream(DataClass.values()).map(c -> Choice.of(c.code(), t.of("ui.class", c))).toList());
        model.put("purposes", BodyWords.choices(Purpose.class, "ui.purpose", t));
        model.put("articles", words.country().legalBases().stream().map(l -> Choice.of(l.id(), t.say(l.instrument()) + " " + l.article())).toList());
        return model;
    }

    private InformationRow row(Information one, List<Crossing> crossings, Map<SeatId, String> seats, boolean own, Words t) {
        return new InformationRow(one.id().value().toString(), t.of("bodies.information.kind", one.kind()), words.agency(one.owner(), t), t.of("ui.class", one.dataClass()),
                one.text(), one.source(), t.get("bodies.information.days", t.date(one.asOf()), t.date(one.reviewBy())), own,
                crossings.stream().filter(c -> c.information().equals(one.id())).map(c -> event(c, seats, t)).toList());
    }

    private String event(Crossing c, Map<SeatId, String> seats, Words t) {
        var to = c.to() == null ? c.recipient() : seats.getOrDefault(c.to(), "");
        return t.get("bodies.crossing." + c.event(), t.date(c.at()), to, t.of("ui.purpose", c.purpose()), c.event() == Crossing.Event.REFUSED ? c.reason() : c.basis());
    }

    @PostMapping("/bodies/{id}/meetings/{meetingId}/items/{itemId}/information")
    ModelAndView record(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID meetingId, @PathVariable UUID itemId,
            @RequestParam MultiValueMap<String, String> all) {
        var sent = Sent.of(all);
        var t = screen.t();
        var place = new Place(id, meetingId, itemId);
        var asOf = sent.day("asOf", t);
        var review = sent.day("review", t);
        if (asOf.isEmpty() || review.isEmpty()) {
            return page(actor, screen, place, sent, List.of(new Problem(asOf.isEmpty() ? "asOf" : "review", t.get("ui.form.date"))));
        }
        var told = new RecordInformation.Told(sent.one("kind", Information.Kind.class).orElse(Information.Kind.ALLEGATION),
                Arrays.stream(DataClass.values()).filter(c -> c.code().equals(sent.get("class"))).findFirst().orElse(DataClass.C9_ADMIN),
                sent.get("text"), sent.get("source"), asOf.get(), review.get());
        return after(actor, screen, place, sent, record.record(actor, request, new BodyId(id), new MeetingId(meetingId), new ItemId(itemId), told), "text");
    }

    @PostMapping("/bodies/{id}/meetings/{meetingId}/items/{itemId}/information/{informationId}")
    ModelAndView cross(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID meetingId, @PathVariable UUID itemId,
            @PathVariable UUID informationId, @RequestParam MultiValueMap<String, String> all) {
        var sent = Sent.of(all);
        var body = new BodyId(id);
        var about = new InformationId(informationId);
        var seat = sent.get("seat").matches("[0-9a-f-]{36}") ? new SeatId(UUID.fromString(sent.get("seat"))) : null;
        var purpose = sent.one("purpose", Purpose.class).orElse(Purpose.ASSISTANCE);
        var outcome = switch (sent.get("event")) {
            case "SHARED" -> share.share(actor, request, body, about, seat == null ? new SeatId(informationId) : seat, purpose);
            case "DISCLOSED" -> disclose.disclose(actor, request, body, about, sent.get("recipient"), purpose, sent.get("article"));
            default -> refuse.refuse(actor, request, body, about, seat, sent.get("recipient"), purpose, sent.get("reason"));
        };
        return after(actor, screen, new Place(id, meetingId, itemId), sent, outcome, "event." + informationId);
    }

    private <I extends Id> ModelAndView after(Actor actor, Screen screen, Place place, Sent sent, Outcome<I> outcome, String field) {
        return switch (outcome) {
            case Done<I> _ -> {
                screen.say("bodies.saved");
                yield new ModelAndView("redirect:" + place.path());
            }
            case Refused<I>(var reason) when reason.code().startsWith("refused.information-") || reason.code().equals("refused.no-basis") ->
                page(actor, screen, place, sent, List.of(new Problem(field, screen.t().reason(reason))));
            case Refused<I>(var reason) -> screen.refused(reason);
        };
    }
}
