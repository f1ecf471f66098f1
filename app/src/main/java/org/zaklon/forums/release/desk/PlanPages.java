package org.zaklon.forums.release.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.zaklon.bodies.pages.BodyWords;
import org.zaklon.country.Country;
import org.zaklon.forums.release.ChangeDate;
import org.zaklon.forums.release.ListPlans;
import org.zaklon.forums.release.MovePlan;
import org.zaklon.forums.release.NotifyRelease;
import org.zaklon.forums.release.OpenSubject;
import org.zaklon.forums.release.OpenSubject.Because;
import org.zaklon.forums.release.Participation;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.PlanState;
import org.zaklon.forums.release.ReadPlan;
import org.zaklon.forums.release.ReleaseKind;
import org.zaklon.forums.release.day.ReadDay;
import org.zaklon.forums.release.need.ReadNeeds;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** The plans of a body, and one of them. */
@Controller
class PlanPages {
    private final ListPlans list;
    private final NotifyRelease notify;
    private final ReadPlan read;
    private final ReadNeeds needs;
    private final ReadDay day;
    private final MovePlan move;
    private final ChangeDate date;
    private final OpenSubject subject;
    private final Access access;
    private final BodyWords frames;
    private final Country country;

    PlanPages(ListPlans list, NotifyRelease notify, ReadPlan read, ReadNeeds needs, ReadDay day, MovePlan move, ChangeDate date,
            OpenSubject subject, Access access, BodyWords frames, Country country) {
        this.list = list;
        this.notify = notify;
        this.read = read;
        this.needs = needs;
        this.day = day;
        this.move = move;
        this.date = date;
        this.subject = subject;
        this.access = access;
        this.frames = frames;
        this.country = country;
    }

    @GetMapping("/bodies/{bodyId}/plans")
    ModelAndView all(Actor actor, Screen screen, @PathVariable UUID bodyId, @RequestParam(defaultValue = "1") int page) {
        return switch (list.list(actor, new BodyId(bodyId), Math.max(1, page))) {
            case Refused<ListPlans.Listed>(var reason) -> screen.refused(reason);
            case Done<ListPlans.Listed>(var found) -> {
                var words = new PlanWords(screen.t(), country);
                var lines = found.lines();
                yield new ModelAndView("forums/plans", Map.of("frame", frames.around(actor, new BodyId(bodyId), screen.t(), "plans"),
                        "rows", new Paged<>(lines.items().stream().map(l -> PlanRow.of(l, words)).toList(), lines.number(), lines.more()),
                        "notifies", access.allows(actor, Act.PLAN_NOTIFY, found.facts())));
            }
        };
    }

    @GetMapping("/bodies/{bodyId}/plans/new")
    ModelAndView blank(Actor actor, Screen screen, @PathVariable UUID bodyId) {
        return switch (list.list(actor, new BodyId(bodyId), 1)) {
            case Done<ListPlans.Listed>(var found) when access.allows(actor, Act.PLAN_NOTIFY, found.facts()) ->
                    form(screen, bodyId, NoticeForm.BLANK, List.of());
            case Done<ListPlans.Listed> _ -> screen.refused(Reason.of("refused.role"));
            case Refused<ListPlans.Listed>(var reason) -> screen.refused(reason);
        };
    }

    @PostMapping("/bodies/{bodyId}/plans/new")
    ModelAndView begin(Actor actor, Screen screen, RequestId request, @PathVariable UUID bodyId, @RequestParam MultiValueMap<String, String> all) {
        var may = list.may(actor, Act.PLAN_NOTIFY, new BodyId(bodyId)); // before anything typed is judged
        if (may instanceof Refused<?>(var reason)) {
            return screen.refused(reason);
        }
        var typed = NoticeForm.typed(all);
        var problems = typed.problems(screen.t());
        if (!problems.isEmpty()) {
            return form(screen, bodyId, typed, problems);
        }
        return switch (notify.notify(actor, request, new BodyId(bodyId), typed.notice(screen.t()))) {
            case Refused<PlanId>(var reason) when Page.ofText(reason) ->
                    form(screen, bodyId, typed, List.of(new Problem(NoticeForm.field(reason), screen.t().reason(reason))));
            case Refused<PlanId>(var reason) -> screen.refused(reason);
            case Done<PlanId>(var id) -> {
                screen.say("plans.notified");
                yield new ModelAndView("redirect:/plans/" + id.value());
            }
        };
    }

    private ModelAndView form(Screen screen, UUID bodyId, NoticeForm form, List<Problem> problems) {
        var words = new PlanWords(screen.t(), country);
        return Page.of("forums/planNew", problems, Map.of("bodyId", bodyId.toString(), "form", form, "areas", words.areas(),
                "kinds", words.choices("plans.kind", ReleaseKind.values()),
                "participations", words.choices("plans.participation", Participation.values())));
    }

    @GetMapping("/plans/{planId}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID planId) {
        return plan(actor, screen, planId, "", DateText.EMPTY, List.of());
    }

    /** @param name the opened name; empty while it is closed; @param expected another day as typed */
    private ModelAndView plan(Actor actor, Screen screen, UUID planId, String name, DateText expected, List<Problem> problems) {
        var id = new PlanId(planId);
        var words = new PlanWords(screen.t(), country);
        var sheet = read.read(actor, id, (asked, opened) -> PlanSheet.of(actor, opened, needs.of(actor, asked), day.of(actor, asked), words));
        return switch (sheet) {
            case Refused<PlanSheet>(var reason) -> screen.refused(reason);
            case Done<PlanSheet>(var shown) -> Page.of("forums/plan", problems, Map.of("sheet", shown, "name", name, "expected", expected,
                    "kinds", words.choices("plans.kind", ReleaseKind.values()), "because", words.choices("plans.because", Because.values()), "reasons", words.codes("plan-reasons")));
        };
    }

    @PostMapping("/plans/{planId}/name")
    ModelAndView name(Actor actor, Screen screen, @PathVariable UUID planId, @RequestParam(defaultValue = "") String because) {
        var reason = Parameters.find(Because.values(), because);
        if (reason.isEmpty()) {
            return screen.refused(Reason.of("refused.reason-missing"));
        }
        return switch (subject.open(actor, new PlanId(planId), reason.get())) {
            case Refused<PersonalText>(var refusal) -> screen.refused(refusal);
            case Done<PersonalText>(var name) -> plan(actor, screen, planId, name.reveal(), DateText.EMPTY, List.of());
        };
    }

    @PostMapping("/plans/{planId}/date")
    ModelAndView date(Actor actor, Screen screen, RequestId request, @PathVariable UUID planId, @RequestParam MultiValueMap<String, String> all) {
        var typed = TypedDate.typed(all, "expected");
        var expected = TypedDate.read(typed, screen.t());
        var kind = Parameters.find(ReleaseKind.values(), Parameters.one(all, "kind"));
        if (expected.isEmpty() || kind.isEmpty()) {
            return plan(actor, screen, planId, "", typed, List.of(expected.isEmpty() ? new Problem("expected", screen.t().get("ui.form.date"))
                    : new Problem("kind", screen.t().get("ui.form.required"))));
        }
        return switch (date.change(actor, request, new PlanId(planId), expected.get(), kind.get())) {
            case Refused<PlanId>(var reason) when reason.code().equals("refused.plan-past") ->
                    plan(actor, screen, planId, "", typed, List.of(new Problem("expected", screen.t().reason(reason))));
            case Refused<PlanId>(var reason) -> screen.refused(reason);
            case Done<PlanId> _ -> {
                screen.say("plans.date.changed");
                yield new ModelAndView("redirect:/plans/" + planId);
            }
        };
    }

    @PostMapping("/plans/{planId}/state")
    ModelAndView move(Actor actor, Screen screen, RequestId request, @PathVariable UUID planId, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason) {
        var state = Parameters.find(PlanState.values(), to);
        return state.isEmpty() ? screen.refused(Reason.of("refused.plan-step"))
                : Page.done(screen, move.move(actor, request, new PlanId(planId), state.get(), reason), "/plans/" + planId, "plans.moved");
    }
}
