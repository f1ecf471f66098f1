package org.zaklon.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zaklon.kernel.RequestId;

/**
 * Hands over which attempt to write this is: for the API the header {@code Idempotency-Key}, for pages the hidden field
 * {@code requestId}. A write without one is not accepted, because nobody could repeat it safely.
 */
@Component
class RequestIdArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    static final String HEADER = "Idempotency-Key";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestId.class;
    }

    @Override
    public RequestId resolveArgument(
            MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest web, WebDataBinderFactory binder) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        var api = request.getRequestURI().startsWith("/api/");
        var given = api ? request.getHeader(HEADER) : request.getParameter("requestId");
        try {
            return new RequestId(UUID.fromString(given == null ? "" : given));
        } catch (IllegalArgumentException notOne) {
            throw api ? new Malformed("/" + HEADER, "api.idempotency-key") : new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
