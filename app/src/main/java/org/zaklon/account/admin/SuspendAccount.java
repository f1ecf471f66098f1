package org.zaklon.account.admin;

import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.account.Account;
import org.zaklon.account.AccountStore;
import org.zaklon.account.signin.Sessions;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Takes an account out of use at once and everywhere, and gives it back. */
@Component
class SuspendAccount {
    private final Managed managed;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final Work work;

    SuspendAccount(Managed managed, AccountStore accounts, Sessions sessions, Work work) {
        this.managed = managed;
        this.accounts = accounts;
        this.sessions = sessions;
        this.work = work;
    }

    Outcome<AccountId> suspend(Actor actor, RequestId request, AccountId id) {
        var outcome = work.once(actor, request, AccountId::new, () -> managed.another(actor, id).then(account -> {
            accounts.setState(id, Account.State.SUSPENDED);
            managed.log(actor, id, "SUSPENDED");
            return Outcome.done(id);
        }));
        if (outcome.isDone()) {
            sessions.end(id);
        }
        return outcome;
    }

    Outcome<AccountId> resume(Actor actor, RequestId request, AccountId id) {
        return work.once(actor, request, AccountId::new, () -> managed.another(actor, id).then(account -> {
            if (account.state() != Account.State.SUSPENDED) {
                return Outcome.refused("refused.state-account");
            }
            accounts.setState(id, accounts.secured(id) ? Account.State.ACTIVE : Account.State.INVITED);
            managed.log(actor, id, "RESUMED");
            return Outcome.done(id);
        }));
    }

    Outcome<AccountId> signOut(Actor actor, RequestId request, AccountId id) {
        var outcome = work.once(actor, request, AccountId::new, () -> managed.account(actor, id).then(account -> {
            managed.log(actor, id, "SIGNED_OUT_EVERYWHERE");
            return Outcome.done(id);
        }));
        if (outcome.isDone()) {
            sessions.end(id);
        }
        return outcome;
    }
}
