package org.zaklon.forums.community.issue.pages;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import org.zaklon.access.body.BodyFacts;
import org.zaklon.country.Country;
import org.zaklon.forums.page.FormView;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.page.Question;
import org.zaklon.forums.page.Sent;
import org.zaklon.forums.community.issue.ConfirmIssue;
import org.zaklon.forums.community.issue.Issue;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.issue.ReadIssues;
import org.zaklon.forums.community.issue.UpdateIssue;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;

/** What becomes of an issue: the next step, and what a later meeting found. */
@Controller
@RequestMapping("/bodies/{id}/issues/{issueId}")
class StepPages {
    private static final String CONFIRM = "community.confirm";

    private final ReadIssues read;
    private final UpdateIssue update;
    private final ConfirmIssue confirm;
    private final IssueWords words;
    private final Country country;
    private final InstantSource clock;

    StepPages(ReadIssues read, UpdateIssue update, ConfirmIssue confirm, IssueWords words, Country country, InstantSource clock) {
        this.read = read;
        this.update = update;
        this.confirm = confirm;
        this.words = words;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/step")
    ModelAndView blankStep(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID issueId) {
        return with(actor, screen, Act.ISSUE_UPDATE, id, issueId,
                issue -> page(stepForm(actor, screen, issue), Sent.blank(screen.t(), StepForm.NAME, "on", today()), null));
    }

    @PostMapping("/step")
    ModelAndView step(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID issueId,
            @RequestParam MultiValueMap<String, String> all) {
        return with(actor, screen, Act.ISSUE_UPDATE, id, issueId, issue -> {
            var form = stepForm(actor, screen, issue);
            var sent = new Sent(all, screen.t(), StepForm.NAME);
            var step = form.read(sent);
            return step == null ? page(form, sent, null)
                    : after(screen, issue, update.update(actor, request, issue.body(), issue.id(), step), reason -> page(form, sent, reason));
        });
    }

    @GetMapping("/confirm")
    ModelAndView blankConfirm(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID issueId) {
        return with(actor, screen, Act.ISSUE_CONFIRM, id, issueId,
                issue -> confirmPage(screen, issue, Sent.blank(screen.t(), CONFIRM, "on", today()), null));
    }

    @PostMapping("/confirm")
    ModelAndView confirm(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID issueId,
            @RequestParam MultiValueMap<String, String> all) {
        return with(actor, screen, Act.ISSUE_CONFIRM, id, issueId, issue -> {
            var sent = new Sent(all, screen.t(), CONFIRM);
            var solved = sent.yesOrNo("solved");
            var on = sent.day("on");
            var why = sent.textOrNothing("why");
            if (!solved && why == null && sent.one("solved").equals("NO")) {
                sent.wrong("why", screen.t().get("refused.community-reason"));
            }
            return sent.good()
                    ? after(screen, issue, confirm.confirm(actor, request, issue.body(), issue.id(), solved, on, why),
                            reason -> confirmPage(screen, issue, sent, reason))
                    : confirmPage(screen, issue, sent, null);
        });
    }

    /** Nothing typed is lost where two people worked on the same issue: the refusal stands above the form. */
    private static ModelAndView after(Screen screen, Issue issue, Outcome<IssueId> outcome, Function<Reason, ModelAndView> again) {
        return switch (outcome) {
            case Refused<IssueId>(var reason) -> again.apply(reason);
            case Done<IssueId> _ -> {
                screen.say("community.said.step");
                yield new ModelAndView("redirect:" + IssueWords.path(issue));
            }
        };
    }

    private ModelAndView with(Actor actor, Screen screen, Act act, UUID id, UUID issueId, Function<Issue, ModelAndView> page) {
        var body = new BodyId(id);
        if (read.may(actor, act, body) instanceof Refused<BodyFacts>(var reason)) {
            return screen.refused(reason);
        }
        return switch (read.open(actor, body, new IssueId(issueId))) {
            case Refused<ReadIssues.Opened>(var reason) -> screen.refused(reason);
            case Done<ReadIssues.Opened>(var opened) -> page.apply(opened.issue());
        };
    }

    private StepForm stepForm(Actor actor, Screen screen, Issue issue) {
        var others = switch (read.list(actor, issue.body(), IssueState.Phase.OPEN, 1)) {
            case Done<ReadIssues.Listed>(var listed) -> listed.issues().items();
            case Refused<ReadIssues.Listed> _ -> List.<Issue>of();
        };
        return new StepForm(screen.t(), words, issue, others, today());
    }

    private static ModelAndView page(StepForm form, Sent sent, Reason refusal) {
        var path = IssueWords.path(form.issue());
        return new FormView(StepForm.NAME, path, path + "/step", form.questions(), sent, List.of()).page(refusal);
    }

    private static ModelAndView confirmPage(Screen screen, Issue issue, Sent sent, Reason refusal) {
        var ask = new Question.Asking(screen.t(), CONFIRM);
        var path = IssueWords.path(issue);
        return new FormView(CONFIRM, path, path + "/confirm", List.of(ask.radios("solved", FormView.yesNo(screen.t())), ask.date("on"),
                ask.story("why").orNothing()), sent, List.of()).page(refusal);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
