package org.zaklon.portal.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.zaklon.api.Problems;
import org.zaklon.ui.SafeHeaders;

/** Open data are read by anybody, from pages of any site; nobody is recognised here, and there is nothing to write. */
@Configuration(proxyBeanMethods = false)
class OpenSecurity {

    @Bean
    @Order(60)
    SecurityFilterChain openData(HttpSecurity http, SafeHeaders headers, Problems problems) {
        http.securityMatcher("/open/**");
        http.headers(all -> {
            headers.accept(all);
            all.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.CROSS_ORIGIN));
            all.addHeaderWriter(new StaticHeadersWriter(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*"));
            all.addHeaderWriter(new StaticHeadersWriter(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Link, Content-Language"));
        });
        http.csrf(csrf -> csrf.disable());
        http.logout(logout -> logout.disable());
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.exceptionHandling(e -> e
                .authenticationEntryPoint((request, response, cause) -> readOnly(problems, request, response))
                .accessDeniedHandler((request, response, cause) -> readOnly(problems, request, response)));
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers(HttpMethod.GET).permitAll()
                .requestMatchers(HttpMethod.HEAD).permitAll()
                .anyRequest().denyAll());
        return http.build();
    }

    private static void readOnly(Problems problems, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
        problems.write(HttpStatus.METHOD_NOT_ALLOWED, request, response);
    }
}
