package org.zaklon.statistics.sources.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files are taken in one place only, and only from somebody who has a session: who asks for a field of a form makes the server write the
 * whole upload to its disk, and the guard against foreign forms asks for one before anybody knows who sends it.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class OnlyHereAndSignedIn extends OncePerRequestFilter {
    static final String PLACE = "/sources/file";
    static final String TOO_LARGE = "/sources/new?large";
    static final long MOST_BYTES = 100L << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (!request.getMethod().equals("POST") || !request.getRequestURI().equals(PLACE) || request.getSession(false) == null) {
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST_BYTES) {
            response.sendRedirect(TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
