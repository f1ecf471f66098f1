package org.zaklon.agreements.life;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.Terms;
import org.zaklon.agreements.life.ReadAgreements.Detail;
import org.zaklon.country.Country;
import org.zaklon.country.Language;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** Where an officer writes a draft: what it is, its clauses, its rules, one after the other. */
@Controller
class DraftPages {
    private final DraftAgreement draft;
    private final ReadAgreements read;
    private final Access access;
    private final Country country;
    private final InstantSource clock;

    DraftPages(DraftAgreement draft, ReadAgreements read, Access access, Country country, InstantSource clock) {
        this.draft = draft;
        this.read = read;
        this.access = access;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/agreements/new")
    ModelAndView blank(Actor actor, Screen screen, @RequestParam(required = false) UUID amends) {
        if (!access.allows(actor, Act.AGREEMENT_DRAFT)) {
            return screen.refused(Reason.of("refused.role"));
        }
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        return amends == null ? basics(actor, screen, "/agreements", BasicsForm.blank(today), List.of())
                : shown(screen, read.detail(actor, new AgreementId(amends)).then(base -> base.agreement().party(actor.agency())
                        ? Outcome.done(basics(actor, screen, "/agreements", BasicsForm.amending(base.agreement(), actor.agency(), today), List.of()))
                        : Outcome.refused("refused.role")));
    }

    @PostMapping("/agreements")
    ModelAndView begin(Actor actor, Screen screen, RequestId request, @RequestParam MultiValueMap<String, String> all) {
        if (!access.allows(actor, Act.AGREEMENT_DRAFT)) { // before anything typed is judged
            return screen.refused(Reason.of("refused.role"));
        }
        var form = BasicsForm.typed(all, country);
        var problems = form.problems(screen.t(), country);
        return problems.isEmpty()
                ? saved(actor, screen, "/agreements", form, draft.begin(actor, request, form.basics(actor.agency(), screen.t())))
                : basics(actor, screen, "/agreements", form, problems);
    }

    @GetMapping("/agreements/{id}/basics")
    ModelAndView basics(Actor actor, Screen screen, @PathVariable UUID id) {
        return shown(screen, of(actor, id).then(d -> Outcome.done(
                basics(actor, screen, "/agreements/" + id + "/basics", BasicsForm.of(d.agreement()), List.of()))));
    }

    @PostMapping("/agreements/{id}/basics")
    ModelAndView change(Actor actor, Screen screen, RequestId request, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> all) {
        return shown(screen, of(actor, id).then(d -> Outcome.done(change(actor, screen, request, id, BasicsForm.typed(all, country)))));
    }

    private ModelAndView change(Actor actor, Screen screen, RequestId request, UUID id, BasicsForm form) {
        var action = "/agreements/" + id + "/basics";
        var problems = form.problems(screen.t(), country);
        return problems.isEmpty()
                ? saved(actor, screen, action, form, draft.change(actor, request, new AgreementId(id), form.basics(actor.agency(), screen.t())))
                : basics(actor, screen, action, form, problems);
    }

    private ModelAndView saved(Actor actor, Screen screen, String action, BasicsForm form, Outcome<AgreementId> outcome) {
        return switch (outcome) {
            case Done<AgreementId>(var id) -> new ModelAndView("redirect:/agreements/" + id.value() + "/edit");
            case Refused<AgreementId>(var reason) when ofText(reason) -> basics(actor, screen, action, form,
                    List.of(new Problem(BasicsForm.field(reason), screen.t().reason(reason))));
            case Refused<AgreementId>(var reason) -> screen.refused(reason);
        };
    }

    private ModelAndView basics(Actor actor, Screen screen, String action, BasicsForm form, List<Problem> problems) {
        var t = screen.t();
        return page("agreements/basics", problems, Map.of("form", form, "action", action, "kinds", BasicsForm.kinds(t),
                "agencies", BasicsForm.agencies(actor.agency(), t, country),
                "languages", country.languages().stream().map(l -> Choice.of(l.tag(), l.name())).toList(), "renewals", BasicsForm.renewals(t),
                "parents", read.parents(actor).stream().map(a -> Choice.of(a.lineage().toString(), a.reference() + " " + t.say(a.title()))).toList(),
                "clauses", form.above().amended().map(base -> read.clauseNumbers(actor, new AgreementId(base))).orElse(List.of()).stream()
                        .map(number -> Choice.of(number, number)).toList(),
                "titles", country.languages().stream().filter(Language::authored).toList()));
    }

    @GetMapping("/agreements/{id}/edit")
    ModelAndView edit(Actor actor, Screen screen, @PathVariable UUID id) {
        return edit(actor, screen, id, new Terms.Wording("", ""), List.of());
    }

    @PostMapping("/agreements/{id}/clauses")
    ModelAndView addClause(Actor actor, Screen screen, RequestId request, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> all) {
        var texts = country.languages().stream().map(Language::tag).filter(tag -> !typed(all, "text." + tag).isEmpty())
                .collect(Collectors.toMap(tag -> tag, tag -> typed(all, "text." + tag)));
        var clause = new Terms.Wording(typed(all, "number"), typed(all, "text"), texts);
        return switch (draft.addClause(actor, request, new AgreementId(id), clause)) {
            case Done<AgreementId> _ -> new ModelAndView("redirect:/agreements/" + id + "/edit");
            case Refused<AgreementId>(var reason) when ofText(reason) -> edit(actor, screen, id, clause, List.of(
                    new Problem(reason.code().equals("refused.agreement-clause-text") ? "text" : "number", screen.t().reason(reason))));
            case Refused<AgreementId>(var reason) -> screen.refused(reason);
        };
    }

    private static String typed(MultiValueMap<String, String> all, String name) {
        return Parameters.one(all, name).replace("\r\n", "\n");
    }

    @PostMapping("/agreements/{id}/clauses/remove")
    ModelAndView removeClause(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam String number) {
        return back(screen, id, draft.removeClause(actor, request, new AgreementId(id), number));
    }

    @PostMapping("/agreements/{id}/rules/remove")
    ModelAndView removeRule(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam int position) {
        return back(screen, id, draft.removeRule(actor, request, new AgreementId(id), position));
    }

    private static ModelAndView back(Screen screen, UUID id, Outcome<AgreementId> outcome) {
        return switch (outcome) {
            case Done<AgreementId> _ -> new ModelAndView("redirect:/agreements/" + id + "/edit");
            case Refused<AgreementId>(var reason) -> screen.refused(reason);
        };
    }

    private ModelAndView edit(Actor actor, Screen screen, UUID id, Terms.Wording clause, List<Problem> problems) {
        return shown(screen, of(actor, id).then(d -> Outcome.done(page("agreements/edit", problems, Map.of(
                "view", AgreementView.of(d, actor, true, screen.t(), country), "number", clause.number(), "text", clause.text(), "texts", clause.texts())))));
    }

    @GetMapping("/agreements/{id}/rules/new")
    ModelAndView rule(Actor actor, Screen screen, @PathVariable UUID id) {
        return shown(screen, of(actor, id).then(d -> Outcome.done(rule(screen, d, RuleForm.blank(), List.of()))));
    }

    @PostMapping("/agreements/{id}/rules")
    ModelAndView addRule(Actor actor, Screen screen, RequestId request, @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> all) {
        var form = RuleForm.typed(all);
        return shown(screen, of(actor, id).then(detail -> Outcome.done(addRule(actor, screen, request, detail, form))));
    }

    private ModelAndView addRule(Actor actor, Screen screen, RequestId request, Detail detail, RuleForm form) {
        var problems = form.problems(detail.agreement(), screen.t(), country);
        if (!problems.isEmpty()) {
            return rule(screen, detail, form, problems);
        }
        var id = detail.agreement().id();
        return switch (draft.addRule(actor, request, id, form.rule(detail.agreement(), screen.t(), country))) {
            case Done<AgreementId> _ -> new ModelAndView("redirect:/agreements/" + id.value() + "/edit");
            case Refused<AgreementId>(var reason) when ofText(reason) -> rule(screen, detail, form,
                    List.of(new Problem(reason.code().endsWith("dates") ? "until" : "to", screen.t().reason(reason))));
            case Refused<AgreementId>(var reason) -> screen.refused(reason);
        };
    }

    private ModelAndView rule(Screen screen, Detail detail, RuleForm form, List<Problem> problems) {
        var t = screen.t();
        var words = new AgreementWords(t, country);
        var model = new HashMap<String, Object>(Map.of("form", form, "id", detail.agreement().id().value().toString(),
                "holders", RuleForm.holderChoices(detail.agreement(), words, country),
                "clauses", detail.terms().clauses().stream().map(c -> Choice.of(c.number(), c.number())).toList(),
                "purposes", RuleForm.purposeChoices(t), "classes", RuleForm.classChoices(t),
                "conditions", RuleForm.conditionChoices(t), "kept", RuleForm.keptChoices(t)));
        return page("agreements/rule", problems, model);
    }

    private static boolean ofText(Reason reason) {
        return reason.code().startsWith("refused.agreement-") && !reason.code().equals("refused.agreement-no-draft");
    }

    private static ModelAndView page(String view, List<Problem> problems, Map<String, ?> model) {
        var page = new ModelAndView(view, model).addObject("problems", problems);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** A draft of the own agency, or why not. */
    private Outcome<Detail> of(Actor actor, UUID id) {
        return !access.allows(actor, Act.AGREEMENT_DRAFT) ? Outcome.refused("refused.role")
                : read.detail(actor, new AgreementId(id)).then(detail -> detail.agreement().state().writable()
                        && detail.agreement().draftedBy().equals(actor.agency())
                        ? Outcome.done(detail) : Outcome.refused("refused.agreement-no-draft"));
    }

    private static ModelAndView shown(Screen screen, Outcome<ModelAndView> page) {
        return switch (page) {
            case Done<ModelAndView>(var view) -> view;
            case Refused<ModelAndView>(var reason) -> screen.refused(reason);
        };
    }
}
