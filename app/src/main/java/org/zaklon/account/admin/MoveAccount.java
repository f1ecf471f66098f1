package org.zaklon.account.admin;

import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.account.AccountStore;
import org.zaklon.account.Position;
import org.zaklon.account.Positions;
import org.zaklon.account.signin.Sessions;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Gives somebody another position. It works from the next request on; sessions end, so that no page of the old one stays open. */
@Component
class MoveAccount {
    private final Managed managed;
    private final AccountStore accounts;
    private final Positions positions;
    private final Sessions sessions;
    private final Work work;

    MoveAccount(Managed managed, AccountStore accounts, Positions positions, Sessions sessions, Work work) {
        this.managed = managed;
        this.accounts = accounts;
        this.positions = positions;
        this.sessions = sessions;
        this.work = work;
    }

    Outcome<AccountId> move(Actor actor, RequestId request, AccountId id, Position to) {
        var outcome = work.once(actor, request, AccountId::new, () -> managed.another(actor, id)
                .then(account -> positions.allow(to))
                .then(unit -> {
                    accounts.move(id, to, unit.function());
                    managed.log(Managed.entry(actor, id, "MOVED").with("unit", unit.code().value()).with("role", to.role().name()));
                    return Outcome.done(id);
                }));
        if (outcome.isDone()) {
            sessions.end(id);
        }
        return outcome;
    }
}
