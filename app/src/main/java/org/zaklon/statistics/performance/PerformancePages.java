package org.zaklon.statistics.performance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.statistics.ask.Rooms;
import org.zaklon.statistics.ask.Scope;
import org.zaklon.statistics.ask.Span;
import org.zaklon.statistics.ask.Step;
import org.zaklon.statistics.sheet.SheetFile;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;

/** How the mechanism works: one indicator with its definition, picture, table and file. */
@Controller
class PerformancePages {
    private static final int YEARS = 5;

    private final ReadPerformance performance;
    private final Country country;

    PerformancePages(ReadPerformance performance, Country country) {
        this.performance = performance;
        this.country = country;
    }

    @GetMapping("/statistics/performance")
    ModelAndView page(Actor actor, Screen screen, @RequestParam Map<String, String> typed) {
        var indicator = Indicator.of(typed.getOrDefault("measure", "")).orElse(Indicator.DECISION);
        var span = span(screen, typed);
        var model = form(actor, screen, indicator, span);
        if (span.problems().isEmpty()) {
            switch (performance.ask(actor, indicator, span)) {
                case Refused<Figures>(var reason) -> {
                    return screen.refused(reason);
                }
                case Done<Figures>(var figures) ->
                        model.put("sheet", new PerformanceWords(screen.t(), country, span.step()).sheet(figures));
            }
        }
        return new ModelAndView("statistics/performance", model);
    }

    @GetMapping("/statistics/performance/table.csv")
    ResponseEntity<byte[]> download(Actor actor, Screen screen, @RequestParam Map<String, String> typed) {
        var indicator = Indicator.of(typed.getOrDefault("measure", "")).orElse(Indicator.DECISION);
        var span = span(screen, typed);
        if (!span.problems().isEmpty() || !(performance.ask(actor, indicator, span) instanceof Done<Figures>(var figures))) {
            throw new NotFound();
        }
        return new SheetFile(new PerformanceWords(screen.t(), country, span.step()).sheet(figures),
                Scope.of(actor).in(screen.t(), country), span, figures.made()).csv(screen.t()).download("table-" + performance.today());
    }

    private Span span(Screen screen, Map<String, String> typed) {
        var today = performance.today();
        return new Span(typed, screen.t(), today.minusYears(YEARS - 1).withDayOfYear(1), today);
    }

    private Map<String, Object> form(Actor actor, Screen screen, Indicator indicator, Span span) {
        var t = screen.t();
        var model = new HashMap<String, Object>();
        model.put("tabs", Rooms.PERFORMANCE.tabs(actor, t));
        model.put("problems", span.problems());
        model.put("measure", indicator.code());
        model.put("measures", Arrays.stream(Indicator.values()).map(i -> Choice.of(i.code(), t.of("statistics.measure", i))).toList());
        model.put("step", span.step().code());
        model.put("steps", Arrays.stream(Step.values()).map(s -> Choice.of(s.code(), t.of("statistics.step", s))).toList());
        model.put("span", span);
        model.put("where", Scope.of(actor).in(t, country));
        model.put("download", "/statistics/performance/table.csv?measure=" + indicator.code() + "&" + span.query());
        return model;
    }
}
