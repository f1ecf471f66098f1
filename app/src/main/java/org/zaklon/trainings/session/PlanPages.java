package org.zaklon.trainings.session;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.CourseId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.TrainingWords;
import org.zaklon.trainings.course.CourseVersion;
import org.zaklon.trainings.course.ReadCourse;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Problem;

/** Where an officer plans a session of a course, and cancels one. */
@Controller
class PlanPages {
    private final PlanSession plan;
    private final ReadCourse courses;
    private final Access access;
    private final Country country;

    PlanPages(PlanSession plan, ReadCourse courses, Access access, Country country) {
        this.plan = plan;
        this.courses = courses;
        this.access = access;
        this.country = country;
    }

    @GetMapping("/trainings/courses/{id}/session")
    ModelAndView blank(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (own(actor, id)) {
            case Refused<CourseVersion>(var reason) -> screen.refused(reason);
            case Done<CourseVersion>(var course) -> form(screen, course, SessionForm.blank(), List.of());
        };
    }

    @PostMapping("/trainings/courses/{id}/session")
    ModelAndView plan(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        return switch (own(actor, id)) {
            case Refused<CourseVersion>(var reason) -> screen.refused(reason);
            case Done<CourseVersion>(var course) -> {
                var form = SessionForm.typed(all);
                var problems = form.problems(screen.t());
                yield problems.isEmpty() ? saved(screen, course, form, plan.plan(actor, request, course.course(), form.plan()))
                        : form(screen, course, form, problems);
            }
        };
    }

    @PostMapping("/trainings/sessions/{id}/cancel")
    ModelAndView cancel(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return switch (plan.cancel(actor, request, new SessionId(id))) {
            case Refused<SessionId>(var reason) -> screen.refused(reason);
            case Done<SessionId> _ -> {
                screen.say("trainings.session.cancelled");
                yield new ModelAndView("redirect:/trainings/sessions/" + id);
            }
        };
    }

    private Outcome<CourseVersion> own(Actor actor, UUID id) {
        return !access.allows(actor, Act.SESSION_PLAN) ? Outcome.refused("refused.role")
                : courses.versions(actor, new CourseId(id)).then(v -> v.getFirst().agency().equals(actor.agency())
                        ? Outcome.done(v.getFirst()) : Outcome.refused("refused.training-other-agency"));
    }

    private ModelAndView saved(Screen screen, CourseVersion course, SessionForm form, Outcome<SessionId> outcome) {
        return switch (outcome) {
            case Done<SessionId>(var id) -> {
                screen.say("trainings.session.saved");
                yield new ModelAndView("redirect:/trainings/sessions/" + id.value());
            }
            case Refused<SessionId>(var reason) when reason.code().startsWith("refused.training-") -> form(screen, course, form,
                    List.of(new Problem(SessionForm.field(reason), screen.t().reason(reason))));
            case Refused<SessionId>(var reason) -> screen.refused(reason);
        };
    }

    private ModelAndView form(Screen screen, CourseVersion course, SessionForm form, List<Problem> problems) {
        var page = new ModelAndView("trainings/sessionForm", Map.of("form", form, "course", course, "problems", problems,
                "areas", new TrainingWords(screen.t(), country).areas()));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
