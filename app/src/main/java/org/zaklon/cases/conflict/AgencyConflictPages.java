package org.zaklon.cases.conflict;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.cases.conflict.ReadConflicts.Standing;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.ui.NavigationEntry;
import org.zaklon.ui.Screen;

/** All conflicts of an agency, for its officer for data protection, who opens a case's page by the number that people speak of. */
@Controller
class AgencyConflictPages {
    private final ReadConflicts read;
    private final Country country;

    AgencyConflictPages(ReadConflicts read, Country country) {
        this.read = read;
        this.country = country;
    }

    @Bean
    static NavigationEntry conflictsEntry() {
        return new NavigationEntry("cases.conflict.list.nav", "/conflicts", 75, actor -> Act.CONFLICT_LIST.allows(actor.role()));
    }

    /** @param number as people write it; finds a case of the own agency or says that there is none */
    @GetMapping("/conflicts")
    ModelAndView all(Actor actor, Screen screen, @RequestParam(name = "case", defaultValue = "") String number) {
        return switch (read.all(actor)) {
            case Outcome.Refused<List<Standing>>(var reason) -> screen.refused(reason);
            case Outcome.Done<List<Standing>>(var found) -> {
                var asked = number.strip().toUpperCase(Locale.ROOT);
                yield !asked.isEmpty() && read.named(actor, asked) instanceof Outcome.Done<CaseId>(var id)
                        ? new ModelAndView("redirect:/cases/" + id.value() + "/conflicts")
                        : new ModelAndView("cases/conflictList", Map.of("asked", asked,
                                "rows", found.stream().map(s -> ConflictRow.of(s, country, screen.t())).toList()));
            }
        };
    }
}
