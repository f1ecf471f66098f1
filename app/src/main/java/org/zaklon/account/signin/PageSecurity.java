package org.zaklon.account.signin;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.zaklon.account.AccountSettings;
import org.zaklon.account.Standings;
import org.zaklon.kernel.AccountId;
import org.zaklon.ui.SafeHeaders;

/** Who may ask for which page as whom. What is not named here needs somebody signed in; what they may see is decided by access. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {
    private static final String[] OPEN = {
        "/sign-in", "/sign-in/again", "/activate", "/first-run", "/answer", "/design/**", "/error",
        "/webauthn/authenticate/options", "/login/webauthn"
    };

    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http, AccountSettings settings, SafeHeaders headers, CsrfTokenRepository tokens,
            PasswordSignIn passwords, AtSignIn atSignIn, SignInAnswers answers, Standings standings, Sessions sessions,
            PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository passkeys) {
        http.headers(headers::accept);
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens));
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.sessionManagement(session -> session.sessionAuthenticationStrategy(atSignIn));
        http.addFilterBefore(new StillStanding(standings, sessions), AnonymousAuthenticationFilter.class);
        http.addFilterBefore(new FreshProof(sessions), AnonymousAuthenticationFilter.class);
        http.exceptionHandling(e -> e.authenticationEntryPoint(new ToSignIn()));
        http.authenticationManager(new ProviderManager(passwords));
        http.formLogin(form -> form.loginPage("/sign-in").usernameParameter("login").passwordParameter("password")
                .successHandler(answers).failureHandler(failedPassword()));
        http.logout(logout -> logout.logoutUrl("/sign-out").addLogoutHandler(answers).logoutSuccessUrl("/sign-in?out"));
        http.setSharedObject(UserDetailsService.class, name -> activeAccount(standings, name));
        http.setSharedObject(PublicKeyCredentialUserEntityRepository.class, owners);
        http.setSharedObject(UserCredentialRepository.class, passkeys);
        http.webAuthn(webAuthn -> webAuthn.disableDefaultRegistrationPage(true).withObjectPostProcessor(passkeySignIn(atSignIn, answers)));
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers(OPEN).permitAll()
                .requestMatchers(HttpMethod.GET, "/assets/**", "/favicon.ico").permitAll()
                .requestMatchers(HttpMethod.DELETE, "/webauthn/register/**").denyAll()
                .anyRequest().authenticated());
        return http.build();
    }

    /** Probes may ask whether we live. Everything else about the running machine is read on a port of its own, see operations. */
    @Bean
    @Order(90)
    SecurityFilterChain machine(HttpSecurity http, Watching watching) {
        http.securityMatcher(EndpointRequest.toAnyEndpoint());
        http.csrf(csrf -> csrf.disable());
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.exceptionHandling(e -> e.authenticationEntryPoint((request, response, cause) -> response.setStatus(404))
                .accessDeniedHandler((request, response, cause) -> response.setStatus(404)));
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers(EndpointRequest.to("health")).permitAll()
                .anyRequest().access(watching));
        return http.build();
    }

    /** A cookie of the browser that only our own pages can repeat; strangers need no session for it. */
    @Bean
    CsrfTokenRepository formTokens(AccountSettings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(settings.https() ? "__Host-form" : "form");
        tokens.setHeaderName("X-Form-Token");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(settings.https()).sameSite("Strict"));
        return tokens;
    }

    /** No field of ours may hold the one character that the database cannot keep. */
    @Bean
    HttpFirewall httpFirewall() {
        var wall = new StrictHttpFirewall();
        wall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return wall;
    }

    private static AuthenticationFailureHandler failedPassword() {
        return (request, response, cause) -> {
            request.setAttribute(SignInPages.FAILED, cause instanceof AuthenticationServiceException ? "busy" : "wrong");
            request.getRequestDispatcher("/sign-in/again").forward(request, response);
        };
    }

    /** Spring Security asks for the owner of a proven passkey by name; only an account in good standing is one. */
    private static User activeAccount(Standings standings, String name) {
        standings.of(new AccountId(UUID.fromString(name))).orElseThrow(() -> new UsernameNotFoundException("no standing"));
        return new User(name, "", List.of());
    }

    /** The filter of Spring Security keeps the session's identity at a passkey sign-in; ours changes it as for a password. */
    private static ObjectPostProcessor<WebAuthnAuthenticationFilter> passkeySignIn(AtSignIn atSignIn, SignInAnswers answers) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
                filter.setSessionAuthenticationStrategy(atSignIn);
                filter.setAuthenticationSuccessHandler(answers::passkey);
                filter.setAuthenticationFailureHandler(answers::failedPasskey);
                return filter;
            }
        };
    }
}
