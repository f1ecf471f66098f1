package org.zaklon.ui.forms;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files are taken in the places that say so only, and only from somebody who has a session: who asks for a field of a form makes the server write the
 * whole upload to its disk, and the guard against foreign forms asks for one before anybody knows who sends it.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class OnlyHereAndSignedIn extends OncePerRequestFilter {
    private final ObjectProvider<UploadPlace> places;

    OnlyHereAndSignedIn(ObjectProvider<UploadPlace> places) {
        this.places = places;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        var place = places.stream().filter(p -> p.is(request.getRequestURI())).findFirst();
        if (!request.getMethod().equals("POST") || place.isEmpty() || request.getSession(false) == null) {
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > place.get().mostBytes()) {
            response.sendRedirect(place.get().tooLarge().apply(request.getRequestURI()));
        } else {
            chain.doFilter(request, response);
        }
    }
}
