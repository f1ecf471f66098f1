package org.zaklon.referrals.pages;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.referrals.Opened;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.Referrals;
import org.zaklon.services.DeliveryOutcome;
import org.zaklon.services.Given;
import org.zaklon.services.NeedsMet;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.Dates;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** The receiver records what it gave and tells the sender how it went. */
@Controller
@RequestMapping("/referrals/{id}/provide")
class ProvidePages {
    private final Referrals referrals;
    private final Country country;
    private final InstantSource clock;

    ProvidePages(Referrals referrals, Country country, InstantSource clock) {
        this.referrals = referrals;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView provide(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (referrals.open(actor, new ReferralId(id))) {
            case Outcome.Refused<Opened>(var reason) -> screen.refused(reason);
            case Outcome.Done<Opened>(var opened) -> page(screen, opened.referral(), Map.of(), List.of(), null);
        };
    }

    @PostMapping
    ModelAndView provide(Actor actor, Screen screen, RequestId request, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        return switch (referrals.open(actor, new ReferralId(id))) {
            case Outcome.Refused<Opened>(var reason) -> screen.refused(reason);
            case Outcome.Done<Opened>(var opened) -> provide(actor, screen, request, opened.referral(), sent.toSingleValueMap());
        };
    }

    private ModelAndView provide(Actor actor, Screen screen, RequestId request, Referral r, Map<String, String> typed) {
        var t = screen.t();
        var problems = new ArrayList<Problem>();
        var service = r.services().size() == 1 ? r.services().getFirst() : typed.getOrDefault("service", "");
        if (!r.services().contains(service)) {
            problems.add(new Problem("service", t.get("services.problem.service")));
        }
        var from = date(screen, typed, "from");
        if (from.isEmpty()) {
            problems.add(new Problem("from", t.get("services.problem.from")));
        }
        var outcome = Arrays.stream(DeliveryOutcome.values()).filter(o -> o.name().equals(typed.get("outcome"))).findFirst();
        if (outcome.isEmpty()) {
            problems.add(new Problem("outcome", t.get("services.problem.outcome")));
        }
        var over = outcome.filter(o -> o != DeliveryOutcome.ONGOING).isPresent();
        var to = over ? date(screen, typed, "to") : Optional.<LocalDate>empty();
        if (over && to.isEmpty()) {
            problems.add(new Problem("to", t.get("services.problem.to")));
        }
        var met = Arrays.stream(NeedsMet.values()).filter(m -> m.name().equals(typed.get("met"))).findFirst();
        if (met.isEmpty()) {
            problems.add(new Problem("met", t.get("services.problem.met")));
        }
        if (!problems.isEmpty()) {
            return page(screen, r, typed, problems, null);
        }
        var given = new Given(r.caseId(), r.id().value(), service, from.get(), to.orElse(null), outcome.get(), met.get());
        var feedback = new PersonalText(typed.getOrDefault("feedback", ""));
        return switch (referrals.provide(actor, request, r.id(), given, feedback)) {
            case Outcome.Refused<ReferralId>(var reason) -> page(screen, r, typed, List.of(), reason);
            case Outcome.Done<ReferralId> _ -> {
                screen.say("referrals.said.PROVIDE");
                yield new ModelAndView("redirect:/referrals/" + r.id().value());
            }
        };
    }

    private ModelAndView page(Screen screen, Referral r, Map<String, String> typed, List<Problem> problems, Reason refusal) {
        var t = screen.t();
        var words = new ReferralWords(t, country);
        var view = new ModelAndView("referrals/provide");
        view.addObject("base", "/referrals/" + r.id().value());
        view.addObject("pseudonym", r.pseudonym());
        view.addObject("typed", typed);
        view.addObject("problems", problems);
        view.addObject("refusal", refusal);
        view.addObject("offered", r.services().stream().map(s -> Choice.of(s, words.service(s))).toList());
        view.addObject("outcomes", Arrays.stream(DeliveryOutcome.values())
                .map(o -> Choice.of(o.name(), t.of("services.outcome", o))).toList());
        view.addObject("met", Arrays.stream(NeedsMet.values()).map(m -> Choice.of(m.name(), t.of("services.met", m))).toList());
        view.addObject("from", typed.isEmpty() ? DateText.of(LocalDate.ofInstant(clock.instant(), country.zone())) : text(typed, "from"));
        view.addObject("to", text(typed, "to"));
        if (!problems.isEmpty() || refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static Optional<LocalDate> date(Screen screen, Map<String, String> typed, String field) {
        return Dates.date(text(typed, field), screen.t().language().locale());
    }

    private static DateText text(Map<String, String> typed, String field) {
        return new DateText(typed.getOrDefault(field + ".day", ""), typed.getOrDefault(field + ".month", ""),
                typed.getOrDefault(field + ".year", ""), "");
    }
}
