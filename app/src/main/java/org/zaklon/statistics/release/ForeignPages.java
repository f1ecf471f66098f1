package org.zaklon.statistics.release;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.statistics.release.ForeignTables.Foreign;
import org.zaklon.statistics.release.cohort.Plan;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;

/** Tables that somebody else printed about the same people. */
@Controller
public class ForeignPages {
    private final ReadReleases read;
    private final DeclareForeign declare;
    private final Country country;

    ForeignPages(ReadReleases read, DeclareForeign declare, Country country) {
        this.read = read;
        this.declare = declare;
        this.country = country;
    }

    /** @param held in words, whether a published edition knows it already */
    public record Row(String source, String cohort, String counts, String at, String held, String lines) {}

    @GetMapping("/releases/foreign")
    ModelAndView page(Actor actor, Screen screen) {
        return switch (read.foreign(actor)) {
            case Outcome.Refused<List<Foreign>>(var reason) -> screen.refused(reason);
            case Outcome.Done<List<Foreign>>(var found) -> {
                var t = screen.t();
                var words = new ReleaseWords(t, country);
                var view = new ModelAndView("statistics/release/foreign");
                view.addObject("rows", found.stream().map(f -> new Row(f.source(), words.cohort(f.cohort()),
                        f.edition() == null ? t.get("releases.foreign.next") : t.get("releases.edition.number", f.edition().toString()), t.date(f.at()),
                        t.get(f.takenIn() == null ? "releases.foreign.waits" : "releases.foreign.held"), f.lines())).toList());
                view.addObject("mayDeclare", Act.FOREIGN_DECLARE.allows(actor.role()));
                view.addObject("dimensions", Plan.of(country).stream().flatMap(plan -> Stream.concat(Stream.of(Plan.YEAR),
                        plan.dimensions().stream().map(d -> d.name()))).map(name -> Choice.of(name, t.get("releases.dimension." + name))).toList());
                yield view;
            }
        };
    }

    @PostMapping("/releases/foreign")
    ModelAndView declare(Actor actor, Screen screen, RequestId request, @RequestParam(defaultValue = "") String cohort,
            @RequestParam(defaultValue = "") String edition, @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String lines) {
        var counted = edition.strip().matches("\\d{1,4}") ? Integer.valueOf(edition.strip()) : null;
        return switch (declare.declare(actor, request, new DeclareForeign.Declaration(cohort.strip(), counted, source, lines))) {
            case Outcome.Refused<ReleaseId>(var reason) -> screen.refused(reason);
            case Outcome.Done<ReleaseId> _ -> {
                screen.say("releases.said.declared");
                yield new ModelAndView("redirect:/releases/foreign");
            }
        };
    }
}
