package org.zaklon.forums.community.safety;

import java.util.List;
import java.util.UUID;
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
import org.zaklon.forums.page.FormView;
import org.zaklon.forums.page.Question;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;

/** The safety plan: the plan, its priorities, and looking back at them. */
@Controller
@RequestMapping("/bodies/{id}/safety")
class PlanPages {
    private static final String CATEGORIES = "issue-categories";

    private final SafetyForms forms;
    private final PlanSafety plans;

    PlanPages(SafetyForms forms, PlanSafety plans) {
        this.forms = forms;
        this.plans = plans;
    }

    @GetMapping("/plans/new")
    ModelAndView blankPlan(Actor actor, Screen screen, @PathVariable UUID id) {
        return forms.blank(actor, screen, id, plan(screen.t()));
    }

    @PostMapping("/plans")
    ModelAndView plan(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        return forms.sent(actor, screen, id, plan(screen.t()), all, sent -> {
            var about = sent.text("about");
            var from = sent.day("from");
            var to = sent.day("to");
            var review = sent.day("review");
            if (from != null && to != null && !to.isAfter(from)) {
                sent.wrong("to", screen.t().get("refused.community-period"));
            }
            return sent.good() ? plans.plan(actor, request, new BodyId(id), new SafetyPlan(RecordId.fresh(), from, to, review, about, List.of())) : null;
        });
    }

    private static SafetyForms.Form plan(Words t) {
        var ask = new Question.Asking(t, "community.plan");
        return new SafetyForms.Form(Act.SAFETY_PLAN, "community.plan", "/plans", "from",
                List.of(ask.story("about"), ask.date("from"), ask.date("to"), ask.date("review")));
    }

    @GetMapping("/plans/{planId}/priorities/new")
    ModelAndView blankPriority(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID planId) {
        return forms.blank(actor, screen, id, priority(screen.t(), planId));
    }

    @PostMapping("/plans/{planId}/priorities")
    ModelAndView priority(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID planId,
            @RequestParam MultiValueMap<String, String> all) {
        var t = screen.t();
        return forms.sent(actor, screen, id, priority(t, planId), all, sent -> {
            var category = sent.choice("category", forms.codes(CATEGORIES, t));
            var what = sent.text("what");
            var action = sent.text("action");
            var agency = sent.choice("accountable", forms.agencies(t));
            var due = sent.day("due");
            return sent.good() ? plans.prioritise(actor, request, new BodyId(id), new RecordId(planId), new SafetyPlan.Priority(RecordId.fresh(),
                    category, what, action, new AgencyCode(agency), due, null, null, null)) : null;
        });
    }

    private SafetyForms.Form priority(Words t, UUID planId) {
        var ask = new Question.Asking(t, "community.priority");
        return new SafetyForms.Form(Act.SAFETY_PLAN, "community.priority", "/plans/" + planId + "/priorities", null, List.of(
                ask.select("category", forms.codes(CATEGORIES, t)), ask.story("what"), ask.story("action"),
                ask.select("accountable", forms.agencies(t)), ask.date("due")));
    }

    @GetMapping("/priorities/{priorityId}/review")
    ModelAndView blankReview(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID priorityId) {
        return forms.blank(actor, screen, id, review(screen.t(), priorityId));
    }

    @PostMapping("/priorities/{priorityId}/review")
    ModelAndView review(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID priorityId,
            @RequestParam MultiValueMap<String, String> all) {
        return forms.sent(actor, screen, id, review(screen.t(), priorityId), all, sent -> {
            var found = sent.choice("found", SafetyPlan.Review.values());
            var on = sent.day("on");
            var lesson = sent.textOrNothing("lesson");
            return sent.good() ? plans.review(actor, request, new BodyId(id), new RecordId(priorityId), found, on, lesson) : null;
        });
    }

    private static SafetyForms.Form review(Words t, UUID priorityId) {
        var ask = new Question.Asking(t, "community.review");
        return new SafetyForms.Form(Act.SAFETY_PLAN, "community.review", "/priorities/" + priorityId + "/review", "on", List.of(
                ask.radios("found", FormView.of(t, "community.review-found", SafetyPlan.Review.values())), ask.date("on"),
                ask.story("lesson").orNothing()));
    }
}
