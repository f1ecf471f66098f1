package org.zaklon.account.invitations;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.account.Accounts;
import org.zaklon.country.Unit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** The page of the first start. It is there only while nobody has an account. */
@Controller
class FirstRunPages {
    private final FirstRun firstRun;

    FirstRunPages(FirstRun firstRun) {
        this.firstRun = firstRun;
    }


    @GetMapping("/first-run")
    ModelAndView page(Screen screen) {
        return page(screen, new FirstRunTyped("", "", "", ""), List.of());
    }

    @PostMapping("/first-run")
    ModelAndView become(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again, Screen screen) {
        var t = screen.t();
        var typed = new FirstRunTyped(code, login, name, unit);
        var problems = new ArrayList<Problem>();
        var normalised = Accounts.normalised(login);
        if (!Accounts.isLogin(normalised)) {
            problems.add(new Problem("login", t.get("account.login.wrong")));
        }
        if (name.isBlank() || name.length() > 100) {
            problems.add(new Problem("name", t.get("account.name.wrong")));
        }
        if (firstRun.units().stream().noneMatch(u -> u.code().value().equals(unit))) {
            problems.add(new Problem("unit", t.get("account.unit.wrong")));
        }
        problems.addAll(TakeOverPages.problems(t, password, again, login, name));
        if (!problems.isEmpty()) {
            return page(screen, typed, problems);
        }
        return switch (firstRun.become(code, normalised, name.strip(), new UnitCode(unit), password)) {
            case Outcome.Done<?> _ -> new ModelAndView("redirect:/sign-in?ready");
            case Outcome.Refused<?>(var reason) -> page(screen, typed, List.of(new Problem("code", t.reason(reason))));
        };
    }

    private ModelAndView page(Screen screen, FirstRunTyped typed, List<Problem> problems) {
        if (!firstRun.isOpen()) {
            throw new NotFound();
        }
        var t = screen.t();
        var units = t.sorted(firstRun.units(), (Unit u) -> t.say(u.name())).stream()
                .map(u -> Choice.of(u.code().value(), t.say(u.name()))).toList();
        var page = new ModelAndView("account/first-run").addObject("typed", typed).addObject("units", units)
                .addObject("problems", problems);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
