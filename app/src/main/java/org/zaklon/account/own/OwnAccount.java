package org.zaklon.account.own;

import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.account.Account;
import org.zaklon.account.AccountStore;
import org.zaklon.audit.Audit;

/** What everybody may know and change about the own account. */
@Component
class OwnAccount {
    private final AccountStore accounts;
    private final Work work;
    private final Audit audit;

    OwnAccount(AccountStore accounts, Work work, Audit audit) {
        this.accounts = accounts;
        this.work = work;
        this.audit = audit;
    }

    Account account(Actor actor) {
        return work.read(actor, () -> accounts.find(actor.account()).orElseThrow());
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
