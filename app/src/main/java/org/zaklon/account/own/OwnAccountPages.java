package org.zaklon.account.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.account.passkeys.Passkeys;
import org.zaklon.account.signin.NewPassword;
import org.zaklon.account.signin.Sessions;
import org.zaklon.kernel.Outcome;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** The page of one's own account: passkeys, password, where one is signed in, language. */
@Controller
@RequestMapping("/account")
class OwnAccountPages {
    private final OwnAccount own;
    private final ChangePassword changePassword;
    private final Passkeys passkeys;
    private final Sessions sessions;

    OwnAccountPages(OwnAccount own, ChangePassword changePassword, Passkeys passkeys, Sessions sessions) {
        this.own = own;
        this.changePassword = changePassword;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView page(Actor actor, Screen screen, HttpServletRequest request) {
        return page(actor, screen, request, List.of());
    }

    @PostMapping("/password")
    ModelAndView password(Actor actor, Screen screen, HttpServletRequest request, @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again) {
        var t = screen.t();
        var account = own.account(actor);
        var problems = new ArrayList<Problem>();
        NewPassword.fault(password, account.login(), account.name())
                .ifPresent(key -> problems.add(new Problem("password", t.get(key, NewPassword.SHORTEST))));
        if (problems.isEmpty() && !password.equals(again)) {
            problems.add(new Problem("again", t.get("account.password.differs")));
        }
        if (!problems.isEmpty()) {
            return page(actor, screen, request, problems);
        }
        return switch (changePassword.change(actor, present, password)) {
            case Outcome.Refused<?>(var reason) ->
                page(actor, screen, request, List.of(new Problem("present", t.reason(reason))));
            case Outcome.Done<?> _ -> {
                sessions.endOthers(actor.account(), request);
                screen.say("account.password.changed");
                yield new ModelAndView("redirect:/account");
            }
        };
    }

    /** The password once more, before a passkey is added from a session that is not fresh. */
    @PostMapping("/confirmed")
    ModelAndView confirm(Actor actor, Screen screen, HttpServletRequest request, @RequestParam(defaultValue = "") String confirmed) {
        return switch (own.confirm(actor, confirmed)) {
            case Outcome.Refused<?>(var reason) ->
                page(actor, screen, request, List.of(new Problem("confirmed", screen.t().reason(reason))));
            case Outcome.Done<?> _ -> {
                sessions.proven(request);
                screen.say("account.passkey.confirmed");
                yield new ModelAndView("redirect:/account");
            }
        };
    }

    @PostMapping("/passkeys/remove")
    ModelAndView removePasskey(Actor actor, Screen screen, @RequestParam(defaultValue = "") String passkey) {
        if (!passkeys.remove(actor, passkey)) {
            throw new NotFound();
        }
        screen.say("account.passkey.removed");
        return new ModelAndView("redirect:/account");
    }

    @PostMapping("/sign-out-everywhere")
    ModelAndView signOutEverywhere(Actor actor, HttpServletRequest request) {
        own.signedOutEverywhere(actor);
        sessions.end(actor.account());
        request.getSession().invalidate();
        return new ModelAndView("redirect:/sign-in?out");
    }

    @PostMapping("/language")
    ModelAndView language(Actor actor, Screen screen, @RequestParam(defaultValue = "") String language) {
        if (screen.languages().stream().noneMatch(l -> l.tag().equals(language))) {
            throw new NotFound();
        }
        own.chooseLanguage(actor, language);
        screen.say("account.language.chosen");
        return new ModelAndView("redirect:/account?lang=" + language);
    }

    private ModelAndView page(Actor actor, Screen screen, HttpServletRequest request, List<Problem> problems) {
        var languages = screen.languages().stream().map(l -> Choice.of(l.tag(), l.name())).toList();
        var page = new ModelAndView("account/own").addObject("account", own.account(actor)).addObject("passkeys", passkeys.of(actor))
                .addObject("places", sessions.of(actor.account(), request)).addObject("languages", languages)
                .addObject("fresh", sessions.provenLately(request)).addObject("problems", problems);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
