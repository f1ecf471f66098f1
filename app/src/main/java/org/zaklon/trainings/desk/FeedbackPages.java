package org.zaklon.trainings.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.learner.Enrolment;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** Where a learner says what the session was worth, without the name. */
@Controller
class FeedbackPages {
    private static final List<String> ASKED = List.of("useful", "clear", "relevant");

    private final GiveFeedback give;

    FeedbackPages(GiveFeedback give) {
        this.give = give;
    }

    @GetMapping("/trainings/enrolments/{id}/feedback")
    ModelAndView blank(Actor actor, Screen screen, @PathVariable UUID id) {
        return page(actor, screen, id, Map.of(), List.of());
    }

    @PostMapping("/trainings/enrolments/{id}/feedback")
    ModelAndView give(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var problems = new ArrayList<Problem>();
        ASKED.stream().filter(q -> !typed.getOrDefault(q, "").matches("[1-5]"))
                .forEach(q -> problems.add(new Problem(q, screen.t().get("trainings.feedback.choose"))));
        var remark = typed.getOrDefault("remark", "").strip();
        if (remark.length() > 1000) {
            problems.add(new Problem("remark", screen.t().get("trainings.feedback.long")));
        }
        if (!problems.isEmpty()) {
            return page(actor, screen, id, typed, problems);
        }
        var given = new FeedbackStore.Given(Integer.parseInt(typed.get("useful")), Integer.parseInt(typed.get("clear")),
                Integer.parseInt(typed.get("relevant")), remark);
        return switch (give.give(actor, request, new EnrolmentId(id), given)) {
            case Refused<EnrolmentId>(var reason) -> screen.refused(reason);
            case Done<EnrolmentId> _ -> {
                screen.say("trainings.feedback.thanks");
                yield new ModelAndView("redirect:/trainings");
            }
        };
    }

    private ModelAndView page(Actor actor, Screen screen, UUID id, Map<String, String> typed, List<Problem> problems) {
        return switch (give.look(actor, new EnrolmentId(id))) {
            case Refused<Enrolment>(var reason) -> screen.refused(reason);
            case Done<Enrolment>(var enrolment) -> {
                var t = screen.t();
                var page = new ModelAndView("trainings/feedback", Map.of("id", enrolment.id().value().toString(), "typed", typed, "problems", problems,
                        "questions", ASKED, "steps", IntStream.rangeClosed(1, 5).mapToObj(n -> Choice.of("" + n, t.get("trainings.feedback.step." + n))).toList()));
                page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }
}
