package org.zaklon.cases.signal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
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

/** The receiving unit takes a signal up, or says why it does not. */
@Controller
@RequestMapping("/cases/{caseId}/answer")
class AnswerPages {
    private final Cases cases;
    private final AcceptSignal accepting;
    private final DeclineSignal declining;
    private final Country country;
    private final InstantSource clock;

    AnswerPages(Cases cases, AcceptSignal accepting, DeclineSignal declining, Country country, InstantSource clock) {
        this.cases = cases;
        this.accepting = accepting;
        this.declining = declining;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(Actor actor, Screen screen, @PathVariable UUID caseId) {
        return switch (cases.get(actor, new CaseId(caseId))) {
            case Outcome.Refused<CaseView>(var reason) -> screen.refused(reason);
            case Outcome.Done<CaseView>(var found) -> {
                var t = screen.t();
                var view = new ModelAndView("cases/answer");
                view.addObject("caseId", caseId.toString());
                view.addObject("pseudonym", found.file().pseudonym());
                view.addObject("from", t.say(country.unit(found.file().signalUnit()).name()));
                view.addObject("state", found.file().state());
                view.addObject("reasons", country.codes(DeclineSignal.REASONS)
                        .offeredOn(LocalDate.ofInstant(clock.instant(), country.zone())).stream()
                        .map(c -> Choice.of(c.code(), t.say(c.label()))).toList());
                yield view;
            }
        };
    }

    @PostMapping("/accepted")
    ModelAndView accept(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId) {
        return done(screen, accepting.accept(actor, request, new CaseId(caseId)), caseId, "cases.answer.accepted");
    }

    @PostMapping("/declined")
    ModelAndView decline(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId,
            @RequestParam(defaultValue = "") String reason) {
        return done(screen, declining.decline(actor, request, new CaseId(caseId), reason), caseId, "cases.answer.declined");
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
