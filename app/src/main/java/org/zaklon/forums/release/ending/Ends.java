package org.zaklon.forums.release.ending;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts that a plan ended, in rows that know no plan, no body and no person. Call it inside {@code Work}. */
@Component
public class Ends {
    private final JdbcClient sql;

    Ends(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param how the state it ended in; {@code SUSPENDED} where nobody took it up again until its time was over */
    public void count(LocalDate day, String how) {
        sql.sql("insert into forums.plan_end (id, year, how) values (?, ?, ?)").params(UUID.randomUUID(), day.getYear(), how).update();
    }
}
