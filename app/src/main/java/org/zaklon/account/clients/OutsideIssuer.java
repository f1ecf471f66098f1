package org.zaklon.account.clients;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.account.Standings;

/**
 * An issuer of tokens outside, such as the identity provider of a government. It says who asks (issuer and subject), for us
 * (audience), and nothing more: roles and scopes in its tokens are not read.
 */
@Component
class OutsideIssuer {
    private final String issuer;
    private final String audience;
    private final AuthenticationManager manager;

    OutsideIssuer(Environment environment, ClientStore clients, Standings standings, Work work) {
        this.issuer = environment.getProperty("zaklon.api.issuer", "");
        this.audience = environment.getProperty("zaklon.api.audience", "zaklon");
        var provider = new JwtAuthenticationProvider(new SupplierJwtDecoder(this::decoder));
        provider.setJwtAuthenticationConverter(jwt -> work.system("sign-in", () -> clients.findBySubject(jwt.getSubject()))
                .filter(client -> standings.find(client.account()).isPresent())
                .map(client -> new JwtAuthenticationToken(jwt, List.of(), client.account().value().toString()))
                .orElseThrow(() -> new InvalidBearerTokenException("nobody here")));
        this.manager = new ProviderManager(provider);
    }

    boolean configured() {
        return !issuer.isBlank();
    }

    AuthenticationManager manager() {
        return manager;
    }

    private NimbusJwtDecoder decoder() {
        var decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience))));
        return decoder;
    }
}
