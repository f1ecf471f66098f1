package org.zaklon.account.invitations;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.account.signin.NewPassword;
import org.zaklon.kernel.Outcome;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Problem;

/** The page to which an invitation leads. */
@Controller
class TakeOverPages {
    private final TakeOver takeOver;

    TakeOverPages(TakeOver takeOver) {
        this.takeOver = takeOver;
    }

    @GetMapping("/activate")
    ModelAndView page(@RequestParam(defaultValue = "") String code) {
        return page(code, List.of());
    }

    @PostMapping("/activate")
    ModelAndView activate(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again, Screen screen) {
        var t = screen.t();
        var invited = takeOver.invited(code);
        if (invited.isEmpty()) {
            return page(code, List.of(new Problem("code", t.get("refused.account-code"))));
        }
        var problems = problems(t, password, again, invited.get().login(), invited.get().name());
        if (!problems.isEmpty()) {
            return page(code, problems);
        }
        return switch (takeOver.takeOver(code, password)) {
            case Outcome.Done<?> _ -> new ModelAndView("redirect:/sign-in?ready");
            case Outcome.Refused<?>(var reason) -> page(code, List.of(new Problem("code", t.reason(reason))));
        };
    }

    static List<Problem> problems(Words t, String password, String again, String... known) {
        var problems = new ArrayList<Problem>();
        NewPassword.fault(password, known).ifPresent(key -> problems.add(new Problem("password", t.get(key, NewPassword.SHORTEST))));
        if (problems.isEmpty() && !password.equals(again)) {
            problems.add(new Problem("again", t.get("account.password.differs")));
        }
        return problems;
    }

    private static ModelAndView page(String code, List<Problem> problems) {
        var page = new ModelAndView("account/activate").addObject("code", code).addObject("problems", problems);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
