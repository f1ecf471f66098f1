package org.zaklon.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.zaklon.ui.SafeHeaders;
import org.zaklon.ui.WithoutCookies;

/** Public pages: nobody is recognised, nothing can be sent, nothing runs. Only an embed may be framed. */
@Configuration(proxyBeanMethods = false)
class FigureSecurity {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors ";

    @Bean
    @Order(61)
    SecurityFilterChain figures(HttpSecurity http, SafeHeaders safe) {
        http.securityMatcher("/figures", "/figures/**");
        http.headers(headers -> {
            safe.accept(headers);
            headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY + "'none'"));
            headers.cacheControl(cache -> cache.disable()); // the pages say themselves how long they may be kept
            headers.frameOptions(frame -> frame.disable()); // the policy says it, for each address
            headers.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.CROSS_ORIGIN));
            headers.addHeaderWriter(FigureSecurity::framing);
        });
        http.csrf(csrf -> csrf.disable());
        http.logout(logout -> logout.disable());
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.exceptionHandling(e -> e.authenticationEntryPoint((request, response, cause) -> readOnly(response))
                .accessDeniedHandler((request, response, cause) -> readOnly(response)));
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers(HttpMethod.GET).permitAll()
                .requestMatchers(HttpMethod.HEAD).permitAll()
                .anyRequest().denyAll());
        return http.build();
    }

    /** The tag is made of the whole page, so that it changes with a new edition, with the language and with a new version of the house. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> tagOfContent() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns("/figures", "/figures/*");
        return registration;
    }

    /** Neither these pages nor the data behind them leave or read a cookie. */
    @Bean
    WithoutCookies openToAll() {
        return path -> path.equals("/figures") || path.startsWith("/figures/") || path.startsWith("/open/");
    }

    private static void framing(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().endsWith("/embed")) {
            response.setHeader("Content-Security-Policy", POLICY + "*");
        } else {
            response.setHeader("X-Frame-Options", "DENY");
        }
    }

    private static void readOnly(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
