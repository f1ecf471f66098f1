package org.zaklon.cases.clock;


import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.cases.CaseView;
import org.zaklon.cases.Cases;
import org.zaklon.cases.clock.ChangeClock.ClockId;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Dates;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;

/** The clocks of a case, and changing one of them with a reason. */
@Controller
@RequestMapping("/cases/{caseId}/clocks")
class ClockPages {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Cases cases;
    private final Clocks clocks;
    private final ChangeClock changing;
    private final Country country;
    private final Work work;
    private final InstantSource clock;

    ClockPages(Cases cases, Clocks clocks, ChangeClock changing, Country country, Work work, InstantSource clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.changing = changing;
        this.country = country;
        this.work = work;
        this.clock = clock;
    }

    private record Found(CaseView view, List<Clock> clocks) {}

    @GetMapping
    ModelAndView list(Actor actor, Screen screen, @PathVariable UUID caseId) {
        return switch (found(actor, caseId)) {
            case Outcome.Refused<Found>(var reason) -> screen.refused(reason);
            case Outcome.Done<Found>(var found) -> {
                var view = page("cases/clocks", caseId, found);
                view.addObject("clocks", found.clocks().stream().map(c -> ClockLine.of(c, clock.instant(), country, screen.t())).toList());
                yield view;
            }
        };
    }

    @GetMapping("/{clockId}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID caseId, @PathVariable UUID clockId) {
        return change(actor, screen, caseId, clockId, DateText.EMPTY, null);
    }

    @PostMapping("/{clockId}/ended")
    ModelAndView end(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @PathVariable UUID clockId,
            @RequestParam(defaultValue = "") String why) {
        return answered(actor, screen, caseId, clockId, DateText.EMPTY, why(Why.TO_END, why)
                .then(reason -> changing.end(actor, request, new CaseId(caseId), clockId, reason)));
    }

    @PostMapping("/{clockId}/extended")
    ModelAndView extend(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @PathVariable UUID clockId,
            @RequestParam(defaultValue = "") String reason, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new DateText(Parameters.one(sent, "due.day"), Parameters.one(sent, "due.month"), Parameters.one(sent, "due.year"), "");
        var due = Dates.date(typed, screen.t().locale())
                .map(day -> Outcome.done(day.atTime(END_OF_DAY).atZone(country.zone()).toInstant()))
                .orElseGet(() -> Outcome.refused("refused.clock-date"));
        return answered(actor, screen, caseId, clockId, typed, why(Why.TO_EXTEND, reason).then(why -> due.then(until ->
                changing.extend(actor, request, new CaseId(caseId), clockId, until, why))));
    }

    private ModelAndView answered(Actor actor, Screen screen, UUID caseId, UUID clockId, DateText typed, Outcome<ClockId> outcome) {
        return switch (outcome) {
            case Outcome.Refused<ClockId>(var reason) -> {
                NotFound.orElse(reason);
                var view = change(actor, screen, caseId, clockId, typed, reason);
                view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
                yield view;
            }
            case Outcome.Done<ClockId> _ -> {
                screen.say("cases.clock.changed");
                yield new ModelAndView("redirect:/cases/" + caseId + "/clocks");
            }
        };
    }

    private ModelAndView change(Actor actor, Screen screen, UUID caseId, UUID clockId, DateText due, Reason refusal) {
        return switch (found(actor, caseId)) {
            case Outcome.Refused<Found>(var reason) -> screen.refused(reason);
            case Outcome.Done<Found>(var found) -> {
                var one = found.clocks().stream().filter(c -> c.id().equals(clockId)).findFirst().orElseThrow(NotFound::new);
                var view = page("cases/clock", caseId, found);
                view.addObject("clock", ClockLine.of(one, clock.instant(), country, screen.t()));
                view.addObject("extension", country.findTimer(one.timer()).map(x -> screen.t().say(x.extension())).orElse(""));
                view.addObject("toEnd", choices(Why.TO_END, screen.t()));
                view.addObject("toExtend", choices(Why.TO_EXTEND, screen.t()));
                view.addObject("due", due);
                view.addObject("refusal", refusal);
                yield view;
            }
        };
    }

    private Outcome<Found> found(Actor actor, UUID caseId) {
        var id = new CaseId(caseId);
        return work.read(actor, () -> cases.get(actor, id).then(view -> Outcome.done(new Found(view, clocks.of(id)))));
    }

    private static ModelAndView page(String name, UUID caseId, Found found) {
        var view = new ModelAndView(name);
        view.addObject("caseId", caseId.toString());
        view.addObject("pseudonym", found.view().file().pseudonym());
        return view;
    }

    private static List<Choice> choices(Set<Why> reasons, Words t) {
        return reasons.stream().sorted().map(w -> Choice.of(w.name(), t.of("cases.why", w))).toList();
    }

    private static Outcome<Why> why(Set<Why> allowed, String name) {
        return allowed.stream().filter(w -> w.name().equals(name)).findFirst().map(Outcome::done)
                .orElseGet(() -> Outcome.refused("refused.reason-missing"));
    }
}
