package org.zaklon.forums.release.figures;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.forums.release.Domain;
import org.zaklon.forums.release.gap.ReadGaps;
import org.zaklon.forums.release.gap.ReadGaps.Gap;
import org.zaklon.forums.release.desk.PlanWords;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.NavigationEntry;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Csv;

/** Which help is missing where, over the last year: no person, and no number below five. */
@Controller
class GapPages {
    private final ReadGaps read;
    private final Country country;
    private final InstantSource clock;

    GapPages(ReadGaps read, Country country, InstantSource clock) {
        this.read = read;
        this.country = country;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry gapsEntry() {
        return new NavigationEntry("plans.gaps.nav", "/gaps", 66, actor -> Act.GAP_READ.allows(actor.role()));
    }

    @GetMapping("/gaps")
    ModelAndView page(Actor actor, Screen screen) {
        return switch (read.read(actor, since())) {
            case Refused<List<Gap>>(var reason) -> screen.refused(reason);
            case Done<List<Gap>>(var gaps) -> new ModelAndView("forums/gaps", Map.of("rows", rows(gaps, screen.t()),
                    "domains", Arrays.stream(Domain.values()).map(d -> screen.t().of("plans.domain", d)).toList(), "since", since()));
        };
    }

    @GetMapping("/gaps.csv")
    ResponseEntity<byte[]> csv(Actor actor, Screen screen) {
        return switch (read.read(actor, since())) {
            case Refused<List<Gap>> _ -> throw new NotFound();
            case Done<List<Gap>>(var gaps) -> {
                var t = screen.t();
                var csv = new Csv().line(Stream.concat(Stream.of(t.get("plans.return-to")),
                        Arrays.stream(Domain.values()).map(d -> t.of("plans.domain", d))).toList());
                rows(gaps, t).forEach(row -> csv.line(Stream.concat(Stream.of(row.area()), row.cells().stream()).toList()));
                yield csv.download("gaps-" + LocalDate.ofInstant(clock.instant(), country.zone()));
            }
        };
    }

    private List<GapRow> rows(List<Gap> gaps, Words t) {
        var rows = new ArrayList<GapRow>();
        for (var area : gaps.stream().map(Gap::area).distinct().toList()) {
            rows.add(new GapRow(new PlanWords(t, country).area(area), Arrays.stream(Domain.values()).map(d -> cell(gaps, area, d, t)).toList()));
        }
        return t.sorted(rows, GapRow::area);
    }

    private static String cell(List<Gap> gaps, AreaCode area, Domain domain, Words t) {
        return gaps.stream().filter(g -> g.area().equals(area) && g.domain() == domain).findFirst()
                .map(g -> g.times() == 0 ? t.get("plans.gaps.few") : t.number(g.times())).orElse("");
    }

    private LocalDate since() {
        return LocalDate.ofInstant(clock.instant(), country.zone()).minusYears(1).withDayOfMonth(1);
    }
}
