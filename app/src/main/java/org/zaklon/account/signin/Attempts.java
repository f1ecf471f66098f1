package org.zaklon.account.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.account.Account;
import org.zaklon.kernel.AccountId;

/**
 * Counts wrong passwords. An attempt is counted before it is looked at, so that a hundred at the same moment are a hundred.
 * After five, the password of the account is refused for a quarter of an hour, then for twice as long each time, at most a day.
 * Passkeys are not locked: nobody guesses one, and so nobody locks a colleague out by guessing. Asked inside work.
 */
@Component
class Attempts {
    private static final int FREE = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(15);
    private static final Duration LONGEST_LOCK = Duration.ofDays(1);

    private final JdbcClient sql;
    private final InstantSource clock;

    Attempts(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param open whether an attempt is allowed now */
    record Attempt(AccountId account, Account.State state, String hash, boolean open) {}

    /** Counts one more attempt as failed; {@link #succeeded} takes it back. */
    Optional<Attempt> begin(String login) {
        return sql.sql("""
                update account.login a
                set failures = n.failures, failed_at = :now,
                    locked_until = case when n.failures >= :free then
                        :now::timestamptz + least(:first * 2 ^ least(n.failures - :free, 10), :longest) * interval '1 second' end
                from (select account, case when failed_at > :now::timestamptz - interval '1 day' then failures + 1 else 1 end as failures
                      from account.login where login = :login) n, account.account s
                where a.account = n.account and s.id = n.account and (a.locked_until is null or a.locked_until <= :now)
                returning s.id, s.state, a.password_hash
                """)
                .param("login", login).param("now", Timestamp.from(clock.instant())).param("free", FREE)
                .param("first", FIRST_LOCK.toSeconds()).param("longest", LONGEST_LOCK.toSeconds())
                .query((row, n) -> new Attempt(new AccountId(row.getObject(1, UUID.class)),
                        Account.State.valueOf(row.getString(2)), row.getString(3), true))
                .optional()
                .or(() -> locked(login));
    }

    private Optional<Attempt> locked(String login) {
        return sql.sql("select s.id, s.state from account.login l join account.account s on s.id = l.account where l.login = ?").param(login)
                .query((row, n) -> new Attempt(new AccountId(row.getObject(1, UUID.class)),
                        Account.State.valueOf(row.getString(2)), null, false))
                .optional();
    }

    void succeeded(AccountId account) {
        sql.sql("update account.login set failures = 0, failed_at = null, locked_until = null where account = ?")
                .param(account.value()).update();
    }
}
