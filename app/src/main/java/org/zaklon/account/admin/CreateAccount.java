package org.zaklon.account.admin;

import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.Account;
import org.zaklon.account.AccountStore;
import org.zaklon.account.Positions;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Creates an account that its person takes over by invitation. The unit is told, so that nobody is added to it unseen. */
@Component
class CreateAccount {
    private final Managed managed;
    private final AccountStore accounts;
    private final Positions positions;
    private final Notifications notifications;
    private final Work work;
    private final InstantSource clock;

    CreateAccount(Managed managed, AccountStore accounts, Positions positions, Notifications notifications, Work work, InstantSource clock) {
        this.managed = managed;
        this.accounts = accounts;
        this.positions = positions;
        this.notifications = notifications;
        this.work = work;
        this.clock = clock;
    }

    Outcome<AccountId> create(Actor actor, RequestId request, NewAccount asked) {
        return work.once(actor, request, AccountId::new, () -> managed.administrator(actor)
                .then(a -> accounts.findByLogin(asked.login()).isPresent()
                        ? Outcome.refused("refused.account-login") : positions.allow(asked.position()))
                .then(unit -> Outcome.done(create(actor, asked, unit))));
    }

    private AccountId create(Actor actor, NewAccount asked, Unit unit) {
        var account = new Account(AccountId.fresh(), Account.Kind.PERSON, asked.login(), asked.name(), asked.position(), null,
                asked.mail(), Account.State.INVITED, clock.instant());
        accounts.insert(account, unit.function(), actor.account());
        notifications.tell(unit.code(), Set.of(Role.CASE_SUPERVISOR, Role.DPO), "account.notice.new-colleague");
        managed.log(Managed.entry(actor, account.id(), "CREATED").with("unit", unit.code().value())
                .with("role", asked.position().role().name()));
        return account.id();
    }
}
