package org.zaklon.trainings.desk;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.TrainingTabs;
import org.zaklon.trainings.TrainingWords;
import org.zaklon.trainings.certificate.AskCertificate;
import org.zaklon.trainings.certificate.ExceptionId;
import org.zaklon.trainings.certificate.GrantCertificate;
import org.zaklon.trainings.desk.ReadSession.Detail;
import org.zaklon.trainings.desk.ReadSession.Line;
import org.zaklon.ui.Screen;

/** Sessions, one session with its people, and certificates asked for beside the rule. */
@Controller
class SessionPages {
    private final ReadSession read;
    private final AskCertificate ask;
    private final GrantCertificate grant;
    private final Country country;

    SessionPages(ReadSession read, AskCertificate ask, GrantCertificate grant, Country country) {
        this.read = read;
        this.ask = ask;
        this.grant = grant;
        this.country = country;
    }

    @GetMapping("/trainings/sessions")
    ModelAndView list(Actor actor, Screen screen, @RequestParam(defaultValue = "1") int page) {
        return switch (read.list(actor, false, page)) {
            case Refused<Paged<Line>>(var reason) -> screen.refused(reason);
            case Done<Paged<Line>>(var sessions) -> new ModelAndView("trainings/sessions", Map.of("sessions", sessions,
                    "tabs", TrainingTabs.SESSIONS.tabs(actor, screen.t()), "words", new TrainingWords(screen.t(), country)));
        };
    }

    @GetMapping("/trainings/sessions/{id}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return switch (read.one(actor, new SessionId(id), page)) {
            case Refused<Detail>(var reason) -> screen.refused(reason);
            case Done<Detail>(var detail) -> new ModelAndView("trainings/session", Map.of("detail", detail,
                    "words", new TrainingWords(screen.t(), country), "me", actor.account().value()));
        };
    }

    @PostMapping("/trainings/sessions/{id}/exceptions")
    ModelAndView ask(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam UUID enrolment,
            @RequestParam(defaultValue = "") String why) {
        return after(screen, id, ask.ask(actor, request, new EnrolmentId(enrolment), why), "trainings.exception.asked");
    }

    @PostMapping("/trainings/sessions/{id}/exceptions/{exceptionId}")
    ModelAndView decide(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID exceptionId,
            @RequestParam(defaultValue = "") String granted) {
        return after(screen, id, grant.decide(actor, request, new ExceptionId(exceptionId), granted.equals("yes")), "trainings.exception.decided");
    }

    private static ModelAndView after(Screen screen, UUID id, Outcome<ExceptionId> outcome, String done) {
        return screen.after(outcome, done, _ -> "/trainings/sessions/" + id);
    }
}
