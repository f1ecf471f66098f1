package org.zaklon.bodies.pages;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.BodyState;
import org.zaklon.bodies.Member;
import org.zaklon.bodies.SeatLine;
import org.zaklon.bodies.seats.ChangeBody;
import org.zaklon.bodies.seats.FoundBody;
import org.zaklon.bodies.seats.Founding;
import org.zaklon.bodies.seats.ReadBody;
import org.zaklon.country.Language;
import org.zaklon.kernel.AreaCode;
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

/** Bodies: the list of one's own, one body with its seats, founding and changing one. */
@Controller
class BodyPages {
    private static final Map<String, String> FIELDS = Map.of("refused.body-name", "name.en", "refused.body-areas", "areas", "refused.body-mandate", "mandate",
            "refused.body-cadence", "cadence", "refused.body-quorum", "quorum", "refused.body-founded", "founded");

    private final ReadBody read;
    private final FoundBody found;
    private final ChangeBody change;
    private final Access access;
    private final BodyWords words;

    BodyPages(ReadBody read, FoundBody found, ChangeBody change, Access access, BodyWords words) {
        this.read = read;
        this.found = found;
        this.change = change;
        this.access = access;
        this.words = words;
    }

    @GetMapping("/bodies")
    ModelAndView list(Actor actor, Screen screen, @RequestParam(defaultValue = "1") int page) {
        var t = screen.t();
        return switch (read.list(actor, null, page)) {
            case Refused<Paged<Body>>(var reason) -> screen.refused(reason);
            case Done<Paged<Body>>(var bodies) -> new ModelAndView("bodies/list", Map.of(
                    "rows", new Paged<>(bodies.items().stream().map(b -> row(b, t)).toList(), page, bodies.more()),
                    "mayFound", access.allows(actor, Act.BODY_FOUND)));
        };
    }

    private BodyRow row(Body body, Words t) {
        return new BodyRow(body.id().value().toString(), t.say(body.name()), t.of("bodies.kind", body.kind()), words.areas(body, t), state(body.state(), t));
    }

    static Tag state(BodyState state, Words t) {
        return new Tag(t.of("bodies.state", state), switch (state) {
            case FORMING -> Tone.SKY;
            case ACTIVE -> Tone.MOSS;
            case SUSPENDED -> Tone.SAND;
            case CLOSED -> Tone.PLUM;
        });
    }

    @GetMapping("/bodies/{id}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id) {
        return one(actor, screen, id, "", List.of());
    }

    private ModelAndView one(Actor actor, Screen screen, UUID id, String typed, List<Problem> problems) {
        var t = screen.t();
        return switch (read.open(actor, new BodyId(id))) {
            case Refused<ReadBody.View>(var reason) -> screen.refused(reason);
            case Done<ReadBody.View>(var view) -> BodyWords.page("bodies/body", problems, Map.of("frame", words.frame(actor, view.body(), view.facts(), t, ""),
                    "state", state(view.body().state(), t), "facts", facts(view, t), "seats", view.seats().stream().map(s -> seat(s, t)).toList(),
                    "next", view.facts().keeps() ? view.body().state().next().stream().map(s -> Choice.of(s.name(), t.of("bodies.become", s))).toList() : List.of(),
                    "reason", typed));
        };
    }

    private List<Line> facts(ReadBody.View view, Words t) {
        var body = view.body();
        var lines = new ArrayList<Line>();
        lines.add(Line.of(t.get("bodies.kind"), t.of("bodies.kind", body.kind())));
        lines.add(Line.of(t.get("bodies.areas"), words.areas(body, t)));
        if (!body.mandate().isEmpty()) {
            lines.add(Line.of(t.get("bodies.mandate"), body.mandate()));
        }
        if (body.agreement() != null) {
            lines.add(Line.of(t.get("bodies.agreement"), body.agreement()));
        }
        lines.add(Line.of(t.get("bodies.cadence"), body.howOften().map(t::period).orElseGet(() -> t.get("bodies.cadence.none"))));
        lines.add(Line.of(t.get("bodies.quorum"), t.number(body.quorum())));
        lines.add(Line.of(t.get("bodies.keeper"), words.agency(body.agency(), t)));
        lines.add(Line.of(t.get("bodies.founded"), t.date(body.founded())));
        return lines;
    }

    private SeatRow seat(SeatLine seat, Words t) {
        return new SeatRow(seat.seat().value().toString(), words.seat(seat, t), t.of("bodies.category", seat.category()),
                t.get("bodies.seat.taken", seat.taken(), seat.places()), seat.open() ? null : t.date(seat.closed()), seat.holders().isEmpty(),
                seat.holders().stream().map(m -> person(m, t)).toList());
    }

    private SeatRow.Person person(Member m, Words t) {
        var about = t.of("bodies.one", m.sex()) + " · " + t.of("bodies.age", m.ageBand());
        return new SeatRow.Person(m.id().value().toString(), words.member(m, t), m.alternate() ? t.get("bodies.member.alternate", about) : about,
                t.date(m.since()), m.undertaking() == null ? t.get("bodies.undertaking.missing") : t.get("bodies.undertaking.signed", t.date(m.undertaking())),
                m.undertaking() != null);
    }

    @GetMapping("/bodies/new")
    ModelAndView begin(Actor actor, Screen screen) {
        return access.allows(actor, Act.BODY_FOUND) ? form(screen, null, Sent.filled(Map.of("cadence", "P1M", "quorum", "0")), List.of())
                : screen.refused(Reason.of("refused.role"));
    }

    @PostMapping("/bodies")
    ModelAndView found(Actor actor, Screen screen, RequestId request, @RequestParam MultiValueMap<String, String> all) {
        var sent = Sent.of(all);
        var problems = problems(sent, screen.t(), true);
        if (!access.allows(actor, Act.BODY_FOUND)) {
            return screen.refused(Reason.of("refused.role"));
        }
        return problems.isEmpty() ? saved(screen, null, sent, found.found(actor, request, founding(sent, screen.t(), null))) : form(screen, null, sent, problems);
    }

    @GetMapping("/bodies/{id}/edit")
    ModelAndView edit(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (kept(actor, id)) {
            case Refused<ReadBody.View>(var reason) -> screen.refused(reason);
            case Done<ReadBody.View>(var view) -> form(screen, id, sent(view.body()), List.of());
        };
    }

    private static Sent sent(Body body) {
        var fields = new HashMap<String, String>();
        body.name().byLanguage().forEach((tag, text) -> fields.put("name." + tag, text));
        fields.put("kind", body.kind().name());
        fields.put("mandate", body.mandate());
        fields.put("agreement", body.agreement() == null ? "" : body.agreement());
        fields.put("cadence", body.howOften().map(Period::toString).orElse(""));
        fields.put("quorum", "" + body.quorum());
        return Sent.filled(fields).with("areas", body.areas().stream().map(AreaCode::value).toList()).withDay("founded", body.founded());
    }

    @PostMapping("/bodies/{id}/edit")
    ModelAndView change(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var sent = Sent.of(all);
        return switch (kept(actor, id)) {
            case Refused<ReadBody.View>(var reason) -> screen.refused(reason);
            case Done<ReadBody.View>(var view) -> {
                var problems = problems(sent, screen.t(), false);
                yield problems.isEmpty() ? saved(screen, id, sent, change.change(actor, request, new BodyId(id), founding(sent, screen.t(), view.body())))
                        : form(screen, id, sent, problems);
            }
        };
    }

    @PostMapping("/bodies/{id}/state")
    ModelAndView move(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason) {
        var state = Sent.named(to, BodyState.class).orElse(BodyState.FORMING);
        return switch (change.move(actor, request, new BodyId(id), state, reason)) {
            case Done<BodyId> _ -> {
                screen.say("bodies.saved");
                yield new ModelAndView("redirect:/bodies/" + id);
            }
            case Refused<BodyId>(var why) when why.code().startsWith("refused.body-") ->
                one(actor, screen, id, reason, List.of(new Problem("reason", screen.t().reason(why))));
            case Refused<BodyId>(var why) -> screen.refused(why);
        };
    }

    private Outcome<ReadBody.View> kept(Actor actor, UUID id) {
        return read.open(actor, new BodyId(id)).then(view -> !Act.BODY_CHANGE.allows(actor.role()) ? Outcome.refused("refused.role")
                : view.facts().keeps() ? Outcome.done(view) : Outcome.refused("refused.not-seated"));
    }

    private List<Problem> problems(Sent sent, Words t, boolean fresh) {
        var problems = new ArrayList<Problem>();
        if (fresh && sent.one("kind", BodyKind.class).isEmpty()) {
            problems.add(new Problem("kind", t.get("bodies.kind.choose")));
        }
        if (fresh && sent.day("founded", t).isEmpty()) {
            problems.add(new Problem("founded", t.get("ui.form.date")));
        }
        if (sent.number("quorum").isEmpty()) {
            problems.add(new Problem("quorum", t.get("refused.body-quorum")));
        }
        if (!sent.get("cadence").isEmpty() && !sent.get("cadence").matches("P\\d{1,2}[WM]")) {
            problems.add(new Problem("cadence", t.get("refused.body-cadence")));
        }
        return problems;
    }

    private Founding founding(Sent sent, Words t, Body before) {
        return new Founding(before == null ? sent.one("kind", BodyKind.class).orElseThrow() : before.kind(), sent.text("name", words.country()),
                sent.all("areas").stream().map(AreaCode::new).toList(), sent.get("mandate"), sent.get("agreement"),
                sent.get("cadence").isEmpty() ? null : Period.parse(sent.get("cadence")), sent.number("quorum").orElse(0),
                before == null ? sent.day("founded", t).orElse(LocalDate.MAX) : before.founded());
    }

    private ModelAndView saved(Screen screen, UUID id, Sent sent, Outcome<BodyId> outcome) {
        return switch (outcome) {
            case Done<BodyId>(var body) -> {
                screen.say("bodies.saved");
                yield new ModelAndView("redirect:/bodies/" + body.value());
            }
            case Refused<BodyId>(var reason) when reason.code().startsWith("refused.body-") ->
                form(screen, id, sent, List.of(new Problem(FIELDS.getOrDefault(reason.code(), "mandate"), screen.t().reason(reason))));
            case Refused<BodyId>(var reason) -> screen.refused(reason);
        };
    }

    private ModelAndView form(Screen screen, UUID id, Sent sent, List<Problem> problems) {
        var t = screen.t();
        var areas = words.country().areas().stream().map(a -> Choice.of(a.code().value(), t.say(a.name()))).sorted(Comparator.comparing(Choice::label, t.order())).toList();
        return BodyWords.page("bodies/edit", problems, Map.of("sent", sent, "action", id == null ? "/bodies" : "/bodies/" + id + "/edit", "fresh", id == null,
                "back", id == null ? "/bodies" : "/bodies/" + id, "kinds", BodyWords.choices(BodyKind.class, "bodies.kind", t), "areas", areas,
                "languages", words.country().languages().stream().filter(Language::authored).toList(),
                "cadences", List.of("P1W", "P2W", "P1M", "P2M", "P3M", "P6M").stream().map(c -> Choice.of(c, t.period(Period.parse(c)))).toList()));
    }
}
