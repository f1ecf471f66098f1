package org.zaklon.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.WordlessFailure;
import org.zaklon.ui.Texts;
import org.zaklon.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything that is not an answer as a problem document (RFC 9457): in the language the asker prefers, with a neutral
 * type, without the address, without anything that was sent. An absent record and one that may not be known of give the same bytes.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Texts texts;
    private final JsonMapper json;

    Problems(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<Problem> declined(Declined declined, HttpServletRequest request) {
        return entity(of(declined.reason(), request));
    }

    @ExceptionHandler
    ResponseEntity<Problem> malformed(Malformed malformed, HttpServletRequest request) {
        var words = words(request);
        return entity(of(HttpStatus.BAD_REQUEST, "malformed", request).with(malformed.faults().stream()
                .map(f -> new Problem.Field(f.pointer(), words.get(f.key()))).toList()));
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class, IllegalArgumentException.class,
            RequestRejectedException.class})
    ResponseEntity<Problem> unreadable(HttpServletRequest request) {
        return entity(of(HttpStatus.BAD_REQUEST, "malformed", request));
    }

    @ExceptionHandler
    ResponseEntity<Problem> any(Exception problem, HttpServletRequest request) throws Exception {
        if (problem instanceof AuthenticationException || problem instanceof AccessDeniedException) {
            throw problem; // Spring Security answers these, through our entry point
        }
        if (problem instanceof ErrorResponse known) {
            return entity(of(known.getStatusCode(), code(known.getStatusCode()), request));
        }
        // Not the message: a database quotes what was typed.
        LOG.error("api", WordlessFailure.of(problem));
        return entity(of(HttpStatus.INTERNAL_SERVER_ERROR, "broken", request));
    }

    /** A problem document for a refusal. */
    Problem of(Reason reason, HttpServletRequest request) {
        var words = words(request);
        var status = Problem.status(reason);
        return new Problem(Problem.type(reason), words.get("api.problem." + code(status)), status.value(), words.reason(reason), null);
    }

    private Words words(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.<Locale>of() : Collections.list(request.getLocales());
        return texts.in(asked.stream().flatMap(l -> texts.nearest(l).stream()).findFirst().orElse(texts.first()));
    }

    private Problem of(HttpStatusCode status, String code, HttpServletRequest request) {
        return new Problem(Problem.URN + code, words(request).get("api.problem." + code), status.value(), null, null);
    }

    private static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "absent";
            case 405 -> "method";
            case 406, 415 -> "media-type";
            case 409 -> "conflict";
            case 422 -> "refused";
            case 413 -> "too-large";
            default -> status.is5xxServerError() ? "broken" : "malformed";
        };
    }

    private static ResponseEntity<Problem> entity(Problem problem) {
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /** For filters, before any controller is met. */
    public void write(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(of(status, code(status), request)));
    }
}
