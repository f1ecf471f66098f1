package org.zaklon.cases.desk;

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
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Colleagues.Colleague;
import org.zaklon.access.Work;
import org.zaklon.cases.Cases;
import org.zaklon.people.UsualPurpose;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;

/** One case, and who works on it. */
@Controller
@RequestMapping("/cases/{caseId}")
class CasePages {
    private final OpenCase openCase;
    private final CaseWords words;
    private final AssignCase assigning;
    private final Cases cases;
    private final Work work;
    private final Access access;

    CasePages(OpenCase openCase, CaseWords words, AssignCase assigning, Cases cases, Work work, Access access) {
        this.openCase = openCase;
        this.words = words;
        this.assigning = assigning;
        this.cases = cases;
        this.work = work;
        this.access = access;
    }

    @GetMapping
    ModelAndView page(Actor actor, Screen screen, @PathVariable UUID caseId) {
        var purpose = UsualPurpose.of(actor);
        var outcome = work.read(actor, () -> openCase.open(actor, new CaseId(caseId), purpose)
                .then(opened -> Outcome.done(words.sheet(opened, screen.t()))));
        return switch (outcome) {
            case Outcome.Refused<CaseSheet>(var reason) -> screen.refused(reason);
            case Outcome.Done<CaseSheet>(var sheet) -> new ModelAndView("cases/case", Map.of("sheet", sheet, "purpose", purpose));
        };
    }

    @GetMapping("/people")
    ModelAndView people(Actor actor, Screen screen, @PathVariable UUID caseId) {
        var id = new CaseId(caseId);
        var outcome = work.read(actor, () -> cases.get(actor, id)
                .then(view -> Outcome.done(new People(view.file().pseudonym(), assigning.assigned(id), assigning.candidates(actor),
                        access.allows(actor, Act.CONFLICT_READ, view.facts())))));
        return switch (outcome) {
            case Outcome.Refused<People>(var reason) -> screen.refused(reason);
            case Outcome.Done<People>(var found) -> {
                var view = new ModelAndView("cases/people");
                view.addObject("caseId", caseId.toString());
                view.addObject("pseudonym", found.pseudonym());
                view.addObject("assigned", screen.t().sorted(found.assigned(), c -> c.name()));
                view.addObject("candidates", screen.t().sorted(found.candidates(), c -> c.name()).stream()
                        .map(c -> Choice.of(c.account().value().toString(), c.name())).toList());
                view.addObject("conflicts", found.conflicts());
                yield view;
            }
        };
    }

    /** @param conflicts whether the reader may look at who is kept away */
    private record People(String pseudonym, List<Colleague> assigned, List<Colleague> candidates, boolean conflicts) {}

    @PostMapping("/people")
    ModelAndView assign(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @RequestParam UUID to) {
        return done(screen, assigning.assign(actor, request, new CaseId(caseId), new AccountId(to)), caseId, "cases.people.assigned");
    }

    @PostMapping("/people/removed")
    ModelAndView unassign(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @RequestParam UUID from) {
        return done(screen, assigning.unassign(actor, request, new CaseId(caseId), new AccountId(from)), caseId,
                "cases.people.unassigned");
    }

    private static ModelAndView done(Screen screen, Outcome<CaseId> outcome, UUID caseId, String said) {
        return switch (outcome) {
            case Outcome.Refused<CaseId>(var reason) -> screen.refused(reason);
            case Outcome.Done<CaseId> _ -> {
                screen.say(said);
                yield new ModelAndView("redirect:/cases/" + caseId);
            }
        };
    }
}
