package org.zaklon.account.clients;

import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.account.Standings;

/** Our programs as Spring's authorization server wants to see them: by a secret, for themselves, for a few minutes. */
@Component
class RegisteredClients implements RegisteredClientRepository {
    static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    private final ClientStore clients;
    private final Standings standings;
    private final Work work;

    RegisteredClients(ClientStore clients, Standings standings, Work work) {
        this.clients = clients;
        this.standings = standings;
        this.work = work;
    }

    @Override
    public RegisteredClient findByClientId(String typed) {
        ClientId id;
        try {
            id = new ClientId(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
        return work.system("sign-in", () -> clients.find(id).filter(c -> standings.find(c.account()).isPresent())
                        .flatMap(c -> clients.secretHash(id)))
                .map(hash -> RegisteredClient.withId(typed).clientId(typed).clientSecret(HexFormat.of().formatHex(hash))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenSettings(TokenSettings.builder()
                                .accessTokenFormat(OAuth2TokenFormat.REFERENCE).accessTokenTimeToLive(TOKEN_LIFE).build())
                        .build())
                .orElse(null);
    }

    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("programs are registered by an administrator");
    }
}
