package org.zaklon.account.clients;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.account.Standings;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.AccountId;

/**
 * Tokens of the API: random, short-lived, kept by hash and looked up at every request, so that revoking works at once on every
 * node. A token says who asks, never what they may do.
 */
@Component
class Tokens implements OAuth2AuthorizationService, OpaqueTokenIntrospector {
    private static final Collection<GrantedAuthority> NO_AUTHORITY = List.of();

    private final JdbcClient sql;
    private final ClientStore clients;
    private final Standings standings;
    private final Work work;
    private final Audit audit;
    private final InstantSource clock;

    Tokens(JdbcClient sql, ClientStore clients, Standings standings, Work work, Audit audit, InstantSource clock) {
        this.sql = sql;
        this.clients = clients;
        this.standings = standings;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        var client = new ClientId(UUID.fromString(authorization.getRegisteredClientId()));
        var token = authorization.getAccessToken().getToken();
        var now = clock.instant();
        work.system("sign-in", () -> {
            var account = clients.find(client).orElseThrow().account();
            sql.sql("delete from account.token where client = ? and until < ?")
                    .param(client.value()).param(Timestamp.from(now)).update();
            sql.sql("insert into account.token (hash, client, issued_at, until) values (?, ?, ?, ?)")
                    .param(Secrets.hash(token.getTokenValue())).param(client.value())
                    .param(Timestamp.from(now)).param(Timestamp.from(now.plus(RegisteredClients.TOKEN_LIFE))).update();
            audit.append(standings.find(account).orElseThrow().entry("SIGN_IN").with("method", "CLIENT"));
            return null;
        });
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        return owner(token).filter(account -> standings.find(account).isPresent())
                .map(account -> new DefaultOAuth2AuthenticatedPrincipal(
                        account.value().toString(), Map.of("active", true), NO_AUTHORITY))
                .orElseThrow(() -> new BadOpaqueTokenException("not a token, or no longer"));
    }

    private Optional<AccountId> owner(String token) {
        return sql.sql("select a from sec.token_account(?, ?) a where a is not null")
                .param(Secrets.hash(token)).param(Timestamp.from(clock.instant()))
                .query(UUID.class).optional().map(AccountId::new);
    }

    void forget(ClientId client) {
        sql.sql("delete from account.token where client = ?").param(client.value()).update();
    }

    /** Tokens are forgotten with their client; no grant that we offer asks for more. */
    @Override
    public void remove(OAuth2Authorization authorization) {
        forget(new ClientId(UUID.fromString(authorization.getRegisteredClientId())));
    }

    @Override
    public OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
        return null;
    }
}
