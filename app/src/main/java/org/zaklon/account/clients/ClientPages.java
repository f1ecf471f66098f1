package org.zaklon.account.clients;

import java.util.ArrayList;
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
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.account.admin.PositionForm;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Problem;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** The administrator's pages about programs that use the API. */
@Controller
@RequestMapping("/clients")
class ClientPages {
    private final Clients clients;
    private final OutsideIssuer outside;
    private final Access access;
    private final Country country;

    ClientPages(Clients clients, OutsideIssuer outside, Access access, Country country) {
        this.clients = clients;
        this.outside = outside;
        this.access = access;
        this.country = country;
    }

    @GetMapping
    ModelAndView list(Actor actor, Screen screen, @RequestParam(defaultValue = "1") int page) {
        var t = screen.t();
        return answer(screen, clients.list(actor, page), found -> new ModelAndView("account/clients").addObject("page",
                new Paged<>(found.items().stream().map(c -> view(t, c)).toList(), found.number(), found.more())));
    }

    @GetMapping("/new")
    ModelAndView form(Actor actor, Screen screen) {
        return access.allows(actor, Act.ACCOUNT_MANAGE)
                ? form(screen, "", "", new PositionForm("", "", ""), List.of()) : screen.refused(Reason.of("refused.role"));
    }

    @PostMapping
    ModelAndView register(Actor actor, Screen screen, RequestId request, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String area) {
        if (!access.allows(actor, Act.ACCOUNT_MANAGE)) { // before anything typed is judged
            return screen.refused(Reason.of("refused.role"));
        }
        var t = screen.t();
        var typed = new PositionForm(unit, role, area);
        var problems = new ArrayList<Problem>();
        if (name.isBlank() || name.length() > 100) {
            problems.add(new Problem("name", t.get("account.name.wrong")));
        }
        problems.addAll(typed.problems(t, country));
        if (!problems.isEmpty()) {
            return form(screen, name, subject, typed, problems);
        }
        var registered = clients.register(actor, request, name.strip(), typed.position(), subject.isBlank() ? null : subject.strip());
        return switch (registered) {
            case Outcome.Done<ClientId>(var id) when subject.isBlank() -> secret(actor, screen, id.value());
            case Outcome.Done<ClientId>(var id) -> back(screen, id.value(), "account.client.registered");
            case Outcome.Refused<ClientId>(var reason) when reason.code().startsWith("refused.account-") ->
                form(screen, name, subject, typed, List.of(new Problem(
                        reason.code().equals("refused.account-subject") ? "subject" : "role", t.reason(reason))));
            case Outcome.Refused<ClientId>(var reason) -> screen.refused(reason);
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id) {
        var t = screen.t();
        return answer(screen, clients.get(actor, new ClientId(id)), client ->
                new ModelAndView("account/client").addObject("view", view(t, client)));
    }

    /** The secret is shown on the answer itself and nowhere else. */
    @PostMapping("/{id}/secret")
    ModelAndView secret(Actor actor, Screen screen, @PathVariable UUID id) {
        return answer(screen, clients.giveSecret(actor, new ClientId(id)), secret ->
                new ModelAndView("account/client-secret").addObject("id", id.toString()).addObject("secret", secret));
    }

    @PostMapping("/{id}/revoke")
    ModelAndView revoke(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return answer(screen, clients.revoke(actor, request, new ClientId(id)), a -> back(screen, id, "account.client.revoked"));
    }

    private ModelAndView form(Screen screen, String name, String subject, PositionForm typed, List<Problem> problems) {
        var t = screen.t();
        var page = new ModelAndView("account/new-client").addObject("name", name).addObject("subject", subject)
                .addObject("outside", outside.configured()).addObject("typed", typed).addObject("problems", problems)
                .addObject("units", PositionForm.units(t, country)).addObject("roles", PositionForm.roles(t))
                .addObject("areas", PositionForm.areas(t, country));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ClientView view(Words t, Client client) {
        var position = client.position();
        var unit = country.findUnit(position.unit()).map(u -> t.say(u.name())).orElse(position.unit().value());
        var state = client.live() ? new Tag(t.get("account.client.live"), Tone.MOSS) : new Tag(t.get("account.client.ended"), Tone.PLUM);
        return new ClientView(client.id().value().toString(), client.name(), state, client.live(), client.subject() == null, List.of(
                Line.of(t.get("account.client.id"), client.id().value().toString()),
                Line.of(t.get("account.unit"), unit),
                Line.of(t.get("account.role"), t.of("ui.role", position.role())),
                Line.of(t.get("account.client.proof"),
                        client.subject() == null ? t.get("account.client.by-secret") : t.get("account.client.by-issuer", client.subject())),
                Line.of(t.get("account.created"), t.date(client.createdAt()))));
    }

    private static <T> ModelAndView answer(Screen screen, Outcome<T> outcome, Function<T, ModelAndView> page) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> page.apply(value);
            case Outcome.Refused<T>(var reason) -> screen.refused(reason);
        };
    }

    private static ModelAndView back(Screen screen, UUID id, String said) {
        screen.say(said);
        return new ModelAndView("redirect:/clients/" + id);
    }
}
