package org.zaklon.trainings.course;

import java.util.Arrays;
import java.util.HashMap;
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
import org.zaklon.country.Language;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.CourseCode;
import org.zaklon.trainings.CourseId;
import org.zaklon.trainings.Mode;
import org.zaklon.trainings.TrainingTabs;
import org.zaklon.trainings.TrainingWords;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** The catalogue, and where an officer writes it. */
@Controller
class CoursePages {
    private final ReadCourse read;
    private final WriteCourse write;
    private final Access access;
    private final Country country;

    CoursePages(ReadCourse read, WriteCourse write, Access access, Country country) {
        this.read = read;
        this.write = write;
        this.access = access;
        this.country = country;
    }

    @GetMapping("/trainings/courses")
    ModelAndView list(Actor actor, Screen screen, @RequestParam(defaultValue = "1") int page) {
        return switch (read.list(actor, false, page)) {
            case Refused<Paged<CourseVersion>>(var reason) -> screen.refused(reason);
            case Done<Paged<CourseVersion>>(var courses) -> new ModelAndView("trainings/courses", Map.of("courses", courses,
                    "tabs", TrainingTabs.COURSES.tabs(actor, screen.t()), "words", new TrainingWords(screen.t(), country),
                    "may", access.allows(actor, Act.COURSE_WRITE)));
        };
    }

    @GetMapping("/trainings/courses/{id}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (read.versions(actor, new CourseId(id))) {
            case Refused<List<CourseVersion>>(var reason) -> screen.refused(reason);
            case Done<List<CourseVersion>>(var versions) -> new ModelAndView("trainings/course", Map.of("course", versions.getFirst(),
                    "versions", versions, "words", new TrainingWords(screen.t(), country), "may", mayWrite(actor, versions.getFirst())));
        };
    }

    private boolean mayWrite(Actor actor, CourseVersion course) {
        return access.allows(actor, Act.COURSE_WRITE) && course.agency().equals(actor.agency());
    }

    @GetMapping("/trainings/courses/new")
    ModelAndView blank(Actor actor, Screen screen) {
        return access.allows(actor, Act.COURSE_WRITE) ? form(screen, "/trainings/courses", CourseForm.blank(), List.of())
                : screen.refused(Reason.of("refused.role"));
    }

    @PostMapping("/trainings/courses")
    ModelAndView begin(Actor actor, Screen screen, RequestId request, @RequestParam MultiValueMap<String, String> all) {
        if (!access.allows(actor, Act.COURSE_WRITE)) { // before anything typed is judged
            return screen.refused(Reason.of("refused.role"));
        }
        var form = CourseForm.typed(all, country, null);
        var problems = form.problems(screen.t());
        return problems.isEmpty()
                ? saved(screen, "/trainings/courses", form, write.begin(actor, request, new CourseCode(form.code()), form.draft(screen.t())))
                : form(screen, "/trainings/courses", form, problems);
    }

    @GetMapping("/trainings/courses/{id}/version")
    ModelAndView next(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (own(actor, id)) {
            case Refused<CourseVersion>(var reason) -> screen.refused(reason);
            case Done<CourseVersion>(var before) -> form(screen, "/trainings/courses/" + id + "/version", CourseForm.of(before, screen.t()), List.of());
        };
    }

    @PostMapping("/trainings/courses/{id}/version")
    ModelAndView write(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        return switch (own(actor, id)) {
            case Refused<CourseVersion>(var reason) -> screen.refused(reason);
            case Done<CourseVersion>(var before) -> {
                var action = "/trainings/courses/" + id + "/version";
                var form = CourseForm.typed(all, country, before);
                var problems = form.problems(screen.t());
                yield problems.isEmpty() ? saved(screen, action, form, write.next(actor, request, new CourseId(id), form.draft(screen.t())))
                        : form(screen, action, form, problems);
            }
        };
    }

    private Outcome<CourseVersion> own(Actor actor, UUID id) {
        return !access.allows(actor, Act.COURSE_WRITE) ? Outcome.refused("refused.role")
                : read.versions(actor, new CourseId(id)).then(versions -> mayWrite(actor, versions.getFirst())
                        ? Outcome.done(versions.getFirst()) : Outcome.refused("refused.training-other-agency"));
    }

    private ModelAndView saved(Screen screen, String action, CourseForm form, Outcome<CourseId> outcome) {
        return switch (outcome) {
            case Done<CourseId>(var id) -> {
                screen.say("trainings.course.saved");
                yield new ModelAndView("redirect:/trainings/courses/" + id.value());
            }
            case Refused<CourseId>(var reason) when reason.code().startsWith("refused.training-") -> form(screen, action, form,
                    List.of(new Problem(reason.code().endsWith("objectives") ? "objectives" : "code", screen.t().reason(reason))));
            case Refused<CourseId>(var reason) -> screen.refused(reason);
        };
    }

    private ModelAndView form(Screen screen, String action, CourseForm form, List<Problem> problems) {
        var t = screen.t();
        var model = new HashMap<String, Object>(Map.of("form", form, "action", action, "problems", problems,
                "professions", new TrainingWords(t, country).choices("professions"),
                "modes", Arrays.stream(Mode.values()).map(m -> Choice.of(m.name(), t.of("trainings.mode", m))).toList(),
                "languages", country.languages().stream().map(l -> Choice.of(l.tag(), l.name())).toList(),
                "titles", country.languages().stream().filter(Language::authored).toList()));
        var page = new ModelAndView("trainings/courseForm", model);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
