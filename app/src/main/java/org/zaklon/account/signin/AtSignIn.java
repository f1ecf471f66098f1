package org.zaklon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthentication;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.account.Standings;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.AccountId;

/** What happens at every sign-in, by password or passkey: a new session identity, a new form token, a record, a line of the log. */
@Component
class AtSignIn implements SessionAuthenticationStrategy {
    private final SessionAuthenticationStrategy fixation = new ChangeSessionIdAuthenticationStrategy();
    private final SessionAuthenticationStrategy token;
    private final Standings standings;
    private final Sessions sessions;
    private final Work work;
    private final Audit audit;
    private final JdbcClient sql;
    private final InstantSource clock;

    AtSignIn(CsrfTokenRepository tokens, Standings standings, Sessions sessions, Work work, Audit audit, JdbcClient sql,
            InstantSource clock) {
        this.token = new CsrfAuthenticationStrategy(tokens);
        this.standings = standings;
        this.sessions = sessions;
        this.work = work;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void onAuthentication(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        var id = new AccountId(UUID.fromString(who.getName()));
        var standing = standings.of(id).orElseThrow(() -> new SessionAuthenticationException("no standing"));
        fixation.onAuthentication(who, request, response);
        token.onAuthentication(who, request, response);
        var method = who instanceof WebAuthnAuthentication ? "PASSKEY" : "PASSWORD";
        var device = Device.of(request);
        sessions.begin(id, standing.actor().role(), device, request);
        work.read(standing.actor(), () -> {
            sql.sql("insert into account.sign_in (id, account, at, method, device) values (?, ?, ?, ?, ?)")
                    .params(List.of(UUID.randomUUID(), id.value(), Timestamp.from(clock.instant()), method, device)).update();
            audit.append(standing.actor().entry("SIGN_IN").with("method", method));
            return null;
        });
    }
}
