package org.zaklon.incidents.figures;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.country.Country;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.routing.Perpetrator;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.CountryWords;
import org.zaklon.ui.NavigationEntry;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.figures.Figure;
import org.zaklon.ui.figures.FigureFile;

/** How many reports there were, as pages and files. */
@Controller
class CountPages {
    private final CountIncidents count;
    private final Country country;
    private final InstantSource clock;

    CountPages(CountIncidents count, Country country, InstantSource clock) {
        this.count = count;
        this.country = country;
        this.clock = clock;
    }

    /** Officers come here from their desk. */
    @Bean
    static NavigationEntry incidentFiguresEntry(IncidentRules rules) {
        return new NavigationEntry("incidents.figures.navigation", "/incidents/figures", 88,
                actor -> rules.open() && actor.is(Role.STATISTICIAN) && Act.INCIDENT_COUNT.allows(actor.role()));
    }

    @GetMapping("/incidents/figures")
    ModelAndView page(Actor actor, Screen screen) {
        return switch (count.count(actor)) {
            case Refused<IncidentFigures>(var reason) -> screen.refused(reason);
            case Done<IncidentFigures>(var figures) -> new ModelAndView("incidents/figures", Map.of("figures", figures(figures, screen.t()),
                    "people", people(figures, screen.t())));
        };
    }

    @GetMapping("/incidents/figures.csv")
    ResponseEntity<byte[]> csv(Actor actor, Screen screen) {
        return switch (count.count(actor)) {
            case Refused<IncidentFigures> _ -> throw new NotFound();
            case Done<IncidentFigures>(var figures) -> {
                var first = figures(figures, screen.t()).getFirst();
                yield new FigureFile(first, List.of(people(figures, screen.t())), LocalDate.ofInstant(clock.instant(), country.zone())).csv();
            }
        };
    }

    private List<Figure> figures(IncidentFigures figures, Words t) {
        var all = new ArrayList<Figure>();
        IncidentFigures.BY.forEach(by -> all.add(byYear(figures, by, t)));
        all.add(kinds(figures, "incident-acts", t));
        all.add(kinds(figures, "incident-grounds", t));
        all.add(new Figure(t.get("incidents.figures.times"), t.get("incidents.figures.times.definition", figures.rule().min()), t.get("incidents.figures.recipient"),
                List.of(t.get("incidents.figures.acknowledged"), t.get("incidents.figures.answered")),
                figures.times().stream().map(one -> new Figure.Row(new CountryWords(t, country).unit(one.unit()),
                        List.of(days(one.acknowledged(), t), days(one.answered(), t)), false)).toList(), -1, List.of()));
        return all;
    }

    private Figure byYear(IncidentFigures figures, String by, Words t) {
        var codes = IncidentFigures.codes(by, country);
        var heads = Stream.concat(Stream.of(t.get("incidents.figures.all")), codes.stream().map(code -> word(by, code, t))).toList();
        var place = 1 + IncidentFigures.BY.indexOf(by);
        var rows = figures.byYear().map(table -> {
            var shown = shown(table);
            return Stream.concat(figures.years().stream().map(String::valueOf), Stream.of(Dimension.TOTAL)).map(year -> {
                var total = year.equals(Dimension.TOTAL);
                return new Figure.Row(total ? t.get("incidents.figures.all") : year, Stream.concat(Stream.of(Dimension.TOTAL), codes.stream())
                        .map(code -> cell(shown.get(key(year, place, code)), t)).toList(), total);
            }).toList();
        }).orElse(List.of());
        return new Figure(t.get("incidents.figures." + by), t.get("incidents.figures.definition", figures.rule().min(), figures.rule().base()),
                t.get("incidents.figures.year"), heads, rows, 0, List.of());
    }

    /** Where a cell of one of the tables by year stands: the other dimensions are at their total. */
    private static List<String> key(String year, int place, String code) {
        return IntStream.rangeClosed(0, IncidentFigures.BY.size()).mapToObj(d -> d == 0 ? year : d == place ? code : Dimension.TOTAL).toList();
    }

    private Figure kinds(IncidentFigures figures, String list, Words t) {
        var rows = figures.kinds().entrySet().stream().filter(one -> one.getKey().startsWith(list))
                .map(one -> new Figure.Row(new CountryWords(t, country).code(list, one.getKey().split(":")[1]),
                        List.of(cell(shown(one.getValue()).get(List.of(IncidentFigures.HAS)), t)), false)).toList();
        return new Figure(t.get("incidents.figures." + list), t.get("incidents.figures.several", figures.rule().min(), figures.rule().base()),
                t.get("incidents.figures.what"), List.of(t.get("incidents.figures.reports")), rows, 0, List.of());
    }

    private static Map<List<String>, String> shown(ProtectedTable table) {
        return table.cells().stream().collect(Collectors.toMap(ProtectedTable.Cell::codes, ProtectedTable.Cell::published));
    }

    private String word(String by, String code, Words t) {
        if (code.equals(IncidentFigures.NONE)) {
            return t.get(by.equals("outcome") ? "incidents.figures.open" : "incidents.unknown");
        }
        return switch (by) {
            case "who" -> t.of("incidents.perpetrator", Perpetrator.valueOf(code));
            case "area" -> new CountryWords(t, country).area(new AreaCode(code));
            default -> new CountryWords(t, country).code("incident-outcomes", code);
        };
    }

    private static String people(IncidentFigures figures, Words t) {
        return figures.people().map(range -> t.get("incidents.figures.people", range.least(), range.most())).orElse(t.get("incidents.figures.people.few"));
    }

    private static Figure.Cell days(Long days, Words t) {
        return Optional.ofNullable(days).map(d -> Figure.Cell.of(t, d)).orElse(Figure.Cell.none());
    }

    /** A number, or the words for one that is too small to be told. */
    private static Figure.Cell cell(String published, Words t) {
        return published != null && published.matches("\\d+") ? Figure.Cell.of(t, Long.parseLong(published))
                : Figure.Cell.text(published == null || published.isEmpty() ? "–" : published);
    }
}
