package org.zaklon.programmes.pages;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.programmes.report.ReadPresence;
import org.zaklon.programmes.report.ReadPresence.Line;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Csv;

/** Who does what, where and when, over the last year. */
@Controller
class PresencePages {
    private final ReadPresence read;
    private final Country country;
    private final InstantSource clock;

    PresencePages(ReadPresence read, Country country, InstantSource clock) {
        this.read = read;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/programmes/presence")
    ModelAndView page(Actor actor, Screen screen) {
        return switch (read.read(actor, today().minusYears(1), today())) {
            case Refused<List<Line>>(var reason) -> screen.refused(reason);
            case Done<List<Line>>(var lines) -> {
                var words = new ProgrammeWords(screen.t(), country);
                yield new ModelAndView("programmes/presence", Map.of("rows", lines.stream().map(l -> PresenceRow.of(l, words)).toList()));
            }
        };
    }

    @GetMapping("/programmes/presence.csv")
    ResponseEntity<byte[]> csv(Actor actor, Screen screen) {
        return switch (read.read(actor, today().minusYears(1), today())) {
            case Refused<List<Line>> _ -> throw new NotFound();
            case Done<List<Line>>(var lines) -> {
                var t = screen.t();
                var words = new ProgrammeWords(t, country);
                var csv = new Csv().line(t.get("programmes.who"), t.get("programmes.what"), t.get("programmes.where"), t.get("programmes.when"),
                        t.get("programmes.times"));
                lines.forEach(l -> csv.line(words.agency(l.who()), t.of("programmes.deed", l.what()), words.area(l.where()),
                        l.month().toString().substring(0, 7), String.valueOf(l.times())));
                yield csv.download("presence-" + today());
            }
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
