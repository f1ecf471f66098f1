package org.zaklon.account.letters;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.account.AccountStore;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.UnitCode;

/** Writes one notice for a unit, and neutral letters to those it concerns. */
@Component
class TellUnit implements Notifications {
    private final JdbcClient sql;
    private final AccountStore accounts;
    private final Post post;
    private final InstantSource clock;

    TellUnit(JdbcClient sql, AccountStore accounts, Post post, InstantSource clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public void tell(UnitCode unit, Set<Role> roles, String key) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a notice belongs into the transaction of its act");
        }
        sql.sql("insert into account.notice (id, unit, roles, key, at) values (:id, :unit, :roles, :key, :at)")
                .param("id", UUID.randomUUID()).param("unit", unit.value())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new)).param("key", key)
                .param("at", Timestamp.from(clock.instant())).update();
        accounts.active(unit, roles).forEach(account -> post.remind(account.id(), "account.letter.new"));
    }

    @Override
    public void remind(AccountId person) {
        post.remind(person, "account.letter.new");
    }
}
