package org.zaklon.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.ui.SignedIn;

/** Tells every page as whom one acts. */
@Component
class Header implements SignedIn.Source {
    private final Standings standings;
    private final Country country;

    Header(Standings standings, Country country) {
        this.standings = standings;
        this.country = country;
    }

    @Override
    public Optional<SignedIn> in(HttpServletRequest request) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return standings.of(new AccountId(UUID.fromString(who.getName()))).map(s ->
                new SignedIn(s.actor(), s.name(), country.unit(s.actor().unit()).name()));
    }
}
