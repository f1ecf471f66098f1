package org.zaklon.cases.closure;

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
import org.zaklon.access.Actor;
import org.zaklon.cases.CaseView;
import org.zaklon.cases.Cases;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** Taking up a closed case again, with a reason. */
@Controller
@RequestMapping("/cases/{caseId}/reopening")
class ReopenPages {
    private final Cases cases;
    private final ReopenCase reopening;
    private final Country country;

    ReopenPages(Cases cases, ReopenCase reopening, Country country) {
        this.cases = cases;
        this.reopening = reopening;
        this.country = country;
    }

    @GetMapping
    ModelAndView page(Actor actor, Screen screen, @PathVariable UUID caseId) {
        return page(actor, screen, caseId, List.of());
    }

    private ModelAndView page(Actor actor, Screen screen, UUID caseId, List<Problem> problems) {
        return switch (cases.get(actor, new CaseId(caseId))) {
            case Outcome.Refused<CaseView>(var reason) -> screen.refused(reason);
            case Outcome.Done<CaseView>(var found) -> {
                var view = new ModelAndView("cases/reopen");
                view.addObject("caseId", caseId.toString());
                view.addObject("pseudonym", found.file().pseudonym());
                view.addObject("reasons", country.codes(ReopenCase.REASONS).codes().stream()
                        .map(c -> Choice.of(c.code(), screen.t().say(c.label()))).toList());
                view.addObject("problems", problems);
                view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    @PostMapping
    ModelAndView reopen(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId,
            @RequestParam(defaultValue = "") String reason) {
        return switch (reopening.reopen(actor, request, new CaseId(caseId), reason)) {
            case Outcome.Refused<CaseId>(var refusal) when refusal.code().equals(ReopenCase.NO_REASON) ->
                    page(actor, screen, caseId, List.of(new Problem("reason", screen.t().reason(refusal))));
            case Outcome.Refused<CaseId>(var refusal) -> screen.refused(refusal);
            case Outcome.Done<CaseId> _ -> {
                screen.say("cases.reopen.done");
                yield new ModelAndView("redirect:/cases/" + caseId);
            }
        };
    }
}
