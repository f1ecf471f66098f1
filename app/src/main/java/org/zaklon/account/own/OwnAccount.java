package org.zaklon.account.own;

import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.account.Account;
import org.zaklon.account.AccountStore;
import org.zaklon.account.signin.OwnPassword;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;

/** What everybody may know and change about the own account. */
@Component
class OwnAccount {
    private final AccountStore accounts;
    private final OwnPassword password;
    private final Work work;
    private final Audit audit;

    OwnAccount(AccountStore accounts, OwnPassword password, Work work, Audit audit) {
        this.accounts = accounts;
        this.password = password;
        this.work = work;
        this.audit = audit;
    }

    Account account(Actor actor) {
        return work.read(actor, () -> accounts.find(actor.account()).orElseThrow());
    }

    /** Asks for the password once more; wrong ones count like failed sign-ins, and either is in the log. */
    Outcome<AccountId> confirm(Actor actor, String typed) {
        var same = password.is(actor, typed);
        return work.read(actor, () -> {
            var entry = actor.entry("OWN_ACCOUNT").with("what", "CONFIRMED");
            audit.append(same ? entry : entry.refused("password"));
            return same ? Outcome.done(actor.account()) : Outcome.refused("refused.account-password");
        });
    }

    void chooseLanguage(Actor actor, String tag) {
        work.read(actor, () -> {
            accounts.setLanguage(actor.account(), tag);
            audit.append(actor.entry("OWN_ACCOUNT").with("what", "LANGUAGE"));
            return null;
        });
    }

    void signedOutEverywhere(Actor actor) {
        work.read(actor, () -> {
            audit.append(actor.entry("SIGN_OUT").with("where", "EVERYWHERE"));
            return null;
        });
    }
}
