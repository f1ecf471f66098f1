package org.zaklon.sharing.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.sharing.CaseGlance.Glance;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** Where somebody records what was told to the outside, and what was asked for and not given. */
@Controller
@RequestMapping("/cases/{id}/shares")
class OutsidePages {
    private final DiscloseOutside disclose;
    private final RefuseShare refuse;
    private final ReadSharing read;
    private final Country country;
    private final InstantSource clock;

    OutsidePages(DiscloseOutside disclose, RefuseShare refuse, ReadSharing read, Country country, InstantSource clock) {
        this.disclose = disclose;
        this.refuse = refuse;
        this.read = read;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/outside")
    ModelAndView blankDisclosure(Actor actor, Screen screen, @PathVariable UUID id) {
        return allowed(actor, screen, Act.DISCLOSE_OUTSIDE, id, glance -> disclosure(screen, id, glance, today(), List.of()));
    }

    @PostMapping("/outside")
    ModelAndView disclose(Actor actor, Screen screen, RequestId request, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> all) {
        var typed = new Typed(all);
        return allowed(actor, screen, Act.DISCLOSE_OUTSIDE, id, glance -> {
            var problems = disclosureProblems(typed, screen.t());
            return problems.isEmpty()
                    ? after(screen, id, disclose.disclose(actor, request, new CaseId(id), disclosure(typed, screen.t())),
                            "sharing.disclosure.done", p -> disclosure(screen, id, glance, typed, p))
                    : disclosure(screen, id, glance, typed, problems);
        });
    }

    @GetMapping("/refused")
    ModelAndView blankRefusal(Actor actor, Screen screen, @PathVariable UUID id) {
        return allowed(actor, screen, Act.SHARE_REFUSE, id, glance -> refusal(actor, screen, id, glance, today(), List.of()));
    }

    @PostMapping("/refused")
    ModelAndView refuse(Actor actor, Screen screen, RequestId request, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> all) {
        var typed = new Typed(all);
        return allowed(actor, screen, Act.SHARE_REFUSE, id, glance -> {
            var problems = refusalProblems(typed, screen.t());
            return problems.isEmpty()
                    ? after(screen, id, refuse.refuse(actor, request, new CaseId(id), refusal(typed, screen.t())), "sharing.refusal.done",
                            p -> refusal(actor, screen, id, glance, typed, p))
                    : refusal(actor, screen, id, glance, typed, problems);
        });
    }

    private interface Show<T> {
        ModelAndView of(T what);
    }

    private ModelAndView allowed(Actor actor, Screen screen, Act act, UUID id, Show<Glance> show) {
        return switch (read.about(actor, act, new CaseId(id))) {
            case Refused<Glance>(var reason) -> screen.refused(reason);
            case Done<Glance>(var glance) -> show.of(glance);
        };
    }

    private static ModelAndView after(Screen screen, UUID id, Outcome<RecordId> outcome, String done, Show<List<Problem>> again) {
        return switch (outcome) {
            case Refused<RecordId>(var reason) when reason.code().startsWith("refused.disclosure-") -> again.of(List.of(
                    new Problem(reason.code().endsWith("later") ? "on" : "article", screen.t().reason(reason))));
            case Refused<RecordId>(var reason) -> screen.refused(reason);
            case Done<RecordId> _ -> {
                screen.say(done);
                yield new ModelAndView("redirect:/cases/" + id + "/shares");
            }
        };
    }

    private Typed today() {
        var all = new LinkedMultiValueMap<String, String>();
        var date = DateText.of(LocalDate.ofInstant(clock.instant(), country.zone()));
        all.add("on.day", date.day());
        all.add("on.month", date.month());
        all.add("on.year", date.year());
        return new Typed(all);
    }

    private static List<Problem> common(Typed typed, Words t) {
        var problems = new ArrayList<Problem>();
        if (typed.classes("classes").isEmpty()) {
            problems.add(new Problem("classes", t.get("sharing.consent.classes.choose")));
        }
        if (typed.value("purpose", Purpose.values()).isEmpty()) {
            problems.add(new Problem("purpose", t.get("sharing.consent.purpose.choose")));
        }
        if (TypedDate.read(TypedDate.typed(typed.all(), "on"), t).isEmpty()) {
            problems.add(new Problem("on", t.get("refused.disclosure-later")));
        }
        return problems;
    }

    private static List<Problem> disclosureProblems(Typed typed, Words t) {
        var problems = new ArrayList<Problem>();
        if (typed.value("recipient", Disclosure.Recipient.values()).isEmpty()) {
            problems.add(new Problem("recipient", t.get("sharing.disclosure.recipient.choose")));
        }
        for (var text : List.of("whom", "what")) {
            if (typed.text(text) == null) {
                problems.add(new Problem(text, t.get("sharing.disclosure." + text + ".write")));
            }
        }
        problems.addAll(common(typed, t));
        if (typed.value("ground", Disclosure.Ground.values()).isEmpty()) {
            problems.add(new Problem("ground", t.get("sharing.disclosure.ground.choose")));
        }
        if (typed.value("informed", Disclosure.Informed.values()).isEmpty()) {
            problems.add(new Problem("informed", t.get("sharing.disclosure.informed.choose")));
        }
        return problems;
    }

    private static Disclosure disclosure(Typed typed, Words t) {
        var ground = typed.value("ground", Disclosure.Ground.values()).orElseThrow();
        return new Disclosure(typed.value("recipient", Disclosure.Recipient.values()).orElseThrow(), typed.text("whom"),
                typed.value("purpose", Purpose.values()).orElseThrow(), typed.classes("classes"), typed.text("what"), ground,
                ground == Disclosure.Ground.LAW && !typed.one("article").isEmpty() ? typed.one("article") : null,
                typed.value("informed", Disclosure.Informed.values()).orElseThrow(),
                TypedDate.read(TypedDate.typed(typed.all(), "on"), t).orElseThrow());
    }

    private static List<Problem> refusalProblems(Typed typed, Words t) {
        var problems = new ArrayList<Problem>();
        if (typed.one("asked").isEmpty()) {
            problems.add(new Problem("asked", t.get("sharing.refusal.asked.choose")));
        }
        problems.addAll(common(typed, t));
        if (typed.value("why", Refusal.Why.values()).isEmpty()) {
            problems.add(new Problem("why", t.get("sharing.refusal.why.choose")));
        }
        return problems;
    }

    private Refusal refusal(Typed typed, Words t) {
        var known = country.agencies().stream().anyMatch(a -> a.code().value().equals(typed.one("asked")));
        return new Refusal(known ? typed.one("asked") : Refusal.OUTSIDE, typed.value("purpose", Purpose.values()).orElseThrow(),
                typed.classes("classes"), typed.value("why", Refusal.Why.values()).orElseThrow(), typed.text("note"),
                TypedDate.read(TypedDate.typed(typed.all(), "on"), t).orElseThrow());
    }

    private ModelAndView disclosure(Screen screen, UUID id, Glance glance, Typed typed, List<Problem> problems) {
        var words = new SharingWords(screen.t(), country);
        return page("sharing/outside", id, glance, typed, problems, words, Map.of(
                "recipients", words.of("sharing.recipient", Disclosure.Recipient.values()),
                "grounds", words.of("sharing.ground", Disclosure.Ground.values()),
                "articles", country.legalBases().stream().map(b -> Choice.of(b.id(), words.article(b))).toList(),
                "informed", words.of("sharing.informed", Disclosure.Informed.values())));
    }

    private ModelAndView refusal(Actor actor, Screen screen, UUID id, Glance glance, Typed typed, List<Problem> problems) {
        var words = new SharingWords(screen.t(), country);
        var asking = new ArrayList<>(List.of(new Choice(Refusal.OUTSIDE, screen.t().get("sharing.asked.outside"), null, null)));
        asking.addAll(words.agencies(actor.agency()));
        return page("sharing/refused", id, glance, typed, problems, words, Map.of("asking", asking,
                "whys", words.of("sharing.refused", Refusal.Why.values())));
    }

    private static ModelAndView page(String view, UUID id, Glance glance, Typed typed, List<Problem> problems, SharingWords words,
            Map<String, ?> more) {
        var page = new ModelAndView(view, more).addObject("id", id.toString()).addObject("pseudonym", glance.pseudonym())
                .addObject("values", typed.all().toSingleValueMap()).addObject("chosen", typed.many("classes"))
                .addObject("on", TypedDate.typed(typed.all(), "on")).addObject("problems", problems)
                .addObject("purposes", words.purposes()).addObject("classes", words.dataClasses());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
