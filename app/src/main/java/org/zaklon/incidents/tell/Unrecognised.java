package org.zaklon.incidents.tell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes everything by which somebody could be recognised off a request, so that nothing behind it can look: cookies, the session, the address.
 * Whoever is signed in for work in the same browser is asked to sign out first; not even the time of a session is touched by it.
 */
final class Unrecognised extends OncePerRequestFilter {
    static final String SIGNED_IN = "zaklon.tell.signed-in";
    private static final String NOWHERE = "0.0.0.0";
    /** The cookie of sessions, with and without encryption on the way. */
    private static final Set<String> SESSIONS = Set.of("zaklon", "__Host-zaklon");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var cookies = request.getCookies();
        if (cookies != null && Stream.of(cookies).map(Cookie::getName).anyMatch(SESSIONS::contains)) {
            request.setAttribute(SIGNED_IN, true);
        }
        chain.doFilter(new Nobody(request), response);
    }

    private static final class Nobody extends HttpServletRequestWrapper {
        Nobody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            return null;
        }

        @Override
        public HttpSession getSession(boolean create) {
            if (create) {
                throw new IllegalStateException("nobody has a session here");
            }
            return null;
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public String getRemoteAddr() {
            return NOWHERE;
        }

        @Override
        public String getRemoteHost() {
            return NOWHERE;
        }

        @Override
        public String getHeader(String name) {
            return isTelling(name) ? null : super.getHeader(name);
        }

        /** Which device and which way: nothing behind needs it. */
        private static boolean isTelling(String header) {
            return Stream.of("User-Agent", "X-Forwarded-For", "Forwarded", "Cookie", "Referer").anyMatch(header::equalsIgnoreCase);
        }
    }
}
