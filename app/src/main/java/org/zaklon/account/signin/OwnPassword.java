package org.zaklon.account.signin;

import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.account.AccountStore;

/** Asks somebody who is signed in for the password once more; wrong answers count like failed sign-ins. */
@Component
public class OwnPassword {
    private final AccountStore accounts;
    private final Attempts attempts;
    private final PasswordHash hash;
    private final Work work;

    OwnPassword(AccountStore accounts, Attempts attempts, PasswordHash hash, Work work) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.hash = hash;
        this.work = work;
    }

    public boolean is(Actor actor, String typed) {
        var attempt = work.read(actor, () -> attempts.begin(accounts.find(actor.account()).orElseThrow().login())).orElseThrow();
        var same = hash.matches(typed, attempt.hash()) && attempt.open();
        if (same) {
            work.read(actor, () -> {
                attempts.succeeded(actor.account());
                return null;
            });
        }
        return same;
    }

    public String hash(String next) {
        return hash.of(next);
    }
}
