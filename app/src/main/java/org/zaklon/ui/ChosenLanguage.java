package org.zaklon.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;
import org.zaklon.country.Language;

/**
 * The language of a request: the parameter {@code lang}, else the cookie it leaves, else what the browser asks for, else the
 * first of the profile. Pages that know no cookie have it from their address, or from the browser.
 */
final class ChosenLanguage extends OncePerRequestFilter {
    private static final String NAME = "lang";

    private final Texts texts;
    private final WithoutCookies open;

    ChosenLanguage(Texts texts, WithoutCookies open) {
        this.texts = texts;
        this.open = open;
    }

    Language of(HttpServletRequest request) {
        return asked(request)
                .or(() -> cookie(request))
                .or(() -> browser(request))
                .orElse(texts.first());
    }

    /** Reads the query only: looking at parameters here would consume the body of an upload before its reader. */
    private Optional<Language> asked(HttpServletRequest request) {
        return Stream.ofNullable(request.getQueryString()).flatMap(q -> Arrays.stream(q.split("&")))
                .filter(p -> p.startsWith(NAME + "=")).reduce((first, last) -> last)
                .flatMap(p -> texts.find(p.substring(NAME.length() + 1)));
    }

    private Optional<Language> cookie(HttpServletRequest request) {
        return open.at(request.getRequestURI()) ? Optional.empty()
                : Optional.ofNullable(WebUtils.getCookie(request, NAME)).flatMap(c -> texts.find(c.getValue()));
    }

    private Optional<Language> browser(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(l -> texts.nearest(l).stream()).findFirst();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        asked(request).filter(language -> !open.at(request.getRequestURI())).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, language.tag()).path("/").maxAge(Duration.ofDays(365)).httpOnly(true)
                        .secure(request.isSecure()).sameSite("Lax").build().toString()));
        chain.doFilter(request, response);
    }

    /** The query of a request without the choice of language. */
    static String rest(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? "" : String.join("&",
                Arrays.stream(query.split("&")).filter(p -> !p.startsWith(NAME + "=")).toList());
    }
}
