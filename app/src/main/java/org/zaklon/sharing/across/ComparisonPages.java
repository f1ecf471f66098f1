package org.zaklon.sharing.across;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** Which agencies are compared: asked for by one officer, approved by a second, ended by either side. */
@Controller
@RequestMapping("/comparisons")
class ComparisonPages {
    private final ReadComparisons read;
    private final OpenComparison open;
    private final ApproveComparison approve;
    private final EndComparison end;
    private final Access access;
    private final Country country;
    private final InstantSource clock;

    ComparisonPages(ReadComparisons read, OpenComparison open, ApproveComparison approve, EndComparison end, Access access, Country country,
            InstantSource clock) {
        this.read = read;
        this.open = open;
        this.approve = approve;
        this.end = end;
        this.access = access;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, Screen screen, @RequestParam(defaultValue = "1") int page) {
        return switch (read.list(actor, page)) {
            case Refused<Paged<Comparison>>(var reason) -> screen.refused(reason);
            case Done<Paged<Comparison>>(var found) -> {
                var words = new AcrossWords(screen.t(), country);
                var officer = access.allows(actor, Act.COMPARISON_OPEN);
                yield new ModelAndView("sharing/comparisons").addObject("officer", officer).addObject("cards", new Paged<>(found.items().stream()
                        .map(c -> words.card(c, actor, clock.instant(), officer)).toList(), found.number(), found.more()));
            }
        };
    }

    @GetMapping("/new")
    ModelAndView begin(Actor actor, Screen screen) {
        return switch (read.mayOpen(actor)) {
            case Refused<Actor>(var reason) -> screen.refused(reason);
            case Done<Actor> _ -> form(actor, screen, "", "", "", List.of());
        };
    }

    @PostMapping
    ModelAndView open(Actor actor, Screen screen, RequestId request, @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String purpose) {
        if (read.mayOpen(actor) instanceof Refused<Actor>(var reason)) {
            return screen.refused(reason);
        }
        var words = new AcrossWords(screen.t(), country);
        var problems = new ArrayList<Problem>();
        missing(problems, "owner", owner, words.owners(actor.agency()), screen);
        missing(problems, "unit", unit, words.units(actor.agency()), screen);
        missing(problems, "purpose", purpose, words.purposes(), screen);
        if (!problems.isEmpty()) {
            return form(actor, screen, owner, unit, purpose, problems);
        }
        var wish = new OpenComparison.Wish(new AgencyCode(owner), new UnitCode(unit), org.zaklon.kernel.Purpose.valueOf(purpose));
        return switch (open.open(actor, request, wish)) {
            case Refused<ComparisonId>(var reason) when reason.code().equals("refused.comparison-no-clause") ->
                    form(actor, screen, owner, unit, purpose, List.of(new Problem("purpose", screen.t().reason(reason))));
            case Refused<ComparisonId>(var reason) -> screen.refused(reason);
            case Done<ComparisonId> _ -> back(screen, "sharing.comparison.done.opened");
        };
    }

    @PostMapping("/{id}/approve")
    ModelAndView approve(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return after(screen, approve.approve(actor, request, new ComparisonId(id)), "sharing.comparison.done.approved");
    }

    @PostMapping("/{id}/end")
    ModelAndView end(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return after(screen, end.end(actor, request, new ComparisonId(id)), "sharing.comparison.done.ended");
    }

    private static ModelAndView after(Screen screen, Outcome<ComparisonId> outcome, String done) {
        return outcome instanceof Refused<ComparisonId>(var reason) ? screen.refused(reason) : back(screen, done);
    }

    private static ModelAndView back(Screen screen, String done) {
        screen.say(done);
        return new ModelAndView("redirect:/comparisons");
    }

    private static void missing(List<Problem> problems, String field, String value, List<Choice> choices, Screen screen) {
        if (choices.stream().noneMatch(c -> c.value().equals(value))) {
            problems.add(new Problem(field, screen.t().get("sharing.comparison.choose." + field)));
        }
    }

    private ModelAndView form(Actor actor, Screen screen, String owner, String unit, String purpose, List<Problem> problems) {
        var words = new AcrossWords(screen.t(), country);
        var units = words.units(actor.agency());
        var page = new ModelAndView("sharing/comparison-new").addObject("owners", words.owners(actor.agency())).addObject("units", units)
                .addObject("purposes", words.purposes()).addObject("owner", owner)
                .addObject("unit", unit.isEmpty() && units.size() == 1 ? units.getFirst().value() : unit)
                .addObject("purpose", purpose).addObject("problems", problems);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
