package org.zaklon.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Colleagues;
import org.zaklon.access.Role;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.UnitCode;

/** Finds out who acts, from the table of accounts and the profile; once in a request, whoever asks. */
@Component
public class Standings implements ActorSource, Colleagues {
    private static final String REMEMBERED = Standings.class.getName();

    private final AccountStore accounts;
    private final Country country;

    Standings(AccountStore accounts, Country country) {
        this.accounts = accounts;
        this.country = country;
    }

    @Override
    public Optional<Actor> find(AccountId account) {
        return of(account).map(Standing::actor);
    }

    public Optional<Standing> of(AccountId id) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return load(id);
        }
        if (request.getAttribute(REMEMBERED, RequestAttributes.SCOPE_REQUEST) instanceof Standing known
                && known.actor().account().equals(id)) {
            return Optional.of(known);
        }
        var found = load(id);
        found.ifPresent(standing -> request.setAttribute(REMEMBERED, standing, RequestAttributes.SCOPE_REQUEST));
        return found;
    }

    private Optional<Standing> load(AccountId id) {
        return accounts.standing(id).flatMap(active -> {
            var position = active.position();
            // A unit that the profile no longer has, or has with another function, gives nobody a standing.
            return country.findUnit(position.unit())
                    .filter(unit -> unit.function() == active.function()
                            && Positions.rolesIn(unit.function()).contains(position.role()))
                    .map(unit -> new Standing(new Actor(
                            id, unit.agency(), unit.code(), unit.function(), position.role(), position.area()),
                            active.kind(), active.name(), active.language()));
        });
    }

    @Override
    public Optional<Colleague> findColleague(AccountId account) {
        return accounts.find(account).map(Standings::colleague);
    }

    @Override
    public List<Colleague> of(UnitCode unit) {
        return accounts.active(unit, Set.of(Role.values())).stream().map(Standings::colleague).toList();
    }

    private static Colleague colleague(Account account) {
        return new Colleague(account.id(), account.name(), account.position().unit(), account.position().role());
    }
}
