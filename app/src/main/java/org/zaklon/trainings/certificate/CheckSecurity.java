package org.zaklon.trainings.certificate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.zaklon.ui.SafeHeaders;

/** The check of certificates: nobody is recognised and nothing can be sent. */
@Configuration(proxyBeanMethods = false)
class CheckSecurity {

    @Bean
    @Order(62)
    SecurityFilterChain checks(HttpSecurity http, SafeHeaders safe) {
        http.securityMatcher("/check", "/check/**");
        http.headers(safe::accept);
        http.csrf(csrf -> csrf.disable());
        http.logout(logout -> logout.disable());
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.exceptionHandling(e -> e.authenticationEntryPoint((request, response, cause) -> response.setStatus(405))
                .accessDeniedHandler((request, response, cause) -> response.setStatus(405)));
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers(HttpMethod.GET).permitAll().requestMatchers(HttpMethod.HEAD).permitAll().anyRequest().denyAll());
        return http.build();
    }
}
