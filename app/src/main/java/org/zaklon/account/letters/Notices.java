package org.zaklon.account.letters;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.kernel.Paged;

/** What waits for the unit and role of whoever asks. */
@Component
class Notices {
    private final JdbcClient sql;
    private final Work work;
    private final InstantSource clock;

    Notices(JdbcClient sql, Work work, InstantSource clock) {
        this.sql = sql;
        this.work = work;
        this.clock = clock;
    }

    /** @param fresh whether it came after the person last looked */
    record Notice(String key, Instant at, boolean fresh) {}

    /** Looking counts as having looked. */
    Paged<Notice> look(Actor actor, int page) {
        return work.read(actor, () -> {
            var found = Paged.of(sql.sql("""
                    select n.key, n.at, n.at > coalesce(a.seen_until,
                        (select c.created_at - interval '7 days' from account.account c where c.id = :account))
                    from account.notice n left join account.attention a on a.account = :account
                    where n.unit = :unit and :role = any (n.roles) order by n.at desc, n.id limit :limit offset :offset
                    """)
                    .param("account", actor.account().value()).param("unit", actor.unit().value()).param("role", actor.role().name())
                    .param("limit", Paged.SIZE + 1).param("offset", Paged.offset(page))
                    .query((row, n) -> new Notice(row.getString(1), row.getTimestamp(2).toInstant(), row.getBoolean(3))).list(), page);
            sql.sql("update account.attention set seen_until = :now where account = :account")
                    .param("now", Timestamp.from(clock.instant())).param("account", actor.account().value()).update();
            return found;
        });
    }

    /** How many came since the person last looked; counted to a hundred. Whoever is new finds those of the week before. */
    int fresh(Actor actor) {
        return work.read(actor, () -> sql.sql("""
                select count(*) from (
                    select 1 from account.notice n left join account.attention a on a.account = :account
                    where n.unit = :unit and :role = any (n.roles) and n.at > coalesce(a.seen_until,
                        (select c.created_at - interval '7 days' from account.account c where c.id = :account)) limit 100) counted
                """)
                .param("account", actor.account().value()).param("unit", actor.unit().value()).param("role", actor.role().name())
                .query(Integer.class).single());
    }
}
