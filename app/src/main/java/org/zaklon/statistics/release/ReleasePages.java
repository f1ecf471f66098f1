package org.zaklon.statistics.release;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** The workbench: propose, follow, read the report, put before a second person, decide. */
@Controller
@RequestMapping("/releases")
class ReleasePages {
    private final ReadReleases read;
    private final ProposeRelease propose;
    private final SubmitRelease submit;
    private final ApproveRelease approve;
    private final Country country;
    private final InstantSource clock;

    ReleasePages(ReadReleases read, ProposeRelease propose, SubmitRelease submit, ApproveRelease approve, Country country, InstantSource clock) {
        this.read = read;
        this.propose = propose;
        this.submit = submit;
        this.approve = approve;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, Screen screen) {
        return list(actor, screen, ProposalForm.usual(LocalDate.ofInstant(clock.instant(), country.zone()).minusDays(1)), List.of());
    }

    private ModelAndView list(Actor actor, Screen screen, ProposalForm form, List<Problem> problems) {
        return switch (read.list(actor)) {
            case Outcome.Refused<List<Proposal>>(var reason) -> screen.refused(reason);
            case Outcome.Done<List<Proposal>>(var found) -> {
                var view = mended("statistics/release/list", problems);
                view.addObject("rows", found.stream().map(p -> ProposalRow.of(p, screen.t())).toList());
                view.addObject("mayPropose", Act.RELEASE_PROPOSE.allows(actor.role()));
                view.addObject("form", form);
                view.addObject("datasets", propose.datasets().stream().map(one -> Choice.of(one, screen.t().get("releases." + one + ".title"))).toList());
                yield view;
            }
        };
    }

    @PostMapping
    ModelAndView propose(Actor actor, Screen screen, RequestId request, @RequestParam(defaultValue = "identifications") String dataset,
            @RequestParam(name = "cutoff.day", defaultValue = "") String day,
            @RequestParam(name = "cutoff.month", defaultValue = "") String month, @RequestParam(name = "cutoff.year", defaultValue = "") String year,
            @RequestParam(defaultValue = "") String rule, @RequestParam(defaultValue = "") String batch) {
        if (propose.may(actor) instanceof Outcome.Refused<Actor>(var reason)) { // before anything typed is judged
            return screen.refused(reason);
        }
        var form = new ProposalForm(dataset, new DateText(day, month, year, ""), rule, batch);
        var problems = form.problems(screen.t());
        if (!problems.isEmpty()) {
            return list(actor, screen, form, problems);
        }
        var outcome = propose.propose(actor, request, dataset, form.day(screen.t()).orElseThrow(), form.parameters().orElseThrow());
        return outcome instanceof Outcome.Refused<ReleaseId>(var reason) && ProposalForm.field(reason).isPresent()
                ? list(actor, screen, form, List.of(ProposalForm.problem(reason, screen.t())))
                : done(screen, outcome, "releases.said.proposed");
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id) {
        return one(actor, screen, id, List.of());
    }

    private ModelAndView one(Actor actor, Screen screen, UUID id, List<Problem> problems) {
        return switch (read.one(actor, new ReleaseId(id))) {
            case Outcome.Refused<ReadReleases.One>(var reason) -> screen.refused(reason);
            case Outcome.Done<ReadReleases.One>(var found) -> {
                var words = ReleaseWords.of(screen.t(), country, found.proposal().dataset());
                var proposal = found.proposal();
                var own = proposal.by().equals(actor.account());
                var view = mended("statistics/release/one", problems);
                view.addObject("row", ProposalRow.of(proposal, screen.t()));
                view.addObject("reports", found.reports().stream().map(r -> ReleaseView.of(r, words, actor.is(Role.STATISTICIAN))).toList());
                view.addObject("waiting", proposal.state() == ProposalState.WAITING || proposal.state() == ProposalState.RUNNING);
                view.addObject("mayCancel", Act.RELEASE_PROPOSE.allows(actor.role()) && proposal.state().next().contains(ProposalState.CANCELLED));
                view.addObject("maySubmit", own && proposal.state() == ProposalState.READY);
                view.addObject("mayDecide", !own && Act.RELEASE_APPROVE.allows(actor.role()) && proposal.state() == ProposalState.SUBMITTED);
                yield view;
            }
        };
    }

    @PostMapping("/{id}/cancel")
    ModelAndView cancel(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return done(screen, propose.cancel(actor, request, new ReleaseId(id)), "releases.said.cancelled");
    }

    @PostMapping("/{id}/submit")
    ModelAndView submit(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return done(screen, submit.submit(actor, request, new ReleaseId(id)), "releases.said.submitted");
    }

    @PostMapping("/{id}/approve")
    ModelAndView approve(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String digest) {
        return done(screen, approve.approve(actor, request, new ReleaseId(id), digest), "releases.said.published");
    }

    @PostMapping("/{id}/back")
    ModelAndView sendBack(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        var outcome = approve.sendBack(actor, request, new ReleaseId(id), reason);
        return outcome instanceof Outcome.Refused<ReleaseId>(var refusal) && refusal.code().equals(ApproveRelease.NO_REASON)
                ? one(actor, screen, id, List.of(new Problem("reason", screen.t().reason(refusal))))
                : done(screen, outcome, "releases.said.sent-back");
    }

    private static ModelAndView mended(String template, List<Problem> problems) {
        var view = new ModelAndView(template, "problems", problems);
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView done(Screen screen, Outcome<ReleaseId> outcome, String said) {
        return switch (outcome) {
            case Outcome.Refused<ReleaseId>(var reason) -> screen.refused(reason);
            case Outcome.Done<ReleaseId>(var id) -> {
                screen.say(said);
                yield new ModelAndView("redirect:/releases/" + id.value());
            }
        };
    }
}
