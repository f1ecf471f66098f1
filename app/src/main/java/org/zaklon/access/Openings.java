package org.zaklon.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/**
 * What live shares open. Only {@code sharing} calls this; a test holds it to that. Row security lets an agency open nothing but
 * its own entries.
 */
@Component
public class Openings {
    private final JdbcClient sql;
    private final InstantSource clock;

    Openings(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void open(
            UUID share, CaseId id, AgencyCode from, UnitCode to, Set<DataClass> classes, Purpose purpose, Instant until) {
        for (var dataClass : classes) {
            sql.sql("""
                    insert into access.opening
                        (id, share_id, case_id, from_agency, to_unit, data_class, purpose, opened_at, until)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(List.of(UUID.randomUUID(), share, id.value(), from.value(), to.value(), dataClass.code(),
                            purpose.name(), Timestamp.from(clock.instant()), Timestamp.from(until)))
                    .update();
        }
    }

    /** Ends everything that a share opened; works from the next statement on. */
    public void end(UUID share) {
        sql.sql("update access.opening set ended_at = ? where share_id = ? and ended_at is null")
                .params(List.of(Timestamp.from(clock.instant()), share))
                .update();
    }

    /** Ends what a share opened of one class. */
    public void end(UUID share, DataClass dataClass) {
        sql.sql("update access.opening set ended_at = ? where share_id = ? and data_class = ? and ended_at is null")
                .params(List.of(Timestamp.from(clock.instant()), share, dataClass.code()))
                .update();
    }
}
