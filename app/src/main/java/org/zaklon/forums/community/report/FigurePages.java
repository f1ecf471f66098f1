package org.zaklon.forums.community.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.BodyKind;
import org.zaklon.country.Country;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** The figures of community forums: each table with its definition and picture, and one file to take away. */
@Controller
class FigurePages {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private final ReadCommunityFigures figures;
    private final Bodies bodies;
    private final Work work;
    private final Country country;

    FigurePages(ReadCommunityFigures figures, Bodies bodies, Work work, Country country) {
        this.figures = figures;
        this.bodies = bodies;
        this.work = work;
        this.country = country;
    }

    /** The period that was asked for, as years and months such as 2016-03; empty for no limit. */
    private record Span(String from, String to, LocalDate first, LocalDate last, List<Problem> problems) {}

    @GetMapping("/community-figures")
    ModelAndView page(Actor actor, Screen screen, @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var t = screen.t();
        var span = span(from, to, t);
        var one = body(body);
        return switch (figures.read(actor, one, span.first(), span.last())) {
            case Refused<Figures>(var reason) -> screen.refused(reason);
            case Done<Figures>(var read) -> {
                var model = new HashMap<String, Object>();
                model.put("sheets", new FigureWords(t, country).sheets(read));
                model.put("forums", forums(actor, t));
                model.put("body", one == null ? "" : one.value().toString());
                model.put("from", span.from());
                model.put("to", span.to());
                model.put("problems", span.problems());
                model.put("download", "/community-figures/table.csv?body=" + (one == null ? "" : one.value()) + "&from=" + query(span, span.from())
                        + "&to=" + query(span, span.to()));
                var page = new ModelAndView("community/figures", model);
                page.setStatus(span.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    @GetMapping("/community-figures/table.csv")
    ResponseEntity<byte[]> download(Actor actor, Screen screen, @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var span = span(from, to, screen.t());
        if (!span.problems().isEmpty() || !(figures.read(actor, body(body), span.first(), span.last()) instanceof Done<Figures>(var read))) {
            throw new NotFound();
        }
        return new FigureWords(screen.t(), country).csv(read, span.from() + " – " + span.to()).download("table-" + figures.today());
    }

    private static String query(Span span, String typed) {
        return span.problems().isEmpty() ? typed : "";
    }

    private List<Choice> forums(Actor actor, Words t) {
        return work.read(actor, () -> t.sorted(bodies.all(BodyKind.COMMUNITY_POLICING).stream()
                .map(b -> Choice.of(b.id().value().toString(), t.say(b.name()))).toList(), Choice::label));
    }

    private static BodyId body(String typed) {
        try {
            return typed.isEmpty() ? null : new BodyId(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnIdentity) {
            throw new NotFound();
        }
    }

    private Span span(String from, String to, Words t) {
        var problems = new ArrayList<Problem>();
        var first = month("from", from, t, problems).map(m -> m.atDay(1)).orElse(FIRST);
        var last = month("to", to, t, problems).map(m -> m.atEndOfMonth()).orElse(figures.today().plusYears(1));
        if (problems.isEmpty() && last.isBefore(first)) {
            problems.add(new Problem("to", t.get("refused.community-period")));
        }
        return new Span(from.strip(), to.strip(), first, last, List.copyOf(problems));
    }

    private static Optional<YearMonth> month(String field, String typed, Words t, List<Problem> problems) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(typed.strip()));
        } catch (DateTimeParseException notAMonth) {
            problems.add(new Problem(field, t.get("community.figures.month.problem")));
            return Optional.empty();
        }
    }
}
