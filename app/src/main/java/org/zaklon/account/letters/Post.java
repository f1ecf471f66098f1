package org.zaklon.account.letters;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.zaklon.account.AccountSettings;
import org.zaklon.kernel.AccountId;

/**
 * Writes letters to colleagues. A letter is a message key; its words are neutral and its arguments never about a person
 * (law 12). It is written in the transaction of the act and sent afterwards, in a demonstration only to the outbox page.
 */
@Component
public class Post {
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final JdbcClient sql;
    private final InstantSource clock;
    private final boolean open;

    Post(JdbcClient sql, InstantSource clock, AccountSettings settings, ObjectProvider<JavaMailSender> mail) {
        this.sql = sql;
        this.clock = clock;
        this.open = settings.demo() || mail.getIfAvailable() != null;
    }

    /** Whether letters are sent at all. */
    public boolean open() {
        return open;
    }

    /** @param key message key without {@code .subject} and {@code .body} */
    public void write(AccountId to, String key, String... args) {
        if (open) {
            var now = Timestamp.from(clock.instant());
            sql.sql("""
                    insert into account.letter (id, account, key, args, written_at, next_at)
                    values (:id, :account, :key, :args, :now, :now)
                    """)
                    .param("id", UUID.randomUUID()).param("account", to.value()).param("key", key).param("args", args)
                    .param("now", now).update();
        }
    }

    /** Writes unless a letter went out since the person last looked, but at least one a day: letters that repeat are not read. */
    void remind(AccountId to, String key) {
        var now = clock.instant();
        var due = sql.sql("""
                update account.attention set reminded_at = :now where account = :account
                and (reminded_at is null or reminded_at < seen_until or reminded_at < :before)
                """)
                .param("account", to.value()).param("now", Timestamp.from(now)).param("before", Timestamp.from(now.minus(PATIENCE)))
                .update() == 1;
        if (due) {
            write(to, key);
        }
    }
}
