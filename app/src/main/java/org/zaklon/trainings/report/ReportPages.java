package org.zaklon.trainings.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
import org.zaklon.trainings.Today;
import org.zaklon.trainings.TrainingTabs;
import org.zaklon.trainings.TrainingWords;
import org.zaklon.trainings.report.CountTraining.Counted;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.figures.FigureFile;
import org.zaklon.ui.parts.Choice;

/** Reports of the room: definition, picture, table and files. */
@Controller
class ReportPages {
    private final CountTraining count;
    private final Country country;
    private final Today today;

    ReportPages(CountTraining count, Country country, Today today) {
        this.count = count;
        this.country = country;
        this.today = today;
    }

    @GetMapping("/trainings/reports")
    ModelAndView page(Actor actor, Screen screen, @RequestParam Map<String, String> typed) {
        var t = screen.t();
        var asked = Asked.of(typed, today.day());
        return switch (count.count(actor, asked)) {
            case Refused<Counted>(var reason) -> screen.refused(reason);
            case Done<Counted>(var counted) -> {
                var model = new HashMap<String, Object>(Map.of("asked", asked, "tabs", TrainingTabs.REPORTS.tabs(actor, t),
                        "figure", new ReportWords(new TrainingWords(t, country)).figure(counted), "query", asked.query(),
                        "kinds", Arrays.stream(Asked.Kind.values()).map(k -> Choice.of(k.name(), t.of("trainings.report", k))).toList(),
                        "ways", Arrays.stream(Asked.By.values()).map(b -> Choice.of(b.name(), t.of("trainings.by", b))).toList(),
                        "pers", Arrays.stream(Asked.Per.values()).map(p -> Choice.of(p.name(), t.of("trainings.per", p))).toList()));
                yield new ModelAndView("trainings/reports", model);
            }
        };
    }

    @GetMapping("/trainings/reports/table.csv")
    ResponseEntity<byte[]> csv(Actor actor, Screen screen, @RequestParam Map<String, String> typed) {
        return file(actor, screen, typed).csv();
    }

    @GetMapping("/trainings/reports/table.xlsx")
    ResponseEntity<byte[]> workbook(Actor actor, Screen screen, @RequestParam Map<String, String> typed) {
        return file(actor, screen, typed).workbook(screen.t());
    }

    private FigureFile file(Actor actor, Screen screen, Map<String, String> typed) {
        var asked = Asked.of(typed, today.day());
        if (!(count.count(actor, asked) instanceof Done<Counted>(var counted))) {
            throw new NotFound();
        }
        return new FigureFile(new ReportWords(new TrainingWords(screen.t(), country)).figure(counted),
                List.of(screen.t().get("trainings.report.period", asked.from(), asked.to()), screen.t().get("trainings.report.as-of", today.day())), today.day());
    }
}
