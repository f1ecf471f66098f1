package org.zaklon.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.zaklon.kernel.WordlessFailure;

/** Pages for what went wrong. They say nothing about the request but a number by which the log finds it. */
@Controller
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Errors implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Screens screens;

    Errors(Screens screens) {
        this.screens = screens;
    }

    /** One page, to the byte, for a record that is absent, one that is denied and an address that leads nowhere. */
    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    Object absent(HttpServletRequest request) {
        return isApi(request.getRequestURI()) ? problem(HttpStatus.NOT_FOUND) : absentPage(request);
    }

    private ModelAndView absentPage(HttpServletRequest request) {
        return page("ui/absent", HttpStatus.NOT_FOUND, Map.of(Screens.NAME, screens.withoutTraces(request)));
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code) : HttpStatus.INTERNAL_SERVER_ERROR;
        if (status == null || request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null) {
            status = HttpStatus.NOT_FOUND; // somebody typed the address of this page
        }
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri && isApi(uri)) {
            return problem(status);
        }
        if (status == HttpStatus.NOT_FOUND) {
            return absentPage(request);
        }
        return trouble(request, status, number());
    }

    /** Everything that nobody foresaw. What Spring and its security answer themselves goes on to them. */
    @ExceptionHandler
    ModelAndView broken(Exception exception, HttpServletRequest request) throws Exception {
        if (exception instanceof ErrorResponse || exception instanceof AccessDeniedException
                || exception instanceof AuthenticationException || exception instanceof RequestRejectedException
                || exception instanceof IOException || isApi(request.getRequestURI())) {
            throw exception;
        }
        var number = number();
        LOG.error("error {}", number, WordlessFailure.of(exception));
        return trouble(request, HttpStatus.INTERNAL_SERVER_ERROR, number);
    }

    private ModelAndView trouble(HttpServletRequest request, HttpStatus status, String number) {
        return page("ui/error", status, Map.of(Screens.NAME, screens.withoutTraces(request), "number", number,
                "kind", status.is5xxServerError() ? "broken" : status == HttpStatus.FORBIDDEN ? "forbidden" : "unclear"));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatus(status));
    }

    private static String number() {
        var request = MDC.get("request"); // stands in every line of the log that the request left
        return (request == null ? UUID.randomUUID().toString() : request).substring(0, 8);
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/open/");
    }

    private static ModelAndView page(String view, HttpStatus status, Map<String, Object> model) {
        var page = new ModelAndView(view, model);
        page.setStatus(status);
        return page;
    }
}
