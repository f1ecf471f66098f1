package org.zaklon.migration.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.migration.pages.MigrationWords;
import org.zaklon.migration.terms.Months;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.figures.FigureFile;

/** Reports on one page, each to take along. */
@Controller
@RequestMapping("/migration/reports")
class ReportPages {
    private final ReadReports read;
    private final ReportFigures figures;
    private final MigrationWords words;

    ReportPages(ReadReports read, ReportFigures figures, MigrationWords words) {
        this.read = read;
        this.figures = figures;
        this.words = words;
    }

    @GetMapping
    ModelAndView all(Actor actor, Screen screen, @RequestParam(defaultValue = "") String month) {
        var asked = words.month(month);
        return switch (read.until(actor, asked)) {
            case Refused<ReadReports.Found>(var reason) -> screen.refused(reason);
            case Done<ReadReports.Found>(var found) -> {
                var t = screen.t();
                yield new ModelAndView("migration/reports", Map.of("tabs", words.tabs(t, "/reports", asked), "months", words.months(t), "month", asked.toString(),
                        "reports", Arrays.stream(Report.values()).map(r -> new ReportView(r.path(), figures.of(r, found, t))).toList()));
            }
        };
    }

    @GetMapping("/{report}.csv")
    ResponseEntity<byte[]> csv(Actor actor, Screen screen, @PathVariable String report, @RequestParam(defaultValue = "") String month) {
        return file(actor, screen, report, month).csv();
    }

    @GetMapping("/{report}.xlsx")
    ResponseEntity<byte[]> workbook(Actor actor, Screen screen, @PathVariable String report, @RequestParam(defaultValue = "") String month) {
        return file(actor, screen, report, month).workbook(screen.t());
    }

    private FigureFile file(Actor actor, Screen screen, String report, String month) {
        var asked = words.month(month);
        var which = Report.of(report).orElseThrow(NotFound::new);
        if (read.until(actor, asked) instanceof Done<ReadReports.Found>(var found)) {
            var t = screen.t();
            return new FigureFile(figures.of(which, found, t), List.of(t.get("migration.report.until", Months.say(t, asked), t.moment(found.made()))),
                    LocalDate.ofInstant(found.made(), t.zone()));
        }
        throw new NotFound();
    }
}
