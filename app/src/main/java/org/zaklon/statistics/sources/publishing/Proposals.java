package org.zaklon.statistics.sources.publishing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals to publish, and what became of them. */
@Component
class Proposals {
    private final JdbcClient sql;

    Proposals(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last one about a vintage. */
    Optional<Proposal> find(UUID vintage) {
        return sql.sql("""
                select id, vintage, proposed_by, decided_at is not null, coalesce(edition, 0) from statistics.taking_over
                where vintage = ? order by proposed_at desc limit 1
                """).param(vintage)
                .query((row, n) -> new Proposal(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                        row.getBoolean(4), row.getInt(5)))
                .optional();
    }

    void add(UUID vintage, UUID by, Instant at) {
        sql.sql("insert into statistics.taking_over (id, vintage, proposed_by, proposed_at) values (:id, :vintage, :by, :at)")
                .param("id", UUID.randomUUID()).param("vintage", vintage).param("by", by).param("at", Timestamp.from(at)).update();
    }

    /** @param edition null where it was declined */
    boolean decide(UUID id, UUID by, Instant at, Integer edition) {
        return sql.sql("update statistics.taking_over set decided_by = :by, decided_at = :at, edition = :edition where id = :id and decided_at is null")
                .param("by", by).param("at", Timestamp.from(at)).param("edition", edition).param("id", id).update() == 1;
    }

    void addPublished(UUID vintage, Instant at, int edition) {
        sql.sql("""
                insert into statistics.taking_over (id, vintage, proposed_at, decided_at, edition) values (:id, :vintage, :at, :at, :edition)
                """).param("id", UUID.randomUUID()).param("vintage", vintage).param("at", Timestamp.from(at)).param("edition", edition).update();
    }
}
