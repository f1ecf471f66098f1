package org.zaklon.bodies.pages;

import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.HolderId;
import org.zaklon.bodies.Member;
import org.zaklon.bodies.Sex;
import org.zaklon.bodies.meeting.CalendarFile;
import org.zaklon.bodies.meeting.Guests;
import org.zaklon.bodies.meeting.HoldMeeting;
import org.zaklon.bodies.meeting.Meeting;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.meeting.MeetingKind;
import org.zaklon.bodies.meeting.MeetingState;
import org.zaklon.bodies.meeting.PlanMeeting;
import org.zaklon.bodies.meeting.Presence;
import org.zaklon.bodies.meeting.ReadMeeting;
import org.zaklon.bodies.minutes.AdoptMinutes;
import org.zaklon.bodies.minutes.ReadMinutes;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Problem;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** Meetings of a body: the list, planning and holding one, its agenda and minutes as the reader has them, the summary for outside. */
@Controller
class MeetingPages {
    private final ReadMeeting read;
    private final ReadMinutes minutes;
    private final PlanMeeting plan;
    private final HoldMeeting hold;
    private final AdoptMinutes adopt;
    private final BodyWords words;
    private final MinutesWords spoken;
    private final InstantSource clock;

    MeetingPages(ReadMeeting read, ReadMinutes minutes, PlanMeeting plan, HoldMeeting hold, AdoptMinutes adopt, BodyWords words, MinutesWords spoken,
            InstantSource clock) {
        this.read = read;
        this.minutes = minutes;
        this.plan = plan;
        this.hold = hold;
        this.adopt = adopt;
        this.words = words;
        this.spoken = spoken;
        this.clock = clock;
    }

    @GetMapping("/bodies/{id}/meetings")
    ModelAndView list(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        var t = screen.t();
        return switch (read.list(actor, new BodyId(id), page)) {
            case Refused<ReadMeeting.Listed>(var reason) -> screen.refused(reason);
            case Done<ReadMeeting.Listed>(var listed) -> new ModelAndView("bodies/meetings", Map.of(
                    "frame", words.frame(actor, listed.body(), listed.facts(), t, "/meetings"), "mayPlan", listed.facts().keeps() && listed.body().state().meets(),
                    "rows", new Paged<>(listed.meetings().items().stream().map(m -> row(m, t)).toList(), page, listed.meetings().more())));
        };
    }

    static MeetingRow row(Meeting m, Words t) {
        return new MeetingRow(m.id().value().toString(), name(m, t), t.moment(m.starts()), m.place().isEmpty() ? t.get("bodies.online") : m.place(), state(m.state(), t));
    }

    static String name(Meeting m, Words t) {
        return t.get("bodies.meeting.name", m.number(), t.of("bodies.meeting.kind", m.kind()));
    }

    private static Tag state(MeetingState state, Words t) {
        return new Tag(t.of("bodies.meeting.state", state), switch (state) {
            case PLANNED -> Tone.STONE;
            case CONVENED, HELD, MINUTES_DRAFTED -> Tone.SKY;
            case MINUTES_CIRCULATED -> Tone.SAND;
            case MINUTES_ADOPTED -> Tone.MOSS;
            case CANCELLED -> Tone.PLUM;
        });
    }

    @GetMapping("/bodies/{id}/meetings/new")
    ModelAndView begin(Actor actor, Screen screen, @PathVariable UUID id) {
        return shown(screen, kept(actor, id, Act.MEETING_PLAN).then(listed -> Outcome.done(form(screen, id, Sent.filled(Map.of("kind", "ORDINARY", "from", "10:00", "to", "12:00")), List.of()))));
    }

    @PostMapping("/bodies/{id}/meetings")
    ModelAndView plan(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var sent = Sent.of(all);
        var t = screen.t();
        return shown(screen, kept(actor, id, Act.MEETING_PLAN).then(listed -> {
            var day = sent.day("day", t);
            var from = sent.time("from");
            var to = sent.time("to");
            var problems = new ArrayList<Problem>();
            if (day.isEmpty()) {
                problems.add(new Problem("day", t.get("ui.form.date")));
            }
            if (from.isEmpty() || to.isEmpty()) {
                problems.add(new Problem("from", t.get("bodies.meeting.hours")));
            }
            if (!problems.isEmpty()) {
                return Outcome.done(form(screen, id, sent, problems));
            }
            var planned = new PlanMeeting.Planned(sent.one("kind", MeetingKind.class).orElse(MeetingKind.ORDINARY),
                    ZonedDateTime.of(day.get(), from.get(), t.zone()).toInstant(), ZonedDateTime.of(day.get(), to.get(), t.zone()).toInstant(), sent.get("place"), sent.get("link"));
            return Outcome.done(switch (plan.plan(actor, request, new BodyId(id), planned)) {
                case Done<MeetingId>(var made) -> saved(screen, id, made.value());
                case Refused<MeetingId>(var reason) when reason.code().startsWith("refused.meeting-") ->
                    form(screen, id, sent, List.of(new Problem(reason.code().endsWith("times") ? "from" : reason.code().endsWith("link") ? "link" : "place", t.reason(reason))));
                case Refused<MeetingId>(var reason) -> screen.refused(reason);
            });
        }));
    }

    private ModelAndView form(Screen screen, UUID id, Sent sent, List<Problem> problems) {
        return BodyWords.page("bodies/plan", problems, Map.of("sent", sent, "id", id.toString(), "kinds", BodyWords.choices(MeetingKind.class, "bodies.meeting.kind", screen.t())));
    }

    @GetMapping("/bodies/{id}/meetings/{meetingId}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID meetingId) {
        var t = screen.t();
        return shown(screen, minutes.open(actor, new BodyId(id), new MeetingId(meetingId)).then(view -> {
            var meeting = view.meeting().meeting();
            var model = new HashMap<String, Object>(Map.of("frame", words.frame(actor, view.meeting().body(), view.meeting().facts(), t, "/meetings"),
                    "name", name(meeting, t), "path", path(id, meetingId), "state", state(meeting.state(), t), "facts", facts(view.meeting(), t),
                    "present", present(view.meeting(), t), "items", spoken.items(view, t), "step", meeting.state()));
            model.put("mayAmend", meeting.state() == MeetingState.MINUTES_CIRCULATED && view.attended());
            return Outcome.done(new ModelAndView("bodies/meeting", model));
        }));
    }

    private List<Line> facts(ReadMeeting.View view, Words t) {
        var meeting = view.meeting();
        var lines = new ArrayList<Line>();
        lines.add(Line.of(t.get("bodies.meeting.when"), t.get("bodies.meeting.from-to", t.moment(meeting.starts()), t.time(meeting.ends()))));
        if (!meeting.place().isEmpty()) {
            lines.add(Line.of(t.get("bodies.meeting.place"), meeting.place()));
        }
        if (!meeting.link().isEmpty()) {
            lines.add(Line.of(t.get("bodies.meeting.link"), meeting.link()));
        }
        if (meeting.heldOn() != null) {
            lines.add(Line.of(t.get("bodies.meeting.held-on"), t.date(meeting.heldOn())));
            lines.add(Line.of(t.get("bodies.quorum"), t.get(view.quorate() ? "bodies.quorum.reached" : "bodies.quorum.missed", view.present(), meeting.quorum())));
            if (!view.guests().isEmpty()) {
                lines.add(Line.of(t.get("bodies.guests"), t.list(view.guests().stream()
                        .map(g -> t.get("bodies.guests.line", t.of("bodies.category", g.category()), t.of("bodies.sex", g.sex()), g.people())).toList())));
            }
        }
        return lines;
    }

    /** Who was invited, by seat. */
    private List<Line> present(ReadMeeting.View view, Words t) {
        var people = view.members().stream().collect(Collectors.toMap(Member::id, m -> m));
        var seats = words.seats(view.seats(), t);
        return view.attendance().stream().map(a -> Line.of(t.get("bodies.attendance.line", seats.getOrDefault(a.seat(), ""), words.member(people.get(a.holder()), t)),
                t.of("bodies.presence", a.presence()))).sorted(Comparator.comparing(Line::label, t.order())).toList();
    }

    @PostMapping("/bodies/{id}/meetings/{meetingId}/convene")
    ModelAndView convene(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID meetingId) {
        return after(screen, id, meetingId, plan.convene(actor, request, new BodyId(id), new MeetingId(meetingId)));
    }

    @PostMapping("/bodies/{id}/meetings/{meetingId}/cancel")
    ModelAndView cancel(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID meetingId, @RequestParam(defaultValue = "") String reason) {
        return after(screen, id, meetingId, plan.cancel(actor, request, new BodyId(id), new MeetingId(meetingId), reason));
    }

    @PostMapping("/bodies/{id}/meetings/{meetingId}/minutes")
    ModelAndView move(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID meetingId, @RequestParam(defaultValue = "") String to) {
        return after(screen, id, meetingId, adopt.move(actor, request, new BodyId(id), new MeetingId(meetingId), Sent.named(to, MeetingState.class).orElse(MeetingState.PLANNED)));
    }

    @GetMapping("/bodies/{id}/meetings/{meetingId}/held")
    ModelAndView holding(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID meetingId) {
        return shown(screen, held(actor, id, meetingId).then(view -> Outcome.done(holding(screen, id, view, Sent.NOTHING, List.of()))));
    }

    @PostMapping("/bodies/{id}/meetings/{meetingId}/held")
    ModelAndView hold(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID meetingId, @RequestParam MultiValueMap<String, String> all) {
        var sent = Sent.of(all);
        var t = screen.t();
        return shown(screen, held(actor, id, meetingId).then(view -> {
            var day = sent.day("on", t);
            if (day.isEmpty()) {
                return Outcome.done(holding(screen, id, view, sent, List.of(new Problem("on", t.get("ui.form.date")))));
            }
            var presence = new HashMap<HolderId, Presence>();
            view.attendance().forEach(a -> sent.one("came." + a.holder().value(), Presence.class).ifPresent(p -> presence.put(a.holder(), p)));
            var guests = new ArrayList<Guests>();
            for (var category : Category.values()) {
                for (var sex : List.of(Sex.FEMALE, Sex.MALE, Sex.UNKNOWN)) {
                    sent.number("guests." + category + "." + sex).filter(n -> n > 0).ifPresent(n -> guests.add(new Guests(category, sex, n)));
                }
            }
            return Outcome.done(switch (hold.hold(actor, request, new BodyId(id), new MeetingId(meetingId), new HoldMeeting.Held(day.get(), presence, guests))) {
                case Done<MeetingId> _ -> saved(screen, id, meetingId);
                case Refused<MeetingId>(var reason) when reason.code().startsWith("refused.meeting-") ->
                    holding(screen, id, view, sent, List.of(new Problem(reason.code().endsWith("future") ? "on" : "came", t.reason(reason))));
                case Refused<MeetingId>(var reason) -> screen.refused(reason);
            });
        }));
    }

    private ModelAndView holding(Screen screen, UUID id, ReadMeeting.View view, Sent sent, List<Problem> problems) {
        var t = screen.t();
        var people = view.members().stream().collect(Collectors.toMap(Member::id, m -> m));
        var seats = words.seats(view.seats(), t);
        var invited = view.attendance().stream().map(a -> Choice.of(a.holder().value().toString(),
                t.get("bodies.attendance.line", seats.getOrDefault(a.seat(), ""), words.member(people.get(a.holder()), t)))).toList();
        return BodyWords.page("bodies/held", problems, Map.of("sent", sent, "id", id.toString(), "path", path(id, view.meeting().id().value()), "name", name(view.meeting(), t),
                "invited", t.sorted(invited, Choice::label), "presences", BodyWords.choices(Presence.class, "bodies.presence", t).stream().filter(c -> !c.value().equals("INVITED")).toList(),
                "categories", BodyWords.choices(Category.class, "bodies.category", t)));
    }

    @GetMapping("/bodies/{id}/meetings/{meetingId}/summary")
    ModelAndView summary(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID meetingId) {
        var t = screen.t();
        return shown(screen, minutes.open(actor, new BodyId(id), new MeetingId(meetingId)).then(view -> {
            if (!view.meeting().meeting().state().held()) {
                return Outcome.refused("refused.meeting-not-held");
            }
            var open = view.items().stream().filter(i -> i.content().filter(c -> !c.restricted() && !c.dataClass().sealed()).isPresent()).map(i -> i.id().value().toString()).toList();
            var items = spoken.items(view, t).stream().filter(i -> open.contains(i.id())).toList();
            return Outcome.done(new ModelAndView("bodies/summary", Map.of("frame", words.frame(actor, view.meeting().body(), view.meeting().facts(), t, "/meetings"),
                    "name", name(view.meeting().meeting(), t), "path", path(id, meetingId), "facts", heads(view.meeting(), t), "items", items,
                    "left", view.items().size() - items.size())));
        }));
    }

    /** Who came, by category and sex; nobody is named outside. */
    private static List<Line> heads(ReadMeeting.View view, Words t) {
        var people = view.members().stream().collect(Collectors.toMap(Member::id, m -> m));
        var lines = new ArrayList<Line>();
        lines.add(Line.of(t.get("bodies.meeting.held-on"), t.date(view.meeting().heldOn())));
        for (var category : Category.values()) {
            var came = view.attendance().stream().filter(a -> a.presence().there()).map(a -> people.get(a.holder())).filter(m -> m.category() == category).toList();
            if (!came.isEmpty()) {
                lines.add(Line.of(t.of("bodies.category", category), t.get("bodies.heads", came.size(), came.stream().filter(m -> m.sex() == Sex.FEMALE).count())));
            }
        }
        return lines;
    }

    @GetMapping("/bodies/{id}/meetings/{meetingId}/calendar")
    Object calendar(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID meetingId) {
        return switch (read.open(actor, new BodyId(id), new MeetingId(meetingId))) {
            case Refused<ReadMeeting.View>(var reason) -> screen.refused(reason);
            case Done<ReadMeeting.View>(var view) -> ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("calendar.ics").build().toString())
                    .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                    .body(CalendarFile.of(view.meeting(), screen.t().get("bodies.calendar"), clock.instant()));
        };
    }

    private static String path(UUID id, UUID meeting) {
        return "/bodies/" + id + "/meetings/" + meeting;
    }

    private static ModelAndView saved(Screen screen, UUID id, UUID meeting) {
        screen.say("bodies.saved");
        return new ModelAndView("redirect:" + path(id, meeting));
    }

    private static ModelAndView after(Screen screen, UUID id, UUID meeting, Outcome<MeetingId> outcome) {
        return switch (outcome) {
            case Done<MeetingId> _ -> saved(screen, id, meeting);
            case Refused<MeetingId>(var reason) -> screen.refused(reason);
        };
    }

    private Outcome<ReadMeeting.Listed> kept(Actor actor, UUID id, Act act) {
        return read.list(actor, new BodyId(id), 1).then(listed -> !act.allows(actor.role()) ? Outcome.refused("refused.role")
                : listed.facts().keeps() ? Outcome.done(listed) : Outcome.refused("refused.not-seated"));
    }

    private Outcome<ReadMeeting.View> held(Actor actor, UUID id, UUID meeting) {
        return read.open(actor, new BodyId(id), new MeetingId(meeting)).then(view -> !view.facts().keeps() ? Outcome.refused("refused.not-seated")
                : view.meeting().state() == MeetingState.CONVENED ? Outcome.done(view) : Outcome.refused(Reason.of("refused.meeting-state")));
    }

    private static ModelAndView shown(Screen screen, Outcome<ModelAndView> page) {
        return switch (page) {
            case Done<ModelAndView>(var view) -> view;
            case Refused<ModelAndView>(var reason) -> screen.refused(reason);
        };
    }
}
