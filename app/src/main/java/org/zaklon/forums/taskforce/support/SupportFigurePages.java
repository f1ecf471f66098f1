package org.zaklon.forums.taskforce.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.bodies.pages.BodyWords;
import org.zaklon.forums.page.Sheet;
import org.zaklon.forums.taskforce.ForceWords;
import org.zaklon.forums.taskforce.TaskForces;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Csv;

/** How requests for support were answered: tables, pictures and a file. */
@Controller
@RequestMapping("/bodies/{forceId}/support/figures")
class SupportFigurePages {
    private final SupportFigures figures;
    private final TaskForces forces;
    private final BodyWords frames;

    SupportFigurePages(SupportFigures figures, TaskForces forces, BodyWords frames) {
        this.figures = figures;
        this.forces = forces;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView page(Actor actor, Screen screen, @PathVariable UUID forceId) {
        return switch (figures.of(actor, new BodyId(forceId))) {
            case Refused<SupportFigures.Read>(var reason) -> screen.refused(reason);
            case Done<SupportFigures.Read>(var read) -> new ModelAndView("taskforce/supportFigures", Map.of(
                    "frame", frames.around(actor, read.seated().body(), screen.t(), "support"), "sheets", sheets(read, screen.t())));
        };
    }

    @GetMapping("/table.csv")
    ResponseEntity<byte[]> csv(Actor actor, Screen screen, @PathVariable UUID forceId) {
        if (!(figures.of(actor, new BodyId(forceId)) instanceof Done<SupportFigures.Read>(var read))) {
            throw new NotFound();
        }
        var t = screen.t();
        var csv = new Csv().line(Stream.concat(Stream.of(t.get("taskforce.support-figures.who")), heads(t).stream()).toList());
        read.halves().forEach(half -> csv.line(Stream.concat(Stream.of(t.get("taskforce.support-figures." + (half.ours() ? "ours" : "theirs"))),
                cells(half, half.span().written(), t, false).stream()).toList()));
        return csv.download("table-" + forces.today());
    }

    /** What one asked, for whoever may ask; what one was asked, for whoever was or may be. */
    private static List<Sheet> sheets(SupportFigures.Read read, Words t) {
        boolean asks = read.seated().investigates().isPresent();
        return Stream.of(true, false).filter(ours -> ours == asks || read.halves().stream().anyMatch(h -> h.ours() == ours)).map(ours -> {
            var name = ours ? "ours" : "theirs";
            return new Sheet(name, t.get("taskforce.support-figures." + name), t.get("taskforce.support-figures.note"), heads(t),
                    List.of(t.get("taskforce.support-figures.in-time"), t.get("taskforce.support-figures.late"), t.get("taskforce.support-figures.silent")),
                    read.halves().stream().filter(h -> h.ours() == ours).map(h -> new Sheet.Row(cells(h, ForceWords.span(h.span(), t), t, true),
                            List.of(h.inTime(), h.late(), h.silent()))).toList());
        }).toList();
    }

    private static List<String> heads(Words t) {
        return Stream.of("period", "asked", "accepted", "declined", "in-time", "late", "silent", "hours").map(h -> t.get("taskforce.support-figures." + h)).toList();
    }

    private static List<String> cells(SupportFigures.Half half, String period, Words t, boolean page) {
        var cells = new ArrayList<>(List.of(period));
        Stream.of(half.asked(), half.accepted(), half.declined(), half.inTime(), half.late(), half.silent())
                .forEach(n -> cells.add(page ? t.number(n) : String.valueOf(n)));
        cells.add(half.hours() == null ? page ? t.get("taskforce.outcomes.missing") : "" : page ? t.number(half.hours()) : String.valueOf(half.hours()));
        return cells;
    }
}
