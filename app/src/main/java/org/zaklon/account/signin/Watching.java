package org.zaklon.account.signin;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.zaklon.access.Role;
import org.zaklon.account.Standings;
import org.zaklon.kernel.AccountId;

/** Who may read the figures of the running machine: whoever reaches the management port, and a signed-in administrator. */
@Component
class Watching implements AuthorizationManager<RequestAuthorizationContext> {
    private final Environment environment;
    private final Standings standings;

    Watching(Environment environment, Standings standings) {
        this.environment = environment;
        this.standings = standings;
    }

    @Override
    public AuthorizationDecision authorize(Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        // The address of the asker proves nothing behind a proxy, the port on which the question arrives does.
        var port = environment.getProperty("local.management.port", Integer.class);
        var own = port != null && !port.equals(environment.getProperty("local.server.port", Integer.class))
                && context.getRequest().getLocalPort() == port;
        return new AuthorizationDecision(own || isAdministrator(who.get()));
    }

    private boolean isAdministrator(Authentication who) {
        try {
            return who != null && standings.of(new AccountId(UUID.fromString(who.getName())))
                    .filter(s -> s.actor().role() == Role.SYSADMIN).isPresent();
        } catch (IllegalArgumentException stranger) {
            return false;
        }
    }
}
