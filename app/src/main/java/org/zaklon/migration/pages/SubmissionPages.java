package org.zaklon.migration.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.submission.AcceptSubmission;
import org.zaklon.migration.submission.AnswerSubmission;
import org.zaklon.migration.submission.ApproveSubmission;
import org.zaklon.migration.submission.QuerySubmission;
import org.zaklon.migration.submission.ReadSubmissions;
import org.zaklon.migration.submission.ReadSubmissions.Found;
import org.zaklon.migration.submission.Submission;
import org.zaklon.migration.submission.SubmissionState;
import org.zaklon.migration.submission.SubmissionStep;
import org.zaklon.migration.submission.WithdrawSubmission;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.migration.terms.Months;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Problem;
import org.zaklon.ui.parts.Step;

/** One file: its figures, its steps, and what the reader can do with it. */
@Controller
@RequestMapping("/migration/submissions/{submissionId}")
class SubmissionPages {
    private static final String TEXT = "refused.submission-text";

    private final ReadSubmissions read;
    private final ApproveSubmission approve;
    private final WithdrawSubmission withdraw;
    private final QuerySubmission query;
    private final AnswerSubmission answer;
    private final AcceptSubmission accept;
    private final Definitions definitions;
    private final MigrationWords words;

    SubmissionPages(ReadSubmissions read, ApproveSubmission approve, WithdrawSubmission withdraw, QuerySubmission query, AnswerSubmission answer,
            AcceptSubmission accept, Definitions definitions, MigrationWords words) {
        this.read = read;
        this.approve = approve;
        this.withdraw = withdraw;
        this.query = query;
        this.answer = answer;
        this.accept = accept;
        this.definitions = definitions;
        this.words = words;
    }

    @GetMapping
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID submissionId) {
        return one(actor, screen, submissionId, "", List.of());
    }

    private ModelAndView one(Actor actor, Screen screen, UUID id, String typed, List<Problem> problems) {
        return switch (read.find(actor, new SubmissionId(id))) {
            case Refused<Found>(var reason) -> screen.refused(reason);
            case Done<Found>(var found) -> {
                var t = screen.t();
                var one = found.one();
                var model = new HashMap<String, Object>(Map.of("path", path(one.id()), "month", one.month().toString(), "typed", typed,
                        "heading", words.dataset(t, one.dataset()) + ", " + Months.say(t, one.month()), "state", words.state(t, one.state()),
                        "facts", facts(t, found), "steps", found.steps().stream().map(step -> step(t, step)).toList(),
                        "grids", new Grids(words, definitions.dataset(one.dataset())).of(t, found.figures())));
                model.put("approves", may(actor, Act.SUBMISSION_APPROVE, one, SubmissionState.RECEIVED) && !one.sentBy().equals(actor.account()));
                model.put("waits", may(actor, Act.SUBMISSION_APPROVE, one, SubmissionState.RECEIVED) && one.sentBy().equals(actor.account()));
                model.put("withdraws", may(actor, Act.SUBMISSION_WITHDRAW, one, SubmissionState.RECEIVED));
                model.put("answers", may(actor, Act.SUBMISSION_ANSWER, one, SubmissionState.QUERIED));
                model.put("decides", may(actor, Act.SUBMISSION_ACCEPT, one, SubmissionState.CHECKED));
                yield Asked.page("migration/submission", problems, model);
            }
        };
    }

    private static boolean may(Actor actor, Act act, Submission one, SubmissionState state) {
        return act.allows(actor.role()) && one.state() == state;
    }

    private List<Line> facts(Words t, Found found) {
        var one = found.one();
        var source = definitions.source(one.dataset(), one.agency(), one.month());
        return List.of(Line.of(t.get("migration.agency"), words.agency(t, one.agency())),
                Line.of(t.get("migration.vintage"), one.vintage() == 0 ? "–" : t.number(one.vintage())),
                Line.of(t.get("migration.counts"), source.map(s -> t.say(s.counts())).orElse("–")),
                Line.of(t.get("migration.not-counted"), source.map(s -> t.say(s.missing())).orElse("–")),
                Line.of(t.get("migration.due"), source.map(s -> t.date(s.dueFor(one.month()))).orElse("–")),
                Line.of(t.get("migration.note"), one.note().isEmpty() ? "–" : one.note()),
                Line.of(t.get("migration.digest"), one.digest()));
    }

    private Step step(Words t, SubmissionStep step) {
        return new Step(step.at().toString(), t.moment(step.at()), t.of("migration.step", step.state()), words.agency(t, step.agency()),
                step.text().isEmpty() ? null : step.text(), null);
    }

    @PostMapping("/approve")
    ModelAndView approve(Actor actor, Screen screen, RequestId request, @PathVariable UUID submissionId) {
        return screen.after(approve.approve(actor, request, new SubmissionId(submissionId)), "migration.approved", SubmissionPages::path);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(Actor actor, Screen screen, RequestId request, @PathVariable UUID submissionId) {
        return screen.after(withdraw.withdraw(actor, request, new SubmissionId(submissionId)), "migration.withdrawn", SubmissionPages::path);
    }

    @PostMapping("/query")
    ModelAndView query(Actor actor, Screen screen, RequestId request, @PathVariable UUID submissionId, @RequestParam(defaultValue = "") String text) {
        return after(actor, screen, submissionId, text, query.query(actor, request, new SubmissionId(submissionId), text), "migration.queried");
    }

    @PostMapping("/answer")
    ModelAndView answer(Actor actor, Screen screen, RequestId request, @PathVariable UUID submissionId, @RequestParam(defaultValue = "") String text) {
        return after(actor, screen, submissionId, text, answer.answer(actor, request, new SubmissionId(submissionId), text), "migration.answered");
    }

    @PostMapping("/accept")
    ModelAndView accept(Actor actor, Screen screen, RequestId request, @PathVariable UUID submissionId) {
        return screen.after(accept.accept(actor, request, new SubmissionId(submissionId)), "migration.accepted", SubmissionPages::path);
    }

    private ModelAndView after(Actor actor, Screen screen, UUID id, String typed, Outcome<SubmissionId> outcome, String said) {
        return outcome instanceof Refused<SubmissionId>(var reason) && reason.code().equals(TEXT)
                ? one(actor, screen, id, typed, List.of(new Problem("text", screen.t().reason(reason)))) : screen.after(outcome, said, SubmissionPages::path);
    }

    private static String path(SubmissionId id) {
        return "/migration/submissions/" + id.value();
    }
}
