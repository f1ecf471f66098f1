package org.zaklon.sharing.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.Basis;
import org.zaklon.sharing.CaseGlance.Glance;
import org.zaklon.sharing.Consent;
import org.zaklon.sharing.ConsentId;
import org.zaklon.sharing.Consents;
import org.zaklon.sharing.desk.ReadSharing.ConsentSheet;
import org.zaklon.sharing.parcel.Preview;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Problem;

/** What the person agreed that others may read: a list, a page to record, two clicks to take it back. */
@Controller
@RequestMapping("/cases/{id}/consents")
class ConsentPages {
    private static final int USUAL_MONTHS = 6;

    private final Consents consents;
    private final ReadSharing read;
    private final Country country;
    private final InstantSource clock;

    ConsentPages(Consents consents, ReadSharing read, Country country, InstantSource clock) {
        this.consents = consents;
        this.read = read;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (read.consents(actor, new CaseId(id))) {
            case Refused<ConsentSheet>(var reason) -> screen.refused(reason);
            case Done<ConsentSheet>(var sheet) -> new ModelAndView("sharing/consents", Map.of("id", id.toString(),
                    "pseudonym", sheet.about().pseudonym(), "cards", sheet.consents().stream().map(c ->
                            ConsentCard.of(c, sheet.said().get(c.id()), clock.instant(), words(screen))).toList()));
        };
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> named) {
        var lastDay = LocalDate.ofInstant(clock.instant(), country.zone()).plusMonths(USUAL_MONTHS);
        return about(actor, screen, id, glance -> form(screen, id, glance, ConsentForm.blank(new Typed(named), lastDay), List.of()));
    }

    /** The sentence that is read to the person before anything is recorded. */
    @PostMapping("/check")
    ModelAndView check(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var typed = new Typed(all);
        var form = ConsentForm.of(typed);
        return about(actor, screen, id, glance -> {
            var problems = form.problems(typed, glance.child(), screen.t(), country);
            return problems.isEmpty() ? checked(actor, screen, id, glance, form, typed) : form(screen, id, glance, form, problems);
        });
    }

    @PostMapping
    ModelAndView record(Actor actor, Screen screen, RequestId request, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> all) {
        var typed = new Typed(all);
        var form = ConsentForm.of(typed);
        return about(actor, screen, id, glance -> {
            var problems = form.problems(typed, glance.child(), screen.t(), country);
            if (!problems.isEmpty()) {
                return form(screen, id, glance, form, problems);
            }
            return switch (consents.record(actor, request, new CaseId(id), form.given(typed, screen.t()), form.said(typed))) {
                case Done<ConsentId> _ -> {
                    screen.say("sharing.consent.recorded");
                    yield new ModelAndView("redirect:/cases/" + id + "/consents");
                }
                case Refused<ConsentId>(var reason) when reason.code().startsWith("refused.consent-") -> form(screen, id, glance, form,
                        List.of(new Problem(ConsentForm.field(reason.code()), screen.t().reason(reason))));
                case Refused<ConsentId>(var reason) -> screen.refused(reason);
            };
        });
    }

    @GetMapping("/{consent}/withdraw")
    ModelAndView withdrawing(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID consent) {
        return switch (effect(actor, id, consent)) {
            case Refused<Consents.Effect>(var reason) -> screen.refused(reason);
            case Done<Consents.Effect>(var effect) -> new ModelAndView("sharing/withdraw", Map.of("id", id.toString(),
                    "card", ConsentCard.of(effect.consent(), Consents.Said.NOTHING, clock.instant(), words(screen)),
                    "ends", effect.ends().stream().map(s -> ShareCard.of(s, clock.instant(), words(screen), false)).toList(),
                    "stays", effect.stays().stream().map(s -> ShareCard.of(s, clock.instant(), words(screen), false)).toList()));
        };
    }

    @PostMapping("/{consent}/withdraw")
    ModelAndView withdraw(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID consent) {
        return switch (effect(actor, id, consent).then(known -> consents.withdraw(actor, request, new ConsentId(consent)))) {
            case Refused<ConsentId>(var reason) -> screen.refused(reason);
            case Done<ConsentId> _ -> {
                screen.say("sharing.consent.withdrawn");
                yield new ModelAndView("redirect:/cases/" + id + "/consents");
            }
        };
    }

    private Outcome<Consents.Effect> effect(Actor actor, UUID id, UUID consent) {
        return consents.effect(actor, new ConsentId(consent)).then(effect -> {
            if (!effect.consent().caseId().value().equals(id)) {
                throw new NotFound();
            }
            return Outcome.done(effect);
        });
    }

    private interface Show {
        ModelAndView of(Glance glance);
    }

    private ModelAndView about(Actor actor, Screen screen, UUID id, Show show) {
        return switch (read.about(actor, Act.CONSENT_RECORD, new CaseId(id))) {
            case Refused<Glance>(var reason) -> screen.refused(reason);
            case Done<Glance>(var glance) -> show.of(glance);
        };
    }

    private ModelAndView form(Screen screen, UUID id, Glance glance, ConsentForm form, List<Problem> problems) {
        var words = words(screen);
        var page = new ModelAndView("sharing/consent").addObject("id", id.toString()).addObject("pseudonym", glance.pseudonym())
                .addObject("child", glance.child()).addObject("form", form).addObject("problems", problems)
                .addObject("recipients", words.recipients(new UnitCode(""))).addObject("purposes", words.purposes())
                .addObject("classes", words.dataClasses()).addObject("forms", words.of("sharing.form", Consent.Form.values()))
                .addObject("givers", words.of("sharing.given-by", glance.child()
                        ? new Consent.GivenBy[] {Consent.GivenBy.GUARDIAN, Consent.GivenBy.SOCIAL_WORK} : Consent.GivenBy.values()))
                .addObject("views", words.of("sharing.own-view", Consent.OwnView.values()));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView checked(Actor actor, Screen screen, UUID id, Glance glance, ConsentForm form, Typed typed) {
        var given = form.given(typed, screen.t());
        return switch (read.preview(actor, new CaseId(id), given.to(), given.purpose(), given.classes())) {
            case Refused<Preview>(var reason) -> screen.refused(reason);
            case Done<Preview>(var preview) -> {
                var words = words(screen);
                yield new ModelAndView("sharing/consent-check").addObject("id", id.toString()).addObject("form", form)
                        .addObject("pseudonym", glance.pseudonym())
                        .addObject("sentence", screen.t().get("sharing.consent.read-out", words.unit(given.to()), given.lastDay(),
                                words.purpose(given.purpose())))
                        .addObject("classes", words.toldOf(given.classes()))
                        .addObject("reads", preview.classes().stream().filter(Preview.OfClass::asked).toList())
                        .addObject("byLaw", preview.classes().stream()
                                .filter(c -> c.basis().filter(Basis.Law.class::isInstance).isPresent())
                                .map(c -> screen.t().get("sharing.consent.by-law", screen.t().of("ui.class", c.dataClass()),
                                        words.basis(c.basis().orElseThrow()))).toList());
            }
        };
    }

    private SharingWords words(Screen screen) {
        return new SharingWords(screen.t(), country);
    }
}
