package org.zaklon.forums.taskforce.outcome;

import static org.zaklon.forums.taskforce.ForceWords.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.bodies.pages.BodyWords;
import org.zaklon.forums.page.FormView;
import org.zaklon.forums.page.Question;
import org.zaklon.forums.page.Sent;
import org.zaklon.forums.taskforce.ForceWords;
import org.zaklon.forums.taskforce.Seated;
import org.zaklon.forums.taskforce.Span;
import org.zaklon.forums.taskforce.TaskForces;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** Outcomes of a task force: table, picture, file, typing them and confirming what a colleague typed. */
@Controller
@RequestMapping("/bodies/{forceId}/outcomes")
class OutcomePages {
    private static final String FORM = "taskforce.outcome";

    private final ReadOutcomes read;
    private final TypeOutcome type;
    private final ConfirmOutcome confirm;
    private final TaskForces forces;
    private final ForceWords words;
    private final OutcomeWords sheets;
    private final BodyWords frames;

    OutcomePages(ReadOutcomes read, TypeOutcome type, ConfirmOutcome confirm, TaskForces forces, ForceWords words, OutcomeWords sheets, BodyWords frames) {
        this.read = read;
        this.type = type;
        this.confirm = confirm;
        this.forces = forces;
        this.words = words;
        this.sheets = sheets;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView page(Actor actor, Screen screen, @PathVariable UUID forceId) {
        return switch (read.of(actor, new BodyId(forceId))) {
            case Refused<ReadOutcomes.View>(var reason) -> screen.refused(reason);
            case Done<ReadOutcomes.View>(var view) -> {
                var t = screen.t();
                yield new ModelAndView("taskforce/outcomes", Map.of("frame", frames.around(actor, view.seated().body(), t, "outcomes"),
                        "sheets", sheets.byMeasure(view.confirmed(), t), "agencies", sheets.byAgency(view.confirmed(), t),
                        "waiting", view.waiting().stream().map(w -> waiting(w, actor, forceId, t)).toList(),
                        "mayType", view.seated().investigates().isPresent()));
            }
        };
    }

    private WaitingRow waiting(Tally tally, Actor actor, UUID forceId, Words t) {
        var counts = t.list(Arrays.stream(Measure.values()).filter(tally.counts()::containsKey)
                .map(m -> t.get("taskforce.outcomes.count", t.of("taskforce.measure", m), tally.counts().get(m))).toList());
        return new WaitingRow(ForceWords.span(tally.span(), t), words.in(t).code(TypeOutcome.OFFENCES, tally.offence()), counts,
                tally.typedBy().equals(actor.account()) ? null : path(forceId, "outcomes/" + tally.id().value() + "/confirm"));
    }

    @GetMapping("/table.csv")
    ResponseEntity<byte[]> csv(Actor actor, Screen screen, @PathVariable UUID forceId) {
        if (read.of(actor, new BodyId(forceId)) instanceof Done<ReadOutcomes.View>(var view)) {
            return sheets.csv(view.confirmed(), screen.t()).download("table-" + forces.today());
        }
        throw new NotFound();
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Screen screen, @PathVariable UUID forceId) {
        return switch (forces.mayInvestigate(actor, Act.OUTCOME_TYPE, new BodyId(forceId))) {
            case Refused<Seated>(var reason) -> screen.refused(reason);
            case Done<Seated> _ -> form(forceId, screen.t(), Sent.blank(screen.t(), FORM), null);
        };
    }

    @PostMapping
    ModelAndView type(Actor actor, Screen screen, RequestId request, @PathVariable UUID forceId, @RequestParam MultiValueMap<String, String> all) {
        if (forces.mayInvestigate(actor, Act.OUTCOME_TYPE, new BodyId(forceId)) instanceof Refused<Seated>(var reason)) {
            return screen.refused(reason);
        }
        var t = screen.t();
        var sent = new Sent(all, t, FORM);
        var span = sent.choice("period", periods(t));
        var offence = sent.choice("offence", words.codes(TypeOutcome.OFFENCES, t));
        var counts = new EnumMap<Measure, Integer>(Measure.class);
        Arrays.stream(Measure.values()).filter(m -> !sent.one(m.name()).isEmpty()).forEach(m -> counts.put(m, sent.number(m.name(), 0, TypeOutcome.MOST)));
        if (!sent.good()) {
            return form(forceId, t, sent, null);
        }
        return switch (type.type(actor, request, new BodyId(forceId), offence, Span.of(span).orElseThrow(), counts)) {
            case Refused<TallyId>(var reason) -> form(forceId, t, sent, reason);
            case Done<TallyId> _ -> {
                screen.say("taskforce.said.typed");
                yield new ModelAndView("redirect:" + path(forceId, "outcomes"));
            }
        };
    }

    private ModelAndView form(UUID forceId, Words t, Sent sent, Reason refusal) {
        var ask = new Question.Asking(t, FORM);
        var questions = new ArrayList<>(List.of(ask.select("period", periods(t)), ask.select("offence", words.codes(TypeOutcome.OFFENCES, t))));
        Arrays.stream(Measure.values()).forEach(m -> questions.add(ask.number(m.name()).orNothing()));
        return new FormView(FORM, path(forceId, "outcomes"), path(forceId, "outcomes"), questions, sent, List.of()).page(refusal);
    }

    private List<Choice> periods(Words t) {
        return Span.over(forces.today()).stream().map(s -> Choice.of(s.written(), ForceWords.span(s, t))).toList();
    }

    @PostMapping("/{tallyId}/confirm")
    ModelAndView confirm(Actor actor, Screen screen, RequestId request, @PathVariable UUID forceId, @PathVariable UUID tallyId) {
        return screen.after(confirm.confirm(actor, request, new BodyId(forceId), new TallyId(tallyId)), "taskforce.said.confirmed", _ -> path(forceId, "outcomes"));
    }
}
