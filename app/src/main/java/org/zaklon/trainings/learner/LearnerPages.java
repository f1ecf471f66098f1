package org.zaklon.trainings.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.access.Colleagues;
import org.zaklon.access.Work;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.LearnerId;
import org.zaklon.trainings.TrainingTabs;
import org.zaklon.trainings.TrainingWords;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;

/** The registry of learners: found, merged where two entries are one person, linked with an account. What is sought is posted, never in an address. */
@Controller
class LearnerPages {
    private final ReadLearner read;
    private final MergeLearner merge;
    private final LinkLearner link;
    private final ConfirmLink confirm;
    private final Colleagues colleagues;
    private final Work work;
    private final Country country;

    LearnerPages(ReadLearner read, MergeLearner merge, LinkLearner link, ConfirmLink confirm, Colleagues colleagues, Work work, Country country) {
        this.read = read;
        this.merge = merge;
        this.link = link;
        this.confirm = confirm;
        this.colleagues = colleagues;
        this.work = work;
        this.country = country;
    }

    @GetMapping("/trainings/learners")
    ModelAndView list(Actor actor, Screen screen, @RequestParam(defaultValue = "1") int page) {
        return list(actor, screen, "", page);
    }

    @PostMapping("/trainings/learners")
    ModelAndView search(Actor actor, Screen screen, @RequestParam(defaultValue = "") String sought) {
        return list(actor, screen, sought, 1);
    }

    private ModelAndView list(Actor actor, Screen screen, String sought, int page) {
        return switch (read.list(actor, false, sought, page)) {
            case Refused<Paged<Learner>>(var reason) -> screen.refused(reason);
            case Done<Paged<Learner>>(var learners) -> new ModelAndView("trainings/learners", Map.of("learners", learners, "sought", sought, "waiting", read.waiting(actor),
                    "tabs", TrainingTabs.LEARNERS.tabs(actor, screen.t()), "words", new TrainingWords(screen.t(), country)));
        };
    }

    @GetMapping("/trainings/learners/{id}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (read.one(actor, new LearnerId(id))) {
            case Refused<ReadLearner.Detail>(var reason) -> screen.refused(reason);
            case Done<ReadLearner.Detail>(var detail) -> {
                var own = detail.learner().coded().agency().equals(actor.agency());
                yield new ModelAndView("trainings/learner", Map.of("detail", detail, "words", new TrainingWords(screen.t(), country), "own", own,
                        "waiting", detail.link().flatMap(l -> work.read(actor, () -> colleagues.findColleague(l.account()))).map(Colleagues.Colleague::name).orElse(""),
                        "decides", detail.link().filter(l -> l.mayDecide(actor.account())).isPresent(),
                        "accounts", own && detail.learner().account() == null && detail.link().isEmpty() ? accounts(actor, screen) : List.<Choice>of()));
            }
        };
    }

    /** Colleagues of the own agency but oneself. */
    private List<Choice> accounts(Actor actor, Screen screen) {
        var choices = new ArrayList<Choice>();
        work.read(actor, () -> {
            country.unitsOf(actor.agency()).forEach(unit -> colleagues.of(unit.code()).stream().filter(c -> !c.account().equals(actor.account()))
                    .forEach(c -> choices.add(new Choice(c.account().value().toString(), c.name(), null, screen.t().say(unit.name())))));
            return null;
        });
        return screen.t().sorted(choices, Choice::label);
    }

    @PostMapping("/trainings/learners/{id}/merge")
    ModelAndView merge(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam UUID from) {
        return after(screen, merge.merge(actor, request, new LearnerId(from), new LearnerId(id)), "trainings.learner.merged");
    }

    @PostMapping("/trainings/learners/{id}/account")
    ModelAndView link(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(required = false) UUID account) {
        return after(screen, link.link(actor, request, new LearnerId(id), Optional.ofNullable(account).map(AccountId::new)), "trainings.learner.link.asked");
    }

    @PostMapping("/trainings/learners/{id}/link")
    ModelAndView decide(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String granted) {
        return after(screen, confirm.decide(actor, request, new LearnerId(id), granted.equals("yes")),
                granted.equals("yes") ? "trainings.learner.linked" : "trainings.learner.link.declined");
    }

    private static ModelAndView after(Screen screen, Outcome<LearnerId> outcome, String done) {
        return screen.after(outcome, done, id -> "/trainings/learners/" + id.value());
    }
}
