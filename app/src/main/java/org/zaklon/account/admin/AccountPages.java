package org.zaklon.account.admin;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.account.Account;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Problem;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** The administrator's pages about the accounts of people. */
@Controller
@RequestMapping("/accounts")
class AccountPages {
    private final ReadAccounts read;
    private final MoveAccount move;
    private final SuspendAccount suspend;
    private final InviteAccount invite;
    private final Country country;

    AccountPages(ReadAccounts read, MoveAccount move, SuspendAccount suspend, InviteAccount invite, Country country) {
        this.read = read;
        this.move = move;
        this.suspend = suspend;
        this.invite = invite;
        this.country = country;
    }

    @GetMapping
    ModelAndView list(Actor actor, Screen screen, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "1") int page) {
        var t = screen.t();
        return answer(screen, read.list(actor, unit.isBlank() ? null : new UnitCode(unit), page), found ->
                new ModelAndView("account/accounts").addObject("unit", unit).addObject("units", PositionForm.units(t, country))
                        .addObject("page", new Paged<>(found.items().stream().map(a -> row(t, a)).toList(), found.number(), found.more())));
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id) {
        return page(actor, screen, new AccountId(id), null, List.of());
    }

    @PostMapping("/{id}/position")
    ModelAndView move(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String area) {
        var account = new AccountId(id);
        var typed = new PositionForm(unit, role, area);
        var problems = typed.problems(screen.t(), country);
        if (!problems.isEmpty()) {
            return page(actor, screen, account, typed, problems);
        }
        return switch (move.move(actor, request, account, typed.position())) {
            case Outcome.Done<?> _ -> back(screen, id, "account.moved");
            case Outcome.Refused<?>(var reason) when reason.code().startsWith("refused.account-") ->
                page(actor, screen, account, typed, List.of(new Problem("role", screen.t().reason(reason))));
            case Outcome.Refused<?>(var reason) -> screen.refused(reason);
        };
    }

    @PostMapping("/{id}/suspend")
    ModelAndView suspend(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return answer(screen, suspend.suspend(actor, request, new AccountId(id)), a -> back(screen, id, "account.suspended"));
    }

    @PostMapping("/{id}/resume")
    ModelAndView resume(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return answer(screen, suspend.resume(actor, request, new AccountId(id)), a -> back(screen, id, "account.resumed"));
    }

    @PostMapping("/{id}/sign-out")
    ModelAndView signOut(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return answer(screen, suspend.signOut(actor, request, new AccountId(id)), a -> back(screen, id, "account.signed-out"));
    }

    /** The link is shown on the answer itself and nowhere else. */
    @PostMapping("/{id}/invite")
    ModelAndView invite(Actor actor, Screen screen, @PathVariable UUID id) {
        return answer(screen, invite.invite(actor, new AccountId(id)), link ->
                new ModelAndView("account/invited").addObject("link", link.orElse(null)).addObject("href", "/accounts/" + id));
    }

    private ModelAndView page(Actor actor, Screen screen, AccountId id, PositionForm typed, List<Problem> problems) {
        var t = screen.t();
        return answer(screen, read.get(actor, id), account -> {
            var view = new AccountView(id.value().toString(), account.name(), state(t, account), lines(t, account),
                    id.equals(actor.account()), account.state() == Account.State.SUSPENDED,
                    typed == null ? PositionForm.of(account.position()) : typed, problems,
                    PositionForm.units(t, country), PositionForm.roles(t), PositionForm.areas(t, country));
            var page = new ModelAndView("account/account").addObject("view", view);
            page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        });
    }

    private List<Line> lines(Words t, Account account) {
        return List.of(
                Line.of(t.get("account.login"), account.login()),
                Line.of(t.get("account.mail"), account.mail() == null ? "–" : account.mail()),
                Line.of(t.get("account.created"), t.date(account.createdAt())));
    }

    private AccountRow row(Words t, Account account) {
        return new AccountRow("/accounts/" + account.id().value(), account.name(),
                country.findUnit(account.position().unit()).map(u -> t.say(u.name())).orElse(account.position().unit().value()),
                t.of("ui.role", account.position().role()), state(t, account));
    }

    private static Tag state(Words t, Account account) {
        return new Tag(t.of("account.state", account.state()), switch (account.state()) {
            case INVITED -> Tone.SAND;
            case ACTIVE -> Tone.MOSS;
            case SUSPENDED -> Tone.PLUM;
        });
    }

    static <T> ModelAndView answer(Screen screen, Outcome<T> outcome, Function<T, ModelAndView> page) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> page.apply(value);
            case Outcome.Refused<T>(var reason) -> screen.refused(reason);
        };
    }

    private static ModelAndView back(Screen screen, UUID id, String said) {
        screen.say(said);
        return new ModelAndView("redirect:/accounts/" + id);
    }
}
