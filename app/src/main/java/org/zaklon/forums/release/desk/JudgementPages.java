package org.zaklon.forums.release.desk;

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
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.Plans;
import org.zaklon.forums.release.judgement.FileJudgement;
import org.zaklon.forums.release.judgement.JudgementId;
import org.zaklon.forums.release.NeverRecorded;
import org.zaklon.forums.release.judgement.ReadJudgements;
import org.zaklon.forums.release.need.ReadNeeds;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** Structured professional judgements of a plan: read, and filed. */
@Controller
@RequestMapping("/plans/{planId}/judgements")
class JudgementPages {
    private final ReadJudgements read;
    private final FileJudgement file;
    private final ReadNeeds needs;
    private final NeverRecorded never;
    private final Plans plans;
    private final Access access;
    private final Country country;

    JudgementPages(ReadJudgements read, FileJudgement file, ReadNeeds needs, NeverRecorded never, Plans plans, Access access, Country country) {
        this.read = read;
        this.file = file;
        this.needs = needs;
        this.never = never;
        this.plans = plans;
        this.access = access;
        this.country = country;
    }

    @GetMapping
    ModelAndView all(Actor actor, Screen screen, @PathVariable UUID planId) {
        return switch (read.read(actor, new PlanId(planId))) {
            case Refused<ReadJudgements.Found>(var reason) -> screen.refused(reason);
            case Done<ReadJudgements.Found>(var found) -> {
                var words = new PlanWords(screen.t(), country);
                yield new ModelAndView("forums/judgements", Map.of("planId", planId.toString(), "code", found.asked().plan().code(),
                        "rows", found.judgements().stream().map(j -> JudgementRow.of(j, plans.today(), words)).toList(),
                        "files", found.asked().plan().state().open() && access.allows(actor, Act.JUDGEMENT_FILE, found.asked().facts())));
            }
        };
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Screen screen, @PathVariable UUID planId) {
        return form(actor, screen, planId, JudgementForm.blank(DateText.of(plans.today())), List.of());
    }

    @PostMapping("/new")
    ModelAndView file(Actor actor, Screen screen, RequestId request, @PathVariable UUID planId, @RequestParam MultiValueMap<String, String> all) {
        var form = JudgementForm.typed(all);
        var problems = form.problems(screen.t(), never);
        if (!problems.isEmpty()) {
            return form(actor, screen, planId, form, problems);
        }
        return switch (file.file(actor, request, new PlanId(planId), form.summary(screen.t()))) {
            case Refused<JudgementId>(var reason) when Page.ofText(reason) ->
                    form(actor, screen, planId, form, List.of(new Problem(JudgementForm.field(reason), screen.t().reason(reason))));
            case Refused<JudgementId>(var reason) -> screen.refused(reason);
            case Done<JudgementId> _ -> {
                screen.say("plans.judgement.filed");
                yield new ModelAndView("redirect:/plans/" + planId + "/judgements");
            }
        };
    }

    private ModelAndView form(Actor actor, Screen screen, UUID planId, JudgementForm form, List<Problem> problems) {
        return switch (needs.read(actor, new PlanId(planId))) {
            case Refused<ReadNeeds.Found>(var reason) -> screen.refused(reason);
            case Done<ReadNeeds.Found>(var found) when !access.allows(actor, Act.JUDGEMENT_FILE, found.asked().facts()) ->
                    screen.refused(Reason.of("refused.role"));
            case Done<ReadNeeds.Found>(var found) -> {
                var words = new PlanWords(screen.t(), country);
                yield Page.of("forums/judgementNew", problems, Map.of("planId", planId.toString(), "form", form,
                        "instruments", words.codes("spj-instruments"), "seats", words.seats(found.seats()), "never", words.codes("never-recorded")));
            }
        };
    }
}
