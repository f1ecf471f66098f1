package org.zaklon.forums.release.figures;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.forums.release.PlanState;
import org.zaklon.forums.release.report.CountYears;
import org.zaklon.forums.release.report.PlanYears;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.figures.Figure;
import org.zaklon.ui.figures.FigureFile;

/** How many plans ended in which year, as the engine lets it be told: as a page and as a file. */
@Controller
class YearPages {
    private final CountYears count;
    private final Country country;
    private final InstantSource clock;

    YearPages(CountYears count, Country country, InstantSource clock) {
        this.count = count;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/plans/years")
    ModelAndView page(Actor actor, Screen screen) {
        return switch (count.count(actor)) {
            case Refused<PlanYears>(var reason) -> screen.refused(reason);
            case Done<PlanYears>(var years) -> new ModelAndView("forums/years", Map.of("figure", figure(years, screen.t())));
        };
    }

    @GetMapping("/plans/years.csv")
    ResponseEntity<byte[]> csv(Actor actor, Screen screen) {
        return switch (count.count(actor)) {
            case Refused<PlanYears> _ -> throw new NotFound();
            case Done<PlanYears>(var years) ->
                    new FigureFile(figure(years, screen.t()), List.of(), LocalDate.ofInstant(clock.instant(), country.zone())).csv();
        };
    }

    private static Figure figure(PlanYears years, Words t) {
        var heads = new ArrayList<String>();
        heads.add(t.get("plans.years.all"));
        PlanYears.HOW.forEach(how -> heads.add(t.of("plans.state", PlanState.valueOf(how))));
        var rows = years.table().map(table -> rows(years, table, t)).orElse(List.of());
        return new Figure(t.get("plans.years.heading"), t.get("plans.years.definition", years.rule().min(), years.rule().base()),
                t.get("plans.years.year"), heads, rows, 0, List.of());
    }

    private static List<Figure.Row> rows(PlanYears years, ProtectedTable table, Words t) {
        var shown = table.cells().stream().collect(Collectors.toMap(ProtectedTable.Cell::codes, ProtectedTable.Cell::published));
        return Stream.concat(years.years().stream().map(String::valueOf), Stream.of(Dimension.TOTAL)).map(year -> {
            var total = year.equals(Dimension.TOTAL);
            return new Figure.Row(total ? t.get("plans.years.all") : year, Stream.concat(Stream.of(Dimension.TOTAL), PlanYears.HOW.stream())
                    .map(how -> cell(shown.get(List.of(year, how)), t)).toList(), total);
        }).toList();
    }

    /** A number, or the words for one that is too small to be told. */
    private static Figure.Cell cell(String published, Words t) {
        return published.matches("\\d+") ? Figure.Cell.of(t, Long.parseLong(published)) : Figure.Cell.text(published.isEmpty() ? "–" : published);
    }
}
