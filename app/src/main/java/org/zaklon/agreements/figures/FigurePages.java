package org.zaklon.agreements.figures;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.figures.CountAgreements.Count;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.figures.Figure;
import org.zaklon.ui.figures.FigureFile;

/** The register in numbers: by state and by year, each with its picture, and one file. */
@Controller
class FigurePages {
    private final CountAgreements count;
    private final Country country;
    private final InstantSource clock;

    FigurePages(CountAgreements count, Country country, InstantSource clock) {
        this.count = count;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/agreements/figures")
    ModelAndView page(Actor actor, Screen screen) {
        return switch (count.count(actor)) {
            case Refused<List<Count>>(var reason) -> screen.refused(reason);
            case Done<List<Count>>(var counts) -> new ModelAndView("agreements/figures",
                    Map.of("states", states(counts, screen.t()), "years", years(counts, screen.t())));
        };
    }

    @GetMapping("/agreements/figures.csv")
    ResponseEntity<byte[]> csv(Actor actor, Screen screen) {
        return switch (count.count(actor)) {
            case Refused<List<Count>> _ -> throw new NotFound();
            case Done<List<Count>>(var counts) -> new FigureFile(years(counts, screen.t()), List.of(),
                    LocalDate.ofInstant(clock.instant(), country.zone())).csv();
        };
    }

    private static Figure states(List<Count> counts, Words t) {
        var rows = present(counts).stream().map(state -> new Figure.Row(t.of("agreements.state", state),
                List.of(Figure.Cell.of(t, sum(counts.stream().filter(c -> c.state() == state)))), false)).toList();
        return new Figure(t.get("agreements.figures.states"), t.get("agreements.figures.definition"), t.get("agreements.figures.state"),
                List.of(t.get("agreements.figures.number")), rows, 0, List.of());
    }

    private static Figure years(List<Count> counts, Words t) {
        var states = present(counts);
        var heads = Stream.concat(Stream.of(t.get("agreements.figures.all")), states.stream().map(s -> t.of("agreements.state", s))).toList();
        var rows = Stream.concat(counts.stream().map(Count::year).distinct().map(year -> row("" + year, counts.stream().filter(c -> c.year() == year).toList(),
                        states, t, false)),
                counts.isEmpty() ? Stream.empty() : Stream.of(row(t.get("agreements.figures.all"), counts, states, t, true))).toList();
        return new Figure(t.get("agreements.figures.years"), t.get("agreements.figures.definition"), t.get("agreements.figures.year"), heads, rows, 0, List.of());
    }

    private static Figure.Row row(String label, List<Count> counts, List<AgreementState> states, Words t, boolean total) {
        return new Figure.Row(label, Stream.concat(Stream.of(sum(counts.stream())),
                states.stream().map(state -> sum(counts.stream().filter(c -> c.state() == state)))).map(n -> Figure.Cell.of(t, n)).toList(), total);
    }

    private static List<AgreementState> present(List<Count> counts) {
        return Arrays.stream(AgreementState.values()).filter(state -> counts.stream().anyMatch(c -> c.state() == state)).toList();
    }

    private static int sum(Stream<Count> counts) {
        return counts.mapToInt(Count::agreements).sum();
    }
}
