package org.zaklon.incidents.tell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever is signed in for work in this browser reports nothing from it: a colleague's device is where an accused agency looks first. They are told
 * so, instead of every page of reporters.
 */
@Configuration(proxyBeanMethods = false)
class SignedInElsewhere implements WebMvcConfigurer, HandlerInterceptor {
    private static final String INSTEAD = "/tell/signed-in";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/tell", "/tell/**").excludePathPatterns(INSTEAD);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        if (request.getAttribute(Unrecognised.SIGNED_IN) == null) {
            return true;
        }
        response.sendRedirect(INSTEAD);
        return false;
    }
}
