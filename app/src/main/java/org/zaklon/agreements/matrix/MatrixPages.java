package org.zaklon.agreements.matrix;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.agreements.Crossing;
import org.zaklon.agreements.life.AgreementWords;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Purpose;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;

/** Who may share what with whom, on one page. */
@Controller
class MatrixPages {
    private final ReadMatrix read;
    private final Country country;
    private final InstantSource clock;

    MatrixPages(ReadMatrix read, Country country, InstantSource clock) {
        this.read = read;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/agreements/matrix")
    ModelAndView matrix(Actor actor, Screen screen, @RequestParam(defaultValue = "") String purpose) {
        var asked = Arrays.stream(Purpose.values()).filter(p -> p.name().equals(purpose)).findFirst();
        return switch (read.today(actor, asked)) {
            case Refused<List<Crossing>>(var reason) -> screen.refused(reason);
            case Done<List<Crossing>>(var crossings) -> new ModelAndView("agreements/matrix", Map.of(
                    "tables", GiverTable.of(crossings, new AgreementWords(screen.t(), country), screen.t()),
                    "classes", crossings.stream().flatMap(c -> c.classes().stream()).distinct().sorted().toList(),
                    "purposes", Arrays.stream(Purpose.values()).map(p -> Choice.of(p.name(), screen.t().of("ui.purpose", p))).toList(),
                    "purpose", asked.map(Enum::name).orElse("")));
        };
    }

    /** A line for each giver, receiver, class and clause. */
    @GetMapping("/agreements/matrix/file")
    Object file(Actor actor, Screen screen, @RequestParam(defaultValue = "") String purpose) {
        var asked = Arrays.stream(Purpose.values()).filter(p -> p.name().equals(purpose)).findFirst();
        return switch (read.today(actor, asked)) {
            case Refused<List<Crossing>>(var reason) -> screen.refused(reason);
            case Done<List<Crossing>>(var crossings) -> MatrixFile.of(crossings, new AgreementWords(screen.t(), country), screen.t())
                    .download("agreements-" + LocalDate.ofInstant(clock.instant(), country.zone()));
        };
    }
}
