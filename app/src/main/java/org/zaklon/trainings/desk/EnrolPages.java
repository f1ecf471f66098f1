package org.zaklon.trainings.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.TrainingWords;
import org.zaklon.trainings.learner.EnrolLearner;
import org.zaklon.trainings.learner.LearnerList;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Problem;

/** Enrolment by a pasted list: what is wrong is said by its line, and the list stays as it was typed. */
@Controller
class EnrolPages {
    private final EnrolLearner enrol;
    private final ReadSession read;
    private final Access access;
    private final Country country;

    EnrolPages(EnrolLearner enrol, ReadSession read, Access access, Country country) {
        this.enrol = enrol;
        this.read = read;
        this.access = access;
        this.country = country;
    }

    @GetMapping("/trainings/sessions/{id}/enrol")
    ModelAndView blank(Actor actor, Screen screen, @PathVariable UUID id) {
        return page(actor, screen, id, "", "ENROLLED", List.of());
    }

    @PostMapping("/trainings/sessions/{id}/enrol")
    ModelAndView enrol(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "ENROLLED") String state) {
        if (!access.allows(actor, Act.LEARNER_ENROL)) { // before anything typed is judged
            return screen.refused(Reason.of("refused.role"));
        }
        var session = new SessionId(id);
        var typed = LearnerList.read(list.strip(), country);
        return switch (enrol.look(actor, session, typed)) {
            case Refused<EnrolLearner.Looked>(var reason) -> screen.refused(reason);
            case Done<EnrolLearner.Looked>(var looked) when !looked.flaws().isEmpty() -> page(actor, screen, id, list, state, looked.flaws());
            case Done<EnrolLearner.Looked> _ -> switch (enrol.enrol(actor, request, session, typed,
                    state.equals("INVITED") ? EnrolmentState.INVITED : EnrolmentState.ENROLLED)) {
                case Refused<SessionId>(var reason) -> screen.refused(reason);
                case Done<SessionId> _ -> {
                    screen.say("trainings.enrol.done", "" + typed.entries().size());
                    yield new ModelAndView("redirect:/trainings/sessions/" + id);
                }
            };
        };
    }

    private ModelAndView page(Actor actor, Screen screen, UUID id, String list, String state, List<LearnerList.Flaw> flaws) {
        var t = screen.t();
        Outcome<ReadSession.Detail> session = access.allows(actor, Act.LEARNER_ENROL) ? read.one(actor, new SessionId(id), 1)
                : Outcome.refused("refused.role");
        return switch (session.then(d -> d.own() ? Outcome.done(d) : Outcome.<ReadSession.Detail>refused("refused.training-other-agency"))) {
            case Refused<ReadSession.Detail>(var reason) -> screen.refused(reason);
            case Done<ReadSession.Detail>(var detail) -> {
                var problems = flaws.stream().sorted(java.util.Comparator.comparingLong(LearnerList.Flaw::line)).limit(50)
                        .map(f -> new Problem("list", t.get("trainings.enrol.line", f.line(), t.reason(f.reason())))).toList();
                var model = new HashMap<String, Object>(Map.of("detail", detail, "list", list, "state", state, "problems", problems,
                        "words", new TrainingWords(t, country)));
                var page = new ModelAndView("trainings/enrol", model);
                page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }
}
