package org.zaklon.account.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Access;
import org.zaklon.access.Actor;
import org.zaklon.account.Accounts;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Problem;

/** The page on which an administrator creates an account. */
@Controller
class NewAccountPages {
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,180}\\.[^\\s@<>\"]{2,}");

    private final CreateAccount create;
    private final InviteAccount invite;
    private final Access access;
    private final Country country;

    NewAccountPages(CreateAccount create, InviteAccount invite, Access access, Country country) {
        this.create = create;
        this.invite = invite;
        this.access = access;
        this.country = country;
    }

    @GetMapping("/accounts/new")
    ModelAndView page(Actor actor, Screen screen) {
        return access.allows(actor, Act.ACCOUNT_MANAGE)
                ? page(screen, new NewAccountForm("", "", "", new PositionForm("", "", "")), List.of())
                : screen.refused(Reason.of("refused.role"));
    }

    @PostMapping("/accounts")
    ModelAndView create(Actor actor, Screen screen, RequestId request, @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String area) {
        if (!access.allows(actor, Act.ACCOUNT_MANAGE)) { // before anything typed is judged
            return screen.refused(Reason.of("refused.role"));
        }
        var typed = new NewAccountForm(name.strip(), login, mail.strip(), new PositionForm(unit, role, area));
        var problems = problems(screen, typed);
        if (!problems.isEmpty()) {
            return page(screen, typed, problems);
        }
        var asked = new NewAccount(Accounts.normalised(login), typed.name(), typed.position().position(),
                typed.mail().isEmpty() ? null : typed.mail());
        return switch (create.create(actor, request, asked)) {
            case Outcome.Done<AccountId>(var id) -> AccountPages.answer(screen, invite.invite(actor, id), link ->
                    new ModelAndView("account/invited").addObject("link", link.orElse(null))
                            .addObject("href", "/accounts/" + id.value()));
            case Outcome.Refused<AccountId>(var reason) when reason.code().startsWith("refused.account-") -> page(screen, typed,
                    List.of(new Problem(reason.code().equals("refused.account-login") ? "login" : "role", screen.t().reason(reason))));
            case Outcome.Refused<AccountId>(var reason) -> screen.refused(reason);
        };
    }

    private List<Problem> problems(Screen screen, NewAccountForm typed) {
        var t = screen.t();
        var problems = new ArrayList<Problem>();
        if (typed.name().isEmpty() || typed.name().length() > 100) {
            problems.add(new Problem("name", t.get("account.name.wrong")));
        }
        if (!Accounts.isLogin(Accounts.normalised(typed.login()))) {
            problems.add(new Problem("login", t.get("account.login.wrong")));
        }
        if (!typed.mail().isEmpty() && !MAIL.matcher(typed.mail()).matches()) {
            problems.add(new Problem("mail", t.get("account.mail.wrong")));
        }
        problems.addAll(typed.position().problems(t, country));
        return problems;
    }

    private ModelAndView page(Screen screen, NewAccountForm typed, List<Problem> problems) {
        var t = screen.t();
        var page = new ModelAndView("account/new-account").addObject("typed", typed).addObject("problems", problems)
                .addObject("units", PositionForm.units(t, country)).addObject("roles", PositionForm.roles(t))
                .addObject("areas", PositionForm.areas(t, country));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
