package org.zaklon.trainings.desk;

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
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.TrainingTabs;
import org.zaklon.trainings.TrainingWords;
import org.zaklon.trainings.learner.JoinSession;
import org.zaklon.trainings.learner.Learner;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Problem;

/** Everybody's own page: places, tests, certificates, and what can be joined. */
@Controller
class OwnPages {
    private final ReadOwn read;
    private final JoinSession join;
    private final Country country;

    OwnPages(ReadOwn read, JoinSession join, Country country) {
        this.read = read;
        this.join = join;
        this.country = country;
    }

    @GetMapping("/trainings")
    ModelAndView own(Actor actor, Screen screen) {
        return switch (read.own(actor)) {
            case Refused<ReadOwn.Own>(var reason) -> screen.refused(reason);
            case Done<ReadOwn.Own>(var own) -> new ModelAndView("trainings/own", Map.of("own", own,
                    "tabs", TrainingTabs.OWN.tabs(actor, screen.t()), "words", new TrainingWords(screen.t(), country)));
        };
    }

    @GetMapping("/trainings/sessions/{id}/join")
    ModelAndView joining(Actor actor, Screen screen, @PathVariable UUID id) {
        return form(actor, screen, id, Map.of(), List.of());
    }

    @PostMapping("/trainings/sessions/{id}/join")
    ModelAndView join(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var area = typed.getOrDefault("area", "");
        var coded = typed.containsKey("profession") && !area.isEmpty() ? new Learner.Coded(actor.agency(), typed.get("profession"),
                typed.getOrDefault("rank", ""), typed.getOrDefault("sex", ""), new AreaCode(area)) : null;
        return switch (join.join(actor, request, new SessionId(id), coded)) {
            case Refused<EnrolmentId>(var reason) when reason.code().equals("refused.training-about-you") ->
                form(actor, screen, id, typed, typed.containsKey("profession") ? List.of(new Problem("profession", screen.t().reason(reason))) : List.of());
            case Refused<EnrolmentId>(var reason) -> screen.refused(reason);
            case Done<EnrolmentId> _ -> {
                screen.say("trainings.join.done");
                yield new ModelAndView("redirect:/trainings");
            }
        };
    }

    @PostMapping("/trainings/sessions/{id}/leave")
    ModelAndView leave(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return switch (join.leave(actor, request, new SessionId(id))) {
            case Refused<EnrolmentId>(var reason) -> screen.refused(reason);
            case Done<EnrolmentId> _ -> {
                screen.say("trainings.leave.done");
                yield new ModelAndView("redirect:/trainings");
            }
        };
    }

    private ModelAndView form(Actor actor, Screen screen, UUID id, Map<String, String> typed, List<Problem> problems) {
        return switch (read.own(actor)) {
            case Refused<ReadOwn.Own>(var reason) -> screen.refused(reason);
            case Done<ReadOwn.Own>(var own) -> {
                var offer = own.offers().stream().filter(o -> o.session().id().value().equals(id)).findFirst();
                if (offer.isEmpty()) {
                    yield screen.refused(org.zaklon.kernel.Reason.absent());
                }
                var words = new TrainingWords(screen.t(), country);
                var page = new ModelAndView("trainings/join", Map.of("offer", offer.get(), "known", own.known(), "typed", typed, "problems", problems,
                        "words", words));
                page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }
}
