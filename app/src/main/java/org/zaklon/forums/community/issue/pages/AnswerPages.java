package org.zaklon.forums.community.issue.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.forums.community.issue.AnswerAsRaiser;
import org.zaklon.forums.community.issue.Receipt;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/**
 * Where somebody answers with the code of a receipt. The page says neither what the code is for nor whether it exists; whoever looks
 * over a shoulder sees a question with two answers. The way out is offered on it.
 */
@Controller
class AnswerPages {
    private final AnswerAsRaiser answers;

    AnswerPages(AnswerAsRaiser answers) {
        this.answers = answers;
    }

    @GetMapping("/answer")
    ModelAndView page(Screen screen) {
        return page(screen, "", "", List.of());
    }

    @PostMapping("/answer")
    ModelAndView answer(Screen screen, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String solved) {
        var receipt = Receipt.read(code);
        var problems = new ArrayList<Problem>();
        if (receipt.isEmpty()) {
            problems.add(new Problem("code", screen.t().get("community.answer.code.problem")));
        }
        if (!solved.equals("YES") && !solved.equals("NO")) {
            problems.add(new Problem("solved", screen.t().get("community.answer.solved.problem")));
        }
        if (!problems.isEmpty()) {
            return page(screen, code, solved, problems);
        }
        answers.answer(receipt.orElseThrow(), solved.equals("YES"));
        screen.withQuickExit();
        return new ModelAndView("community/answered");
    }

    private static ModelAndView page(Screen screen, String code, String solved, List<Problem> problems) {
        screen.withQuickExit();
        var page = new ModelAndView("community/answer", Map.of("code", code, "solved", solved, "problems", problems,
                "choices", List.of(Choice.of("YES", screen.t().get("community.answer.yes")), Choice.of("NO", screen.t().get("community.answer.no")))));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
