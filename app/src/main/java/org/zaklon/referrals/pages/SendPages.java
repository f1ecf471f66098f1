package org.zaklon.referrals.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
import org.zaklon.cases.CaseView;
import org.zaklon.cases.Cases;
import org.zaklon.country.Country;
import org.zaklon.country.forms.Field;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.Opened;
import org.zaklon.referrals.Preview;
import org.zaklon.referrals.Provider;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.Referrals;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.Filled;
import org.zaklon.ui.forms.FormPage;
import org.zaklon.ui.forms.Options;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Problem;

/** Sending a referral, page by page: what is needed, who can help, what they will see, check, send. */
@Controller
@RequestMapping("/cases/{caseId}/referrals/new")
class SendPages {
    private final Referrals referrals;
    private final Cases cases;
    private final Country country;
    private final Options options;

    SendPages(Referrals referrals, Cases cases, Country country, Options options) {
        this.referrals = referrals;
        this.cases = cases;
        this.country = country;
        this.options = options;
    }

    /** Where the next page stands in the flow. */
    enum Go { WHAT, WHO, PREVIEW, CHECK, SEND }

    /** What every page needs. */
    private record Asked(Actor actor, Screen screen, CaseId id, Sending sending, String search) {
        String action() {
            return "/cases/" + id.value() + "/referrals/new";
        }
    }

    @GetMapping
    ModelAndView start(Actor actor, Screen screen, @PathVariable UUID caseId, @RequestParam(required = false) UUID after) {
        if (may(actor, caseId) instanceof Outcome.Refused<List<Provider>>(var reason)) {
            return screen.refused(reason);
        }
        var sending = after == null ? Sending.blank() : again(actor, new CaseId(caseId), new ReferralId(after));
        return what(new Asked(actor, screen, new CaseId(caseId), sending, ""), List.of());
    }

    /** Asked before every page, so that nobody fills pages that they cannot send. */
    private Outcome<List<Provider>> may(Actor actor, UUID caseId) {
        return referrals.providers(actor, new CaseId(caseId), List.of(), Purpose.ASSISTANCE);
    }

    /** The same help once more, elsewhere; the note is written anew, because the old one was for somebody else. */
    private Sending again(Actor actor, CaseId id, ReferralId after) {
        return switch (referrals.open(actor, after)) {
            case Outcome.Done<Opened>(var opened) when opened.referral().caseId().equals(id) -> {
                var r = opened.referral();
                var next = referrals.next(actor, r).map(p -> p.unit().code().value()).orElse("");
                yield new Sending(r.services(), r.urgency(), "", r.purpose().name(), "", next, List.of(), false,
                        after.value().toString());
            }
            case Outcome.Done<Opened> _, Outcome.Refused<Opened> _ -> throw new NotFound();
        };
    }

    @PostMapping
    ModelAndView next(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> sent) {
        if (may(actor, caseId) instanceof Outcome.Refused<List<Provider>>(var reason)) {
            return screen.refused(reason);
        }
        var search = Optional.ofNullable(sent.getFirst("search")).orElse("");
        var asked = new Asked(actor, screen, new CaseId(caseId), Sending.of(sent), search);
        var go = Arrays.stream(Go.values()).filter(g -> g.name().equals(sent.getFirst("go"))).findFirst()
                .or(() -> Arrays.stream(Go.values()).filter(g -> g.name().equals(sent.getFirst("step"))).findFirst()).orElse(Go.WHAT);
        var wrong = wrongWhat(asked);
        if (go == Go.WHAT || !wrong.isEmpty()) {
            return what(asked, go == Go.WHAT ? List.of() : wrong);
        }
        if (go == Go.WHO) {
            return who(asked, List.of());
        }
        if (country.findUnit(new UnitCode(asked.sending().to())).isEmpty()) {
            return who(asked, List.of(new Problem("to", screen.t().get("referrals.who.choose"))));
        }
        return switch (go) {
            case WHAT, WHO, PREVIEW -> preview(asked, null);
            case CHECK -> check(asked);
            case SEND -> send(asked, request);
        };
    }

    private List<Problem> wrongWhat(Asked asked) {
        var t = asked.screen().t();
        var wrong = new ArrayList<Problem>();
        if (asked.sending().services().isEmpty()) {
            wrong.add(new Problem("services", t.get("refused.referral.no-service")));
        }
        if (country.codes("urgency").find(asked.sending().urgency()).isEmpty()) {
            wrong.add(new Problem("urgency", t.get("refused.referral.no-urgency")));
        }
        if (!asked.sending().purposeKnown()) {
            wrong.add(new Problem("purpose", t.get("referrals.what.purpose.choose")));
        }
        return wrong;
    }

    private ModelAndView what(Asked asked, List<Problem> problems) {
        return page(asked, "referrals/what", problems, view -> {
            var form = country.form("F11");
            var page = new FormPage(Filled.blank(form), options, asked.screen().t());
            view.addObject("services", page.choices(field("services")));
            view.addObject("urgencies", page.choices(field("urgency")));
            view.addObject("languages", page.choices(field("language")));
            view.addObject("note", field("note"));
            view.addObject("purposes", Sending.PURPOSES.stream()
                    .map(p -> Choice.of(p.name(), asked.screen().t().of("ui.purpose", p))).toList());
        });
    }

    private Field field(String id) {
        return country.form("F11").find(id).orElseThrow();
    }

    private ModelAndView who(Asked asked, List<Problem> problems) {
        return switch (referrals.providers(asked.actor(), asked.id(), asked.sending().services(),
                Purpose.valueOf(asked.sending().purpose()))) {
            case Outcome.Refused<List<Provider>>(var reason) -> asked.screen().refused(reason);
            case Outcome.Done<List<Provider>>(var all) -> page(asked, "referrals/who", problems, view -> {
                var found = referrals.search(all, asked.search(), asked.screen().language().tag());
                view.addObject("near", found.stream().filter(Provider::near).map(p -> choice(asked, p)).toList());
                view.addObject("far", found.stream().filter(p -> !p.near()).map(p -> choice(asked, p)).toList());
                view.addObject("none", all.isEmpty());
                view.addObject("search", asked.search());
            });
        };
    }

    private Choice choice(Asked asked, Provider provider) {
        var t = asked.screen().t();
        var unit = provider.unit();
        var agency = t.say(country.agencyOf(unit.code()).name());
        return new Choice(unit.code().value(), t.say(unit.name()),
                provider.tried() ? t.get("referrals.who.tried") : agency.equals(t.say(unit.name())) ? null : agency, null);
    }

    private ModelAndView preview(Asked asked, Reason refusal) {
        return switch (weighed(asked)) {
            case Outcome.Refused<Preview>(var reason) -> asked.screen().refused(reason);
            case Outcome.Done<Preview>(var preview) -> {
                var sending = asked.sending().choosing(preview.chosen());
                yield page(new Asked(asked.actor(), asked.screen(), asked.id(), sending, ""), "referrals/preview", List.of(), view -> {
                    view.addObject("preview", new PreviewWords(asked.screen().t(), country, options).of(preview, sending));
                    view.addObject("refusal", refusal);
                    if (refusal != null) {
                        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    }
                });
            }
        };
    }

    /** Before somebody chose, what has a basis is proposed, but suspected persons: that is never needed to help. */
    private Outcome<Preview> weighed(Asked asked) {
        var order = asked.sending().order(asked.id());
        var preview = referrals.preview(asked.actor(), order);
        return asked.sending().chosen() ? preview : preview.then(first -> {
            var proposed = EnumSet.noneOf(DataClass.class);
            proposed.addAll(first.weighing().found().keySet());
            proposed.remove(DataClass.C7_SUSPECTS);
            return Outcome.done(new Preview(first.to(), first.offered(), first.weighing(), first.mine(), proposed, first.broken()));
        });
    }

    private ModelAndView check(Asked asked) {
        return switch (weighed(asked)) {
            case Outcome.Refused<Preview>(var reason) -> asked.screen().refused(reason);
            case Outcome.Done<Preview>(var preview) when !preview.canBeSent() -> preview(asked, null);
            case Outcome.Done<Preview>(var preview) -> page(asked, "referrals/check", List.of(), view -> {
                view.addObject("lines", lines(asked, preview));
                view.addObject("to", asked.screen().t().say(preview.to().name()));
            });
        };
    }

    private List<Line> lines(Asked asked, Preview preview) {
        var t = asked.screen().t();
        var words = new ReferralWords(t, country);
        var sending = asked.sending();
        var lines = new ArrayList<Line>();
        lines.add(Line.of(t.get("referrals.to"), t.say(preview.to().name())));
        lines.add(Line.of(t.get("referrals.services"), words.services(sending.services())));
        lines.add(Line.of(t.get("referrals.urgency"), words.urgency(sending.urgency())));
        lines.add(Line.of(t.get("referrals.purpose"), t.get("ui.purpose." + sending.purpose())));
        if (!sending.note().isEmpty()) {
            var note = field("note");
            lines.add(Line.of(t.say(note.label()), preview.chosen().contains(note.dataClass()) ? sending.note()
                    : t.get("referrals.check.not-seen", words.dataClass(note.dataClass())), note.dataClass()));
        }
        preview.chosen().stream().sorted().forEach(c -> lines.add(Line.of(t.get("referrals.check.sees", words.dataClass(c)),
                words.basis(preview.weighing().found().get(c)))));
        return lines;
    }

    private ModelAndView send(Asked asked, RequestId request) {
        return switch (referrals.send(asked.actor(), request, asked.sending().order(asked.id()))) {
            case Outcome.Refused<ReferralId>(var reason) -> {
                NotFound.orElse(reason);
                yield preview(asked, reason);
            }
            case Outcome.Done<ReferralId>(var sent) -> {
                asked.screen().say("referrals.said.SEND");
                yield new ModelAndView("redirect:/referrals/" + sent.value());
            }
        };
    }

    private ModelAndView page(Asked asked, String template, List<Problem> problems, java.util.function.Consumer<ModelAndView> more) {
        return switch (cases.get(asked.actor(), asked.id())) {
            case Outcome.Refused<CaseView>(var reason) -> asked.screen().refused(reason);
            case Outcome.Done<CaseView>(var found) -> {
                var view = new ModelAndView(template);
                view.addObject("caseId", asked.id().value().toString());
                view.addObject("pseudonym", found.file().pseudonym());
                view.addObject("action", asked.action());
                view.addObject("sending", asked.sending());
                view.addObject("problems", problems);
                if (!problems.isEmpty()) {
                    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                }
                more.accept(view);
                yield view;
            }
        };
    }
}
