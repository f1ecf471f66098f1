package org.zaklon.portal.compare;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.country.Country;
import org.zaklon.portal.PublicPage;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;

/** Sources side by side, for everybody. */
@Controller
class ComparePages extends PublicPage {
    private final PublishedSeries series;
    private final Country country;

    ComparePages(PublishedSeries series, Country country) {
        this.series = series;
        this.country = country;
    }

    @GetMapping("/figures/compare")
    ModelAndView compare(Screen screen, HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "victims") String indicator,
            @RequestParam(defaultValue = "") String area) {
        var t = screen.t();
        if (!t.has(PublishedSeries.key(indicator))) {
            throw new NotFound();
        }
        var where = area.isEmpty() ? country.alpha3() : area;
        var found = series.find(indicator, where, t);
        return kept(new ModelAndView("portal/compare", Map.of("indicator", indicator, "area", where, "comparison", found.comparison(),
                "heading", t.get("sources.compare.heading", t.get(PublishedSeries.key(indicator)), t.country(where)),
                "indicators", series.indicators().stream().filter(i -> t.has(PublishedSeries.key(i))).map(i -> Choice.of(i, t.get(PublishedSeries.key(i)))).toList(),
                "areas", t.sorted(found.areas(), t::country).stream().map(a -> Choice.of(a, t.country(a))).toList())), request, response);
    }
}
