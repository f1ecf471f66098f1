package org.zaklon.forums.release.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.zaklon.country.Country;
import org.zaklon.forums.release.Domain;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.Plans;
import org.zaklon.forums.release.need.AddNeed;
import org.zaklon.forums.release.need.AddNeed.Wanted;
import org.zaklon.forums.release.need.AssessDomain;
import org.zaklon.forums.release.need.Finding;
import org.zaklon.forums.release.need.Need;
import org.zaklon.forums.release.need.NeedId;
import org.zaklon.forums.release.need.NeedStatus;
import org.zaklon.forums.release.need.ReadNeeds;
import org.zaklon.forums.release.need.UpdateNeed;
import org.zaklon.forums.release.need.UpdateNeed.Change;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** One domain of a plan: what was found, the needs, how they stand. */
@Controller
@RequestMapping("/plans/{planId}")
class NeedPages {
    private final ReadNeeds read;
    private final AssessDomain assess;
    private final AddNeed add;
    private final UpdateNeed update;
    private final Plans plans;
    private final Country country;

    NeedPages(ReadNeeds read, AssessDomain assess, AddNeed add, UpdateNeed update, Plans plans, Country country) {
        this.read = read;
        this.assess = assess;
        this.add = add;
        this.update = update;
        this.plans = plans;
        this.country = country;
    }

    @GetMapping("/domains/{domain}")
    ModelAndView domain(Actor actor, Screen screen, @PathVariable UUID planId, @PathVariable String domain) {
        return domain(actor, screen, planId, known(domain), NeedForm.BLANK, List.of());
    }

    private static Domain known(String domain) {
        return Domain.find(domain).orElseThrow(NotFound::new);
    }

    private ModelAndView domain(Actor actor, Screen screen, UUID planId, Domain domain, NeedForm form, List<Problem> problems) {
        return switch (read.read(actor, new PlanId(planId))) {
            case Refused<ReadNeeds.Found>(var reason) -> screen.refused(reason);
            case Done<ReadNeeds.Found>(var found) -> {
                var words = new PlanWords(screen.t(), country);
                var assessed = found.assessed().get(domain);
                var model = new HashMap<String, Object>(Map.of("planId", planId.toString(), "code", found.asked().plan().code(),
                        "domain", domain, "form", form, "open", found.asked().plan().state().open(),
                        "rows", found.needs().stream().filter(n -> n.domain() == domain).map(n -> NeedRow.of(n, plans.today(), words)).toList(),
                        "agencies", words.agencies(found.seats()), "seats", words.seats(found.seats()),
                        "findings", words.choices("plans.finding", new Finding[] {Finding.NONE, Finding.NOT_POSSIBLE}),
                        "reasons", words.codes("not-possible-reasons")));
                model.put("assessed", assessed == null ? "" : screen.t().get("plans.assessed", screen.t().of("plans.finding", assessed.finding()),
                        assessed.on(), words.agency(assessed.by())));
                model.put("today", DateText.of(plans.today()));
                yield Page.of("forums/domain", problems, model);
            }
        };
    }

    @PostMapping("/domains/{domain}")
    ModelAndView assess(Actor actor, Screen screen, RequestId request, @PathVariable UUID planId, @PathVariable String domain,
            @RequestParam MultiValueMap<String, String> all) {
        var finding = Parameters.find(Finding.values(), Parameters.one(all, "finding"));
        var on = TypedDate.read(TypedDate.typed(all, "on"), screen.t());
        if (finding.isEmpty() || on.isEmpty()) {
            return domain(actor, screen, planId, known(domain), NeedForm.BLANK, List.of(finding.isEmpty()
                    ? new Problem("finding", screen.t().get("ui.form.required")) : new Problem("on", screen.t().get("ui.form.date"))));
        }
        return switch (assess.assess(actor, request, new PlanId(planId), known(domain), finding.get(), Parameters.one(all, "reason"), on.get())) {
            case Refused<PlanId>(var reason) when Page.ofText(reason) -> domain(actor, screen, planId, known(domain), NeedForm.BLANK, List.of(
                    new Problem(reason.code().equals("refused.reason-missing") ? "reason" : reason.code().equals("refused.day-ahead") ? "on" : "finding",
                            screen.t().reason(reason))));
            case Refused<PlanId>(var reason) -> screen.refused(reason);
            case Done<PlanId> _ -> {
                screen.say("plans.assessed.said");
                yield new ModelAndView("redirect:/plans/" + planId);
            }
        };
    }

    @PostMapping("/domains/{domain}/needs")
    ModelAndView add(Actor actor, Screen screen, RequestId request, @PathVariable UUID planId, @PathVariable String domain,
            @RequestParam MultiValueMap<String, String> all) {
        var form = NeedForm.typed(all);
        var problems = form.problems(screen.t(), false);
        if (!problems.isEmpty()) {
            return domain(actor, screen, planId, known(domain), form, problems);
        }
        var wanted = new Wanted(known(domain), form.text(), form.agency(), day(form, screen), NeedForm.seats(form.audience()));
        return switch (add.add(actor, request, new PlanId(planId), wanted)) {
            case Refused<NeedId>(var reason) when Page.ofText(reason) ->
                    domain(actor, screen, planId, known(domain), form, List.of(new Problem(NeedForm.field(reason), screen.t().reason(reason))));
            case Refused<NeedId>(var reason) -> screen.refused(reason);
            case Done<NeedId> _ -> {
                screen.say("plans.need.added");
                yield new ModelAndView("redirect:/plans/" + planId + "/domains/" + domain);
            }
        };
    }

    @GetMapping("/needs/{needId}")
    ModelAndView need(Actor actor, Screen screen, @PathVariable UUID planId, @PathVariable UUID needId) {
        return need(actor, screen, planId, needId, null, List.of());
    }

    /** @param typed null where nothing was typed yet: the form then says how it stands */
    private ModelAndView need(Actor actor, Screen screen, UUID planId, UUID needId, NeedForm typed, List<Problem> problems) {
        return switch (read.read(actor, new PlanId(planId))) {
            case Refused<ReadNeeds.Found>(var reason) -> screen.refused(reason);
            case Done<ReadNeeds.Found>(var found) -> {
                var need = found.need(new NeedId(needId));
                if (need.isEmpty()) {
                    yield screen.refused(Reason.absent());
                }
                yield need(screen, found, need.get(), typed == null ? NeedForm.of(need.get()) : typed, problems);
            }
        };
    }

    private ModelAndView need(Screen screen, ReadNeeds.Found found, Need need, NeedForm form, List<Problem> problems) {
        var words = new PlanWords(screen.t(), country);
        var plan = found.asked().plan();
        return Page.of("forums/need", problems, Map.of("planId", plan.id().value().toString(), "code", plan.code(), "domain", need.domain(),
                "row", NeedRow.of(need, plans.today(), words), "form", form, "open", plan.state().open(),
                "statuses", words.choices("plans.status", NeedStatus.values()), "agencies", words.agencies(found.seats()),
                "seats", words.seats(found.seats())));
    }

    @PostMapping("/needs/{needId}")
    ModelAndView update(Actor actor, Screen screen, RequestId request, @PathVariable UUID planId, @PathVariable UUID needId,
            @RequestParam MultiValueMap<String, String> all) {
        var form = NeedForm.typed(all);
        var problems = form.problems(screen.t(), true);
        if (!problems.isEmpty()) {
            return need(actor, screen, planId, needId, form, problems);
        }
        var change = new Change(form.standing().orElseThrow(), form.agency(), day(form, screen), form.text(), NeedForm.seats(form.audience()));
        return switch (update.update(actor, request, new PlanId(planId), new NeedId(needId), change)) {
            case Refused<NeedId>(var reason) when Page.ofText(reason) ->
                    need(actor, screen, planId, needId, form, List.of(new Problem(NeedForm.field(reason), screen.t().reason(reason))));
            case Refused<NeedId>(var reason) -> screen.refused(reason);
            case Done<NeedId> _ -> {
                screen.say("plans.need.changed");
                yield new ModelAndView("redirect:/plans/" + planId);
            }
        };
    }

    private static LocalDate day(NeedForm form, Screen screen) {
        return TypedDate.read(form.target(), screen.t()).orElseThrow();
    }
}
