package org.zaklon.statistics.quality;

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
import org.zaklon.statistics.sheet.SheetFile;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;

/** The board of data quality: one aspect at a time, by who provides the data. */
@Controller
class QualityPages {
    private final ReadQuality quality;
    private final Country country;

    QualityPages(ReadQuality quality, Country country) {
        this.quality = quality;
        this.country = country;
    }

    @GetMapping("/statistics/quality")
    ModelAndView board(Actor actor, Screen screen, @RequestParam Map<String, String> typed, @RequestParam(defaultValue = "1") int page) {
        var aspect = aspect(typed);
        var span = span(screen, typed);
        var t = screen.t();
        var model = new HashMap<String, Object>();
        model.put("tabs", Rooms.QUALITY.tabs(actor, t));
        model.put("problems", span.problems());
        model.put("measure", aspect.code());
        model.put("measures", Arrays.stream(Aspect.values()).map(a -> Choice.of(a.code(), t.of("statistics.measure", a))).toList());
        model.put("span", span);
        model.put("where", Scope.of(actor).in(t, country));
        model.put("query", "measure=" + aspect.code() + "&" + span.query());
        if (span.problems().isEmpty()) {
            switch (quality.ask(actor, aspect, span, Math.max(1, page))) {
                case Refused<Findings>(var reason) -> {
                    return screen.refused(reason);
                }
                case Done<Findings>(var findings) -> {
                    model.put("sheet", new QualityWords(t, country).sheet(findings));
                    model.put("rows", findings.rows());
                }
            }
        }
        return new ModelAndView("statistics/quality", model);
    }

    /** Everything, on one page. */
    @GetMapping("/statistics/quality/table.csv")
    ResponseEntity<byte[]> download(Actor actor, Screen screen, @RequestParam Map<String, String> typed) {
        var span = span(screen, typed);
        if (!span.problems().isEmpty() || !(quality.ask(actor, aspect(typed), span, 0) instanceof Done<Findings>(var findings))) {
            throw new NotFound();
        }
        return new SheetFile(new QualityWords(screen.t(), country).sheet(findings), Scope.of(actor).in(screen.t(), country), span,
                findings.made()).csv(screen.t()).download("table-" + quality.today());
    }

    private static Aspect aspect(Map<String, String> typed) {
        return Aspect.of(typed.getOrDefault("measure", "")).orElse(Aspect.COMPLETENESS);
    }

    private Span span(Screen screen, Map<String, String> typed) {
        var today = quality.today();
        return new Span(typed, screen.t(), today.minusYears(1).withDayOfMonth(1), today);
    }
}
