package org.zaklon.programmes.pages;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.report.DonorFigures;
import org.zaklon.programmes.report.Iati;
import org.zaklon.programmes.report.ReadProject;
import org.zaklon.programmes.report.ReadProject.Found;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;

/** What a donor is given: a report to read and print, the same as a spreadsheet, and the activity for IATI. */
@Controller
@RequestMapping("/programmes/{id}")
class DonorPages {
    private static final MediaType SPREADSHEET = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReadProject read;
    private final Country country;
    private final InstantSource clock;

    DonorPages(ReadProject read, Country country, InstantSource clock) {
        this.read = read;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/report")
    ModelAndView report(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until) {
        return switch (read.read(actor, new ProjectId(id))) {
            case Refused<Found>(var reason) -> screen.refused(reason);
            case Done<Found>(var found) -> {
                var figures = figures(found, since, until);
                yield new ModelAndView("programmes/report", Map.of("projectId", id.toString(), "since", figures.since().toString(),
                        "until", figures.until().toString(),
                        "sheet", DonorSheet.of(found.project(), figures, new ProgrammeWords(screen.t(), country))));
            }
        };
    }

    @GetMapping("/report.xlsx")
    ResponseEntity<byte[]> spreadsheet(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until) {
        return switch (read.read(actor, new ProjectId(id))) {
            case Refused<Found> _ -> throw new NotFound();
            case Done<Found>(var found) -> file("report.xlsx", SPREADSHEET,
                    DonorWorkbook.write(found.project(), figures(found, since, until), new ProgrammeWords(screen.t(), country)));
        };
    }

    @GetMapping("/activity.xml")
    ResponseEntity<byte[]> activity(Actor actor, @PathVariable UUID id) {
        return switch (read.read(actor, new ProjectId(id))) {
            case Refused<Found> _ -> throw new NotFound();
            case Done<Found>(var found) -> file("activity.xml", MediaType.APPLICATION_XML,
                    new Iati(country, found.project().agency().value(), "en").write(found, clock.instant()));
        };
    }

    /** A period as asked for; what is no day, or none, is the time of the project until today. */
    private DonorFigures figures(Found found, String since, String until) {
        var today = LocalDate.ofInstant(now(), country.zone());
        return DonorFigures.of(found, day(since, found.project().plannedStart()), day(until, today));
    }

    private Instant now() {
        return clock.instant();
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            return typed.isBlank() ? otherwise : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(bytes);
    }
}
