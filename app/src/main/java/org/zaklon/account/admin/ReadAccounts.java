package org.zaklon.account.admin;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.account.Account;
import org.zaklon.account.AccountStore;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.UnitCode;

/** The accounts of people as an administrator sees them. */
@Component
class ReadAccounts {
    private final Managed managed;
    private final AccountStore accounts;
    private final Work work;

    ReadAccounts(Managed managed, AccountStore accounts, Work work) {
        this.managed = managed;
        this.accounts = accounts;
        this.work = work;
    }

    /** @param unit null for all */
    Outcome<Paged<Account>> list(Actor actor, UnitCode unit, int page) {
        return work.read(actor, () -> managed.administrator(actor).then(a -> {
            managed.log(actor.entry(Act.ACCOUNT_MANAGE).with("what", "LIST").read());
            return Outcome.done(accounts.people(unit, page));
        }));
    }

    Outcome<Account> get(Actor actor, AccountId id) {
        return work.read(actor, () -> managed.account(actor, id).then(account -> {
            managed.log(Managed.entry(actor, id, "READ").read());
            return Outcome.done(account);
        }));
    }
}
