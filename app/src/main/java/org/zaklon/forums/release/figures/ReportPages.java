package org.zaklon.forums.release.figures;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.forums.release.Plans;
import org.zaklon.forums.release.report.PlanFigures;
import org.zaklon.forums.release.report.ReportPlans;
import org.zaklon.forums.release.desk.PlanWords;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;

/** How far the plans of a body are, as a page and as a file. */
@Controller
@RequestMapping("/bodies/{bodyId}/plans")
class ReportPages {
    private final ReportPlans report;
    private final Plans plans;
    private final Country country;

    ReportPages(ReportPlans report, Plans plans, Country country) {
        this.report = report;
        this.plans = plans;
        this.country = country;
    }

    @GetMapping("/report")
    ModelAndView page(Actor actor, Screen screen, @PathVariable UUID bodyId) {
        return switch (report.of(actor, new BodyId(bodyId))) {
            case Refused<PlanFigures>(var reason) -> screen.refused(reason);
            case Done<PlanFigures>(var figures) -> new ModelAndView("forums/report", Map.of("bodyId", bodyId.toString(),
                    "sheet", FiguresSheet.of(figures, new PlanWords(screen.t(), country))));
        };
    }

    @GetMapping("/report.csv")
    ResponseEntity<byte[]> csv(Actor actor, Screen screen, @PathVariable UUID bodyId) {
        return switch (report.of(actor, new BodyId(bodyId))) {
            case Refused<PlanFigures> _ -> throw new NotFound();
            case Done<PlanFigures>(var figures) -> {
                var words = new PlanWords(screen.t(), country);
                yield FiguresSheet.of(figures, words).csv(words).download("needs-" + plans.today());
            }
        };
    }
}
