package org.zaklon.incidents.tell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.ui.PublicEntry;
import org.zaklon.ui.SafeHeaders;
import org.zaklon.ui.WithoutCookies;

/**
 * Pages of reporters: nobody is recognised, no session is begun or read, no cookie is left or looked at. There is nothing that a strange page
 * could send in somebody's name, because here nobody has one; so a form needs no token, and needs no cookie for it.
 */
@Configuration(proxyBeanMethods = false)
class TellSecurity {
    private static final String HERE = "/tell";

    @Bean
    @Order(63)
    SecurityFilterChain tellings(HttpSecurity http, SafeHeaders safe) {
        http.securityMatcher(HERE, HERE + "/**");
        http.headers(safe::accept);
        http.csrf(csrf -> csrf.disable());
        http.logout(logout -> logout.disable());
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.addFilterBefore(new Unrecognised(), AnonymousAuthenticationFilter.class);
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    @Bean
    PublicEntry tellEntry(IncidentRules rules) {
        return new PublicEntry("incidents.tell.navigation", "incidents.tell.foot", HERE, rules::open);
    }

    @Bean
    WithoutCookies toldWithoutCookies() {
        return path -> path.equals(HERE) || path.startsWith(HERE + "/");
    }
}
