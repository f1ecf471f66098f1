package org.zaklon.forums.taskforce.reference;

import static org.zaklon.forums.taskforce.ForceWords.path;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.zaklon.forums.taskforce.TaskForces;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;

/** Case references of a task force: own entries, what was told, entering one, answering. A reference stands in no address and on no list. */
@Controller
@RequestMapping("/bodies/{forceId}/references")
class ReferencePages {
    private static final String ENTER = "taskforce.reference";
    private static final String ANSWER = "taskforce.match";

    private final ReadReferences read;
    private final EnterReference enter;
    private final WithdrawReference withdraw;
    private final AnswerReference answer;
    private final TaskForces forces;
    private final ForceWords words;
    private final ReferenceWords rows;
    private final BodyWords frames;

    ReferencePages(ReadReferences read, EnterReference enter, WithdrawReference withdraw, AnswerReference answer, TaskForces forces, ForceWords words,
            ReferenceWords rows, BodyWords frames) {
        this.read = read;
        this.enter = enter;
        this.withdraw = withdraw;
        this.answer = answer;
        this.forces = forces;
        this.words = words;
        this.rows = rows;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView list(Actor actor, Screen screen, @PathVariable UUID forceId, @RequestParam(defaultValue = "1") int page) {
        return switch (read.of(actor, new BodyId(forceId), page)) {
            case Refused<ReadReferences.View>(var reason) -> screen.refused(reason);
            case Done<ReadReferences.View>(var view) -> {
                var t = screen.t();
                var own = view.own();
                yield new ModelAndView("taskforce/references", Map.of("frame", frames.around(actor, view.seated().body(), t, "references"),
                        "matches", view.matches().stream().map(m -> rows.match(m, actor.agency(), view.seated(), forceId, t)).toList(),
                        "rows", new Paged<>(own.items().stream().map(r -> rows.own(r, forceId, t)).toList(), own.number(), own.more())));
            }
        };
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Screen screen, @PathVariable UUID forceId) {
        return switch (forces.mayInvestigate(actor, Act.REFERENCE_ENTER, new BodyId(forceId))) {
            case Refused<Seated>(var reason) -> screen.refused(reason);
            case Done<Seated> _ -> form(forceId, screen.t(), Sent.blank(screen.t(), ENTER), null);
        };
    }

    @PostMapping
    ModelAndView enter(Actor actor, Screen screen, RequestId request, @PathVariable UUID forceId, @RequestParam MultiValueMap<String, String> all) {
        if (forces.mayInvestigate(actor, Act.REFERENCE_ENTER, new BodyId(forceId)) instanceof Refused<Seated>(var reason)) {
            return screen.refused(reason);
        }
        var sent = new Sent(all, screen.t(), ENTER);
        var number = sent.text("number");
        var purpose = sent.choice("purpose", words.codes("reference-purposes", screen.t()));
        if (!sent.good()) {
            return form(forceId, screen.t(), sent, null);
        }
        return switch (enter.enter(actor, request, new BodyId(forceId), number, purpose)) {
            case Refused<ReferenceId>(var reason) when List.of("refused.taskforce-reference", "refused.taskforce-again").contains(reason.code()) ->
                form(forceId, screen.t(), sent.wrong("number", screen.t().reason(reason)), null);
            case Refused<ReferenceId>(var reason) -> form(forceId, screen.t(), sent, reason);
            case Done<ReferenceId> _ -> {
                screen.say("taskforce.said.entered");
                yield new ModelAndView("redirect:" + path(forceId, "references"));
            }
        };
    }

    private ModelAndView form(UUID forceId, Words t, Sent sent, Reason refusal) {
        var ask = new Question.Asking(t, ENTER);
        return new FormView(ENTER, path(forceId, "references"), path(forceId, "references"),
                List.of(ask.text("number"), ask.radios("purpose", words.codes("reference-purposes", t))), sent, List.of(t.get("taskforce.reference.note"))).page(refusal);
    }

    @PostMapping("/{referenceId}/withdraw")
    ModelAndView withdraw(Actor actor, Screen screen, RequestId request, @PathVariable UUID forceId, @PathVariable UUID referenceId) {
        return screen.after(withdraw.withdraw(actor, request, new BodyId(forceId), new ReferenceId(referenceId)), "taskforce.said.withdrawn",
                _ -> path(forceId, "references"));
    }

    @GetMapping("/matches/{matchId}")
    ModelAndView match(Actor actor, Screen screen, @PathVariable UUID forceId, @PathVariable UUID matchId) {
        return switch (read.match(actor, new BodyId(forceId), new MatchId(matchId))) {
            case Refused<Match>(var reason) -> screen.refused(reason);
            case Done<Match>(var match) when !match.waitsFor(actor.agency()) -> screen.refused(Reason.of("refused.taskforce-answered"));
            case Done<Match>(var match) -> answerForm(forceId, match, screen.t(), Sent.blank(screen.t(), ANSWER));
        };
    }

    @PostMapping("/matches/{matchId}")
    ModelAndView answer(Actor actor, Screen screen, RequestId request, @PathVariable UUID forceId, @PathVariable UUID matchId,
            @RequestParam MultiValueMap<String, String> all) {
        return switch (read.match(actor, new BodyId(forceId), new MatchId(matchId))) {
            case Refused<Match>(var reason) -> screen.refused(reason);
            case Done<Match>(var match) -> {
                var sent = new Sent(all, screen.t(), ANSWER);
                var said = sent.choice("answer", Match.Answer.values());
                yield sent.good() ? screen.after(answer.answer(actor, request, new BodyId(forceId), match.id(), said), "taskforce.said.answered",
                        _ -> path(forceId, "references")) : answerForm(forceId, match, screen.t(), sent);
            }
        };
    }

    private ModelAndView answerForm(UUID forceId, Match match, Words t, Sent sent) {
        var ask = new Question.Asking(t, ANSWER);
        return new FormView(ANSWER, path(forceId, "references"), path(forceId, "references/matches/" + match.id().value()),
                List.of(ask.radios("answer", FormView.of(t, "taskforce.answer", Match.Answer.values()))), sent,
                List.of(t.get("taskforce.match.note", words.in(t).agency(match.second().agency()), match.first().mark()))).page();
    }
}
