package org.zaklon.statistics.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.statistics.release.ForeignTables.Foreign;
import org.zaklon.statistics.release.cohort.Dataset;
import org.zaklon.statistics.release.cohort.Plan;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** Tables that somebody else printed about the same people. */
@Controller
public class ForeignPages {
    private static final String REFUSED = "refused.foreign-";

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

    /** A declaration as it was typed. */
    public record Typed(String cohort, String edition, String source, String lines) {
        static final Typed NOTHING = new Typed("", "", "", "");

        DeclareForeign.Declaration said() {
            return new DeclareForeign.Declaration(cohort.strip(), edition.isBlank() ? null : Integer.valueOf(edition.strip()), source, lines);
        }

        /** What no use case has to be asked about. */
        List<Problem> problems(Words t) {
            var problems = new ArrayList<Problem>();
            if (source.isBlank()) {
                problems.add(problem("source", t));
            }
            if (cohort.isBlank()) {
                problems.add(problem("cohort", t));
            }
            if (!edition.strip().matches("([1-9]\\d{0,3})?")) {
                problems.add(problem("edition", t));
            }
            if (lines.isBlank()) {
                problems.add(new Problem("lines", t.get("releases.problem.lines")));
            }
            return problems;
        }

        private static Problem problem(String field, Words t) {
            return new Problem(field, t.get(REFUSED + field));
        }
    }

    @GetMapping("/releases/foreign")
    ModelAndView page(Actor actor, Screen screen) {
        return page(actor, screen, Typed.NOTHING, List.of());
    }

    private ModelAndView page(Actor actor, Screen screen, Typed typed, List<Problem> problems) {
        return switch (read.foreign(actor)) {
            case Outcome.Refused<List<Foreign>>(var reason) -> screen.refused(reason);
            case Outcome.Done<List<Foreign>>(var found) -> {
                var t = screen.t();
                var words = ReleaseWords.of(t, country, ProposeRelease.IDENTIFICATIONS);
                var view = new ModelAndView("statistics/release/foreign");
                view.addObject("rows", found.stream().map(f -> new Row(f.source(), words.cohort(f.cohort()),
                        f.edition() == null ? t.get("releases.foreign.next") : t.get("releases.edition.number", f.edition().toString()), t.date(f.at()),
                        t.get(f.takenIn() == null ? "releases.foreign.waits" : "releases.foreign.held"), f.lines())).toList());
                view.addObject("mayDeclare", Act.FOREIGN_DECLARE.allows(actor.role()));
                view.addObject("dimensions", Plan.of(country, Dataset.IDENTIFICATIONS).stream().flatMap(plan -> Stream.concat(Stream.of(Plan.YEAR),
                        plan.dimensions().stream().map(d -> d.name()))).map(name -> Choice.of(name, t.get("releases.dimension." + name))).toList());
                view.addObject("typed", typed);
                view.addObject("problems", problems);
                view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    @PostMapping("/releases/foreign")
    ModelAndView declare(Actor actor, Screen screen, RequestId request, @RequestParam(defaultValue = "") String cohort,
            @RequestParam(defaultValue = "") String edition, @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String lines) {
        if (declare.may(actor) instanceof Outcome.Refused<Actor>(var reason)) { // before anything typed is judged
            return screen.refused(reason);
        }
        var typed = new Typed(cohort, edition, source, lines);
        var problems = typed.problems(screen.t());
        if (!problems.isEmpty()) {
            return page(actor, screen, typed, problems);
        }
        return switch (declare.declare(actor, request, typed.said())) {
            case Outcome.Refused<ReleaseId>(var reason) when reason.code().startsWith(REFUSED) ->
                    page(actor, screen, typed, List.of(new Problem(field(reason), screen.t().reason(reason))));
            case Outcome.Refused<ReleaseId>(var reason) -> screen.refused(reason);
            case Outcome.Done<ReleaseId> _ -> {
                screen.say("releases.said.declared");
                yield new ModelAndView("redirect:/releases/foreign");
            }
        };
    }

    /** Whatever is wrong with a line is said beside the lines. */
    private static String field(Reason reason) {
        var said = reason.code().substring(REFUSED.length());
        return List.of("source", "cohort", "edition").contains(said) ? said : "lines";
    }
}
