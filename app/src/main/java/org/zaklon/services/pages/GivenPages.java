package org.zaklon.services.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.zaklon.cases.Cases;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.services.DeliveryId;
import org.zaklon.services.DeliveryOutcome;
import org.zaklon.services.Given;
import org.zaklon.services.Help;
import org.zaklon.services.NeedsMet;
import org.zaklon.services.Services;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** Help that one's own unit gave: recording it, and its end. */
@Controller
@RequestMapping("/cases/{caseId}/services/given")
class GivenPages {
    private final Services services;
    private final Cases cases;
    private final Work work;
    private final Country country;

    GivenPages(Services services, Cases cases, Work work, Country country) {
        this.services = services;
        this.cases = cases;
        this.work = work;
        this.country = country;
    }

    /** What was understood of a form, and what has to be mended. */
    private record Read(
            Optional<LocalDate> from, Optional<LocalDate> to, Optional<DeliveryOutcome> outcome, Optional<NeedsMet> met,
            List<Problem> problems) {}

    @GetMapping
    ModelAndView give(Actor actor, Screen screen, @PathVariable UUID caseId) {
        return page(actor, screen, caseId, null, Map.of(), List.of(), null);
    }

    @PostMapping
    ModelAndView give(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = sent.toSingleValueMap();
        var read = read(screen, typed, true);
        if (!read.problems().isEmpty()) {
            return page(actor, screen, caseId, null, typed, read.problems(), null);
        }
        var given = new Given(new CaseId(caseId), null, typed.get("service"), read.from().orElseThrow(), read.to().orElse(null),
                read.outcome().orElseThrow(), read.met().orElseThrow());
        return switch (services.deliver(actor, request, given)) {
            case Outcome.Refused<DeliveryId>(var reason) -> page(actor, screen, caseId, null, typed, List.of(), reason);
            case Outcome.Done<DeliveryId> _ -> ServicePages.done(screen, caseId, "services.said.given");
        };
    }

    @GetMapping("/{deliveryId}/end")
    ModelAndView end(Actor actor, Screen screen, @PathVariable UUID caseId, @PathVariable UUID deliveryId) {
        return page(actor, screen, caseId, deliveryId, Map.of(), List.of(), null);
    }

    @PostMapping("/{deliveryId}/end")
    ModelAndView end(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @PathVariable UUID deliveryId,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = sent.toSingleValueMap();
        var read = read(screen, typed, false);
        if (!read.problems().isEmpty()) {
            return page(actor, screen, caseId, deliveryId, typed, read.problems(), null);
        }
        return switch (services.end(actor, request, new CaseId(caseId), new DeliveryId(deliveryId), read.to().orElseThrow(),
                read.outcome().orElseThrow(), read.met().orElseThrow())) {
            case Outcome.Refused<DeliveryId>(var reason) -> page(actor, screen, caseId, deliveryId, typed, List.of(), reason);
            case Outcome.Done<DeliveryId> _ -> ServicePages.done(screen, caseId, "services.said.ended");
        };
    }

    private Read read(Screen screen, Map<String, String> typed, boolean anew) {
        var t = screen.t();
        var problems = new ArrayList<Problem>();
        if (anew && typed.getOrDefault("service", "").isEmpty()) {
            problems.add(new Problem("service", t.get("services.problem.service")));
        }
        var from = ServicePages.date(screen, typed, "from");
        if (anew && from.isEmpty()) {
            problems.add(new Problem("from", t.get("services.problem.from")));
        }
        var outcome = Arrays.stream(DeliveryOutcome.values()).filter(o -> o.name().equals(typed.get("outcome")))
                .filter(o -> anew || o != DeliveryOutcome.ONGOING).findFirst();
        if (outcome.isEmpty()) {
            problems.add(new Problem("outcome", t.get("services.problem.outcome")));
        }
        var over = !anew || outcome.filter(o -> o != DeliveryOutcome.ONGOING).isPresent();
        var to = over ? ServicePages.date(screen, typed, "to") : Optional.<LocalDate>empty();
        if (over && to.isEmpty()) {
            problems.add(new Problem("to", t.get("services.problem.to")));
        }
        var met = Arrays.stream(NeedsMet.values()).filter(m -> m.name().equals(typed.get("met"))).findFirst();
        if (met.isEmpty()) {
            problems.add(new Problem("met", t.get("services.problem.met")));
        }
        return new Read(from, to, outcome, met, problems);
    }

    /** @param delivery whose end is recorded; null where help is recorded anew */
    private ModelAndView page(Actor actor, Screen screen, UUID caseId, UUID delivery, Map<String, String> typed, List<Problem> problems,
            Reason refusal) {
        return switch (services.of(actor, new CaseId(caseId))) {
            case Outcome.Refused<Help>(var reason) -> screen.refused(reason);
            case Outcome.Done<Help>(var help) -> {
                var t = screen.t();
                var ending = delivery == null ? null : help.deliveries().stream().filter(d -> d.id().value().equals(delivery)).findFirst()
                        .orElseThrow(NotFound::new);
                var view = ServicePages.asked(new ModelAndView("services/given"), typed, problems, refusal);
                view.addObject("caseId", caseId.toString());
                view.addObject("pseudonym", work.read(actor, () -> cases.pseudonym(new CaseId(caseId))));
                view.addObject("action", "/cases/" + caseId + "/services/given" + (delivery == null ? "" : "/" + delivery + "/end"));
                view.addObject("ending", ending == null ? null : GivenView.of(ending, actor, caseId, t, country));
                view.addObject("offered", country.services().stream()
                        .map(s -> Choice.of(s.code().code(), t.say(s.code().label()))).toList());
                view.addObject("outcomes", outcomes(t, ending == null));
                view.addObject("met", Arrays.stream(NeedsMet.values()).map(m -> Choice.of(m.name(), t.of("services.met", m))).toList());
                view.addObject("from", ServicePages.text(typed, "from"));
                view.addObject("to", ServicePages.text(typed, "to"));
                yield view;
            }
        };
    }

    private static List<Choice> outcomes(Words t, boolean anew) {
        return Arrays.stream(DeliveryOutcome.values()).filter(o -> anew || o != DeliveryOutcome.ONGOING)
                .map(o -> Choice.of(o.name(), t.of("services.outcome", o))).toList();
    }
}
