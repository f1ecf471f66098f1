package org.zaklon.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zaklon.account.Standings;
import org.zaklon.kernel.AccountId;

/** Looks at every request whether whoever signed in may still act: not suspended, not for longer than the absolute limit. */
final class StillStanding extends OncePerRequestFilter {
    /** Set on a request whose session has just ended, so that the sign-in page can say so. */
    static final String ENDED = StillStanding.class.getName();

    private final Standings standings;
    private final Sessions sessions;

    StillStanding(Standings standings, Sessions sessions) {
        this.standings = standings;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && !(sessions.withinAbsoluteLimit(request) && stands(who))) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            request.setAttribute(ENDED, true);
        }
        chain.doFilter(request, response);
    }

    private boolean stands(Authentication who) {
        return standings.of(new AccountId(UUID.fromString(who.getName()))).isPresent();
    }
}
