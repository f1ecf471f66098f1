package org.zaklon.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An open screen is not enough to leave a key behind: whoever adds a passkey has proven a moment ago who they are. A filter and no
 * rule of authorisation, because Spring Security gives out the options of a registration before it asks those.
 */
final class FreshProof extends OncePerRequestFilter {
    /** As Spring Security's own filters look at addresses, so that no spelling passes by. */
    private static final RequestMatcher REGISTERING = PathPatternRequestMatcher.withDefaults().matcher("/webauthn/register/**");

    private final Sessions sessions;

    FreshProof(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !REGISTERING.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (sessions.provenLately(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
