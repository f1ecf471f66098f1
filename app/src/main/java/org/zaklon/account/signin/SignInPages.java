package org.zaklon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.account.invitations.FirstRun;

/** The page on which one signs in; a wrong password brings it back with the login still there. */
@Controller
class SignInPages {
    /** On a request: why the sign-in failed. */
    static final String FAILED = SignInPages.class.getName();

    private final FirstRun firstRun;

    SignInPages(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @GetMapping("/sign-in")
    ModelAndView page(@RequestParam(required = false) String ended, @RequestParam(required = false) String out,
            @RequestParam(required = false) String ready, @RequestParam(required = false) String then) {
        if (firstRun.isOpen()) {
            return new ModelAndView("redirect:/first-run");
        }
        var message = ended != null ? "ended" : out != null ? "out" : ready != null ? "ready" : null;
        return new ModelAndView("account/sign-in").addObject("view", new SignInView(message, "", ToSignIn.safe(then)));
    }

    @PostMapping("/sign-in/again")
    ModelAndView again(HttpServletRequest request, @RequestParam(defaultValue = "") String login, @RequestParam(required = false) String then) {
        var failed = request.getAttribute(FAILED);
        var page = new ModelAndView("account/sign-in")
                .addObject("view", new SignInView("busy".equals(failed) ? "busy" : "wrong", login, ToSignIn.safe(then)));
        page.setStatus("busy".equals(failed) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNAUTHORIZED);
        return page;
    }
}
