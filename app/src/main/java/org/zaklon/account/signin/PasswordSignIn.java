package org.zaklon.account.signin;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.account.Account;
import org.zaklon.account.AccountStore;
import org.zaklon.account.Accounts;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.kernel.AccountId;

/**
 * Login and password. Whatever is wrong (no such login, wrong password, locked, suspended), the answer and the time it takes are
 * the same, so that nobody learns who has an account. The name of the authentication is the account's identity.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final Attempts attempts;
    private final PasswordHash hash;
    private final AccountStore accounts;
    private final Work work;
    private final Audit audit;

    PasswordSignIn(Attempts attempts, PasswordHash hash, AccountStore accounts, Work work, Audit audit) {
        this.attempts = attempts;
        this.hash = hash;
        this.accounts = accounts;
        this.work = work;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var login = Accounts.normalised(asked.getName());
        var password = String.valueOf(asked.getCredentials());
        var attempt = Accounts.isLogin(login) ? work.system("sign-in", () -> attempts.begin(login)).orElse(null) : null;
        var matches = hash.matches(password, attempt == null ? null : attempt.hash());
        if (attempt == null) {
            throw refused(null, "unknown");
        }
        if (!attempt.open()) {
            throw refused(attempt.account(), "locked");
        }
        if (!matches) {
            throw refused(attempt.account(), "password");
        }
        if (attempt.state() != Account.State.ACTIVE) {
            throw refused(attempt.account(), "suspended");
        }
        var better = hash.outdated(attempt.hash()) ? hash.of(password) : null;
        work.system("sign-in", () -> {
            attempts.succeeded(attempt.account());
            if (better != null) {
                accounts.setPassword(attempt.account(), better);
            }
            return null;
        });
        return UsernamePasswordAuthenticationToken.authenticated(attempt.account().value().toString(), null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    /** What was typed as a login is not kept: people type passwords there. */
    private BadCredentialsException refused(AccountId account, String rule) {
        work.system("sign-in", () -> {
            var entry = Entry.bySystem("SIGN_IN_FAILED").with("method", "PASSWORD").refused(rule);
            audit.append(account == null ? entry : entry.about(account));
            return null;
        });
        return new BadCredentialsException("sign-in refused");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
