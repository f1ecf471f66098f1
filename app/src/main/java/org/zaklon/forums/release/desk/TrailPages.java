package org.zaklon.forums.release.desk;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.report.ReadTrail;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.ui.Screen;

/** Who looked at one plan, and who was let to read what. */
@Controller
class TrailPages {
    private final ReadTrail read;
    private final Country country;

    TrailPages(ReadTrail read, Country country) {
        this.read = read;
        this.country = country;
    }

    @GetMapping("/plans/{planId}/trail")
    ModelAndView trail(Actor actor, Screen screen, @PathVariable UUID planId, @RequestParam(defaultValue = "1") int page) {
        return switch (read.read(actor, new PlanId(planId), Math.max(1, page))) {
            case Refused<ReadTrail.Found>(var reason) -> screen.refused(reason);
            case Done<ReadTrail.Found>(var found) -> new ModelAndView("forums/trail", Map.of("planId", planId.toString(), "code", found.plan().code(),
                    "rows", new Paged<>(TrailRow.of(found, new PlanWords(screen.t(), country)), found.looks().number(), found.looks().more())));
        };
    }
}
