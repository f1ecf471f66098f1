package org.zaklon.statistics.sources.compare;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.statistics.sources.mapping.Indicator;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;

/** What the sources print about the same thing. */
@Controller
class ComparePages {
    private final CompareSources compare;
    private final Country country;

    ComparePages(CompareSources compare, Country country) {
        this.compare = compare;
        this.country = country;
    }

    @GetMapping("/sources/compare")
    ModelAndView compare(Actor actor, Screen screen, @RequestParam(defaultValue = "victims") String indicator,
            @RequestParam(defaultValue = "") String area) {
        var t = screen.t();
        var asked = Indicator.of(indicator).orElse(Indicator.VICTIMS);
        // the country of the profile is what most readers mean
        var where = area.isEmpty() ? country.alpha3() : area;
        return switch (compare.ask(actor, asked, where, t)) {
            case Refused<CompareSources.Answer>(var reason) -> screen.refused(reason);
            case Done<CompareSources.Answer>(var answer) -> new ModelAndView("sources/compare", Map.of(
                    "indicator", asked.code(), "area", where, "comparison", answer.comparison(), "own", answer.own(),
                    "name", t.of("sources.indicator", asked), "place", t.country(where),
                    "indicators", answer.indicators().stream().map(i -> Choice.of(i.code(), t.of("sources.indicator", i))).toList(),
                    "areas", t.sorted(answer.areas(), t::country).stream().map(a -> Choice.of(a, t.country(a))).toList()));
        };
    }
}
