package org.zaklon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads a stranger to the sign-in page and remembers in the address where to go on; a stranger is given no session. */
final class ToSignIn implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) throws IOException {
        var ended = request.getAttribute(StillStanding.ENDED) != null
                || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        var address = "/sign-in" + (ended ? "?ended" : "");
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address); // a fragment of a page cannot become the sign-in page
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (request.getMethod().equals("GET") && !request.getRequestURI().equals("/")) {
            var query = request.getQueryString();
            var then = request.getRequestURI() + (query == null ? "" : "?" + query);
            address += (ended ? "&" : "?") + "then=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
        }
        response.sendRedirect(address);
    }

    /** Where to go after sign-in: only ever a path of our own. */
    static String safe(String then) {
        return then != null && then.matches("/[^/\\\\\\s][^\\\\\\s]*") ? then : "/";
    }
}
