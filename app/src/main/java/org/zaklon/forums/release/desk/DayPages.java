package org.zaklon.forums.release.desk;

import java.util.ArrayList;
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
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.PlanState;
import org.zaklon.forums.release.day.Appointment.Transport;
import org.zaklon.forums.release.day.Conflict;
import org.zaklon.forums.release.day.FollowUp;
import org.zaklon.forums.release.day.PlanDay;
import org.zaklon.forums.release.day.PlanDay.DayId;
import org.zaklon.forums.release.day.ReadDay;
import org.zaklon.forums.release.day.RecordFollowUp;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** The day of release, hour by hour, and the days after it on which somebody asks. */
@Controller
@RequestMapping("/plans/{planId}")
class DayPages {
    private final ReadDay read;
    private final PlanDay plan;
    private final RecordFollowUp follow;
    private final Country country;

    DayPages(ReadDay read, PlanDay plan, RecordFollowUp follow, Country country) {
        this.read = read;
        this.plan = plan;
        this.follow = follow;
        this.country = country;
    }

    @GetMapping("/day")
    ModelAndView day(Actor actor, Screen screen, @PathVariable UUID planId) {
        return day(actor, screen, planId, null, List.of());
    }

    /** @param typed null where nothing was typed: the form then holds the day as it is planned */
    private ModelAndView day(Actor actor, Screen screen, UUID planId, DayForm typed, List<Problem> problems) {
        return switch (read.read(actor, new PlanId(planId))) {
            case Refused<ReadDay.Found>(var reason) -> screen.refused(reason);
            case Done<ReadDay.Found>(var found) -> {
                var t = screen.t();
                var words = new PlanWords(t, country);
                var asked = found.asked().plan();
                var model = new HashMap<String, Object>(Map.of("planId", planId.toString(), "code", asked.code(),
                        "expected", words.date(asked.expected()), "open", asked.state().open(), "planned", found.day().isPresent(),
                        "conflicts", found.conflicts().stream().map(c -> said(c, t)).toList(),
                        "form", typed == null ? DayForm.of(found.day()) : typed, "kinds", words.codes("appointment-kinds"),
                        "documents", words.codes("release-documents"), "ways", words.choices("plans.transport", Transport.values())));
                model.put("followUps", asked.state() == PlanState.RELEASED || asked.state() == PlanState.FOLLOW_UP ? ahead(found) : List.of());
                model.put("followed", found.followed().stream().map(f -> t.get("plans.followed", f.due(), t.of("plans.contact", f.contact()),
                        t.of("plans.go-on", f.decision()))).toList());
                model.put("contacts", words.choices("plans.contact", FollowUp.Contact.values()));
                model.put("decisions", words.choices("plans.go-on", FollowUp.Decision.values()));
                yield Page.of("forums/day", problems, model);
            }
        };
    }

    private static String said(Conflict conflict, Words t) {
        return t.get("plans.conflict." + conflict.kind(), conflict.order(), conflict.hour() == null ? "" : conflict.hour().toString());
    }

    /** The days after the release that nobody has written about yet. */
    private static List<Choice> ahead(ReadDay.Found found) {
        var open = new ArrayList<Choice>();
        for (int days : FollowUp.DAYS) {
            var due = found.asked().plan().expected().plusDays(days);
            if (found.followed().stream().noneMatch(f -> f.due().equals(due))) {
                open.add(Choice.of(due.toString(), due.toString()));
            }
        }
        return open;
    }

    @PostMapping("/day")
    ModelAndView plan(Actor actor, Screen screen, RequestId request, @PathVariable UUID planId, @RequestParam MultiValueMap<String, String> all) {
        var form = DayForm.typed(all);
        var problems = form.problems(screen.t());
        if (!problems.isEmpty()) {
            return day(actor, screen, planId, form, problems);
        }
        return switch (plan.plan(actor, request, new PlanId(planId), form.day())) {
            case Refused<DayId>(var reason) when Page.ofText(reason) ->
                    day(actor, screen, planId, form, List.of(new Problem("gate", screen.t().reason(reason))));
            case Refused<DayId>(var reason) -> screen.refused(reason);
            case Done<DayId> _ -> {
                screen.say("plans.day.saved");
                yield new ModelAndView("redirect:/plans/" + planId + "/day");
            }
        };
    }

    @PostMapping("/follow-ups")
    ModelAndView follow(Actor actor, Screen screen, RequestId request, @PathVariable UUID planId, @RequestParam MultiValueMap<String, String> all) {
        var due = TypedDate.read(new DateText(Parameters.one(all, "due"), "", "", ""), screen.t());
        var contact = Parameters.find(FollowUp.Contact.values(), Parameters.one(all, "reached"));
        var decision = Parameters.find(FollowUp.Decision.values(), Parameters.one(all, "decision"));
        if (due.isEmpty() || contact.isEmpty() || decision.isEmpty()) {
            return day(actor, screen, planId, null, List.of(new Problem(due.isEmpty() ? "due" : contact.isEmpty() ? "reached" : "decision",
                    screen.t().get("ui.form.required"))));
        }
        return Page.done(screen, follow.record(actor, request, new PlanId(planId), new FollowUp(due.get(), contact.get(), decision.get())),
                "/plans/" + planId + "/day", "plans.followed.said");
    }
}
