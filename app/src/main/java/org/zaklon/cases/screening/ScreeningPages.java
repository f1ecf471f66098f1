package org.zaklon.cases.screening;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.cases.screening.ReadScreening.Screenings;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.ui.Screen;

/** What screenings speak for and what is missing, and the way to a new one. */
@Controller
class ScreeningPages {
    private final ReadScreening reading;
    private final Country country;
    private final Access access;

    ScreeningPages(ReadScreening reading, Country country, Access access) {
        this.reading = reading;
        this.country = country;
        this.access = access;
    }

    @GetMapping("/cases/{caseId}/screening")
    ModelAndView result(Actor actor, Screen screen, @PathVariable UUID caseId) {
        return switch (reading.of(actor, new CaseId(caseId))) {
            case Outcome.Refused<Screenings>(var reason) -> screen.refused(reason);
            case Outcome.Done<Screenings>(var found) -> {
                var view = new ModelAndView("cases/screening");
                view.addObject("caseId", caseId.toString());
                view.addObject("pseudonym", found.view().file().pseudonym());
                view.addObject("offered", access.allows(actor, Act.SCREENING_RECORD, found.view().facts())
                        ? found.offered() : List.of());
                view.addObject("made", found.made().stream().map(m -> ScreeningView.of(m, country, screen.t())).toList());
                yield view;
            }
        };
    }
}
