package org.zaklon.account.clients;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.zaklon.access.Work;
import org.zaklon.account.AccountSettings;
import org.zaklon.api.Problems;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.ui.SafeHeaders;

/** The API knows no session and no cookie: every request proves who asks. What they may do is decided from the tables, as for pages. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(80)
    SecurityFilterChain api(HttpSecurity http, SafeHeaders headers, Problems problems, Tokens tokens, OutsideIssuer outside) {
        http.securityMatcher("/api/**");
        http.headers(headers::accept);
        http.csrf(csrf -> csrf.disable());
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.logout(logout -> logout.disable());
        var bearer = new BearerTokenAuthenticationEntryPoint();
        http.oauth2ResourceServer(server -> server.authenticationManagerResolver(byIssuer(tokens, outside))
                .authenticationEntryPoint((request, response, cause) -> {
                    bearer.commence(request, response, cause);
                    problems.write(HttpStatus.UNAUTHORIZED, request, response);
                })
                .accessDeniedHandler((request, response, cause) -> problems.write(HttpStatus.FORBIDDEN, request, response)));
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers(HttpMethod.GET, "/api/v1/openapi.json").permitAll()
                .anyRequest().authenticated());
        return http.build();
    }

    /** Of the authorization server only the one address is open that gives a program its token. */
    @Bean
    @Order(70)
    SecurityFilterChain tokenEndpoint(HttpSecurity http, AccountSettings settings, RegisteredClients clients, Tokens tokens, Work work,
            Audit audit) {
        http.securityMatcher("/oauth2/token");
        http.csrf(csrf -> csrf.disable());
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.oauth2AuthorizationServer(server -> server
                .registeredClientRepository(clients)
                .authorizationService(tokens)
                .tokenGenerator(new OAuth2AccessTokenGenerator())
                .authorizationServerSettings(AuthorizationServerSettings.builder().issuer(settings.publicUrl().toString()).build())
                .clientAuthentication(client -> client.authenticationProviders(ApiSecurity::useOurHash)
                        .errorResponseHandler(refused(work, audit))));
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return http.build();
    }

    private static void useOurHash(List<AuthenticationProvider> providers) {
        providers.forEach(provider -> {
            if (provider instanceof ClientSecretAuthenticationProvider bySecret) {
                bySecret.setPasswordEncoder(new Secrets());
            }
        });
    }

    private static AuthenticationFailureHandler refused(Work work, Audit audit) {
        return (request, response, cause) -> {
            work.system("sign-in", () -> {
                audit.append(Entry.bySystem("SIGN_IN_FAILED").with("method", "CLIENT").refused("client"));
                return null;
            });
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic");
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write("{\"error\":\"invalid_client\"}".getBytes(StandardCharsets.UTF_8)); // RFC 6749, 5.2
        };
    }

    /** A token with two dots comes from the outside issuer, if there is one; ours have none. */
    private static AuthenticationManagerResolver<HttpServletRequest> byIssuer(Tokens tokens, OutsideIssuer outside) {
        var read = new DefaultBearerTokenResolver();
        AuthenticationManager ours = new ProviderManager(new OpaqueTokenAuthenticationProvider(tokens));
        return request -> {
            var token = read.resolve(request);
            return outside.configured() && token != null && token.chars().filter(c -> c == '.').count() == 2 ? outside.manager() : ours;
        };
    }
}
