package org.zaklon.account.admin;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.account.Account;
import org.zaklon.account.AccountStore;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

/** The steps that all acts of an administrator on an account share: who may, on which account, and the line of the log. */
@Component
class Managed {
    private final Access access;
    private final AccountStore accounts;
    private final Audit audit;

    Managed(Access access, AccountStore accounts, Audit audit) {
        this.access = access;
        this.accounts = accounts;
        this.audit = audit;
    }

    Outcome<Actor> administrator(Actor actor) {
        return access.require(actor, Act.ACCOUNT_MANAGE);
    }

    Outcome<Account> account(Actor actor, AccountId id) {
        return administrator(actor).then(a -> accounts.find(id).filter(found -> found.kind() == Account.Kind.PERSON)
                .<Outcome<Account>>map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())));
    }

    /** Nobody gives a position to, suspends or resets oneself: so the last administrator remains. */
    Outcome<Account> another(Actor actor, AccountId id) {
        return account(actor, id).then(found -> id.equals(actor.account())
                ? Outcome.refused("refused.account-own") : Outcome.done(found));
    }

    void log(Actor actor, AccountId id, String what) {
        audit.append(entry(actor, id, what));
    }

    void log(Entry entry) {
        audit.append(entry);
    }

    static Entry entry(Actor actor, AccountId id, String what) {
        return actor.entry(Act.ACCOUNT_MANAGE).about(id).with("what", what);
    }
}
