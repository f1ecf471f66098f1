package org.zaklon.forums.release.desk;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Problem;

/** What the pages of plans do alike. */
final class Page {
    private Page() {}

    /** A page with what is to be mended; typed words stay where they are. */
    static ModelAndView of(String template, List<Problem> problems, Map<String, Object> model) {
        var view = new ModelAndView(template, model);
        view.addObject("problems", problems);
        if (!problems.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return view;
    }

    /** Whether a refusal speaks of what was typed, so that the form is shown again. */
    static boolean ofText(Reason reason) {
        return List.of("refused.plan-", "refused.need-", "refused.judgement-", "refused.day-", "refused.never.", "refused.reason-")
                .stream().anyMatch(reason.code()::startsWith) && !reason.code().endsWith("-not-yours");
    }

    static ModelAndView done(Screen screen, Outcome<?> outcome, String back, String said) {
        return switch (outcome) {
            case Outcome.Refused<?>(var reason) -> screen.refused(reason);
            case Outcome.Done<?> _ -> {
                screen.say(said);
                yield new ModelAndView("redirect:" + back);
            }
        };
    }
}
