package org.zaklon.statistics.sources.compare;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.statistics.sources.mapping.Indicator;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;

/** What the sources print about the same thing. */
@Controller
class ComparePages {
    private final CompareSources compare;

    ComparePages(CompareSources compare) {
        this.compare = compare;
    }

    @GetMapping("/sources/compare")
    ModelAndView compare(Actor actor, Screen screen, @RequestParam(defaultValue = "victims") String indicator,
            @RequestParam(defaultValue = "") String area) {
        var t = screen.t();
        var asked = Indicator.of(indicator).orElse(Indicator.VICTIMS);
        // the country of the profile is what most readers mean
        var where = area.isEmpty() ? home(screen) : area;
        return switch (compare.ask(actor, asked, where, screen.language().tag())) {
            case Refused<CompareSources.Answer>(var reason) -> screen.refused(reason);
            case Done<CompareSources.Answer>(var answer) -> new ModelAndView("sources/compare", Map.of(
                    "indicator", asked.code(), "area", where, "comparison", answer.comparison(),
                    "name", t.of("sources.indicator", asked), "place", country(where, screen),
                    "indicators", answer.indicators().stream().map(i -> Choice.of(i.code(), t.of("sources.indicator", i))).toList(),
                    "areas", t.sorted(answer.areas(), a -> country(a, screen)).stream().map(a -> Choice.of(a, country(a, screen))).toList()));
        };
    }

    private static String home(Screen screen) {
        var region = TimeZone.getRegion(screen.t().zone().getId());
        return region.length() == 2 && !region.matches("\\d+") ? new Locale.Builder().setRegion(region).build().getISO3Country() : "";
    }

    /** The name of a country; a publisher's code for a group of countries stays as it is. */
    private static String country(String code, Screen screen) {
        for (var alpha2 : Locale.getISOCountries()) {
            var locale = new Locale.Builder().setRegion(alpha2).build();
            if (locale.getISO3Country().equals(code)) {
                return ULocale.forLocale(locale).getDisplayCountry(ULocale.forLocale(screen.t().locale()));
            }
        }
        return code;
    }
}
