package org.zaklon.statistics.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AccountId;
import org.zaklon.statistics.release.cohort.ForeignLines;

/** Tables that somebody else printed about the same people, as declared here. */
@Component
class ForeignTables {
    private final JdbcClient sql;

    ForeignTables(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param edition whose people it counts; null where it counts those of the next proposal
     * @param lines comma-separated values, see {@link ForeignLines}
     * @param takenIn the published proposal that holds it from then on; null while it waits
     */
    record Foreign(UUID id, String dataset, String cohort, Integer edition, String source, String lines, Instant at, UUID takenIn) {}

    void add(Foreign foreign, AccountId by) {
        sql.sql("""
                insert into statistics.foreign_table (id, dataset, cohort, edition, source, lines, declared_by, declared_at)
                values (:id, :dataset, :cohort, :edition, :source, :lines, :by, :at)
                """)
                .param("id", foreign.id()).param("dataset", foreign.dataset()).param("cohort", foreign.cohort())
                .param("edition", foreign.edition()).param("source", foreign.source()).param("lines", foreign.lines())
                .param("by", by.value()).param("at", Timestamp.from(foreign.at())).update();
    }

    /** All that were declared, the newest first. */
    List<Foreign> list() {
        return sql.sql("select * from statistics.foreign_table order by declared_at desc, id").query(ForeignTables::foreign).list();
    }

    /** Those that no published archive holds yet, the oldest first. */
    List<Foreign> waiting(String dataset) {
        return sql.sql("select * from statistics.foreign_table where dataset = ? and taken_in is null order by declared_at, id").param(dataset)
                .query(ForeignTables::foreign).list();
    }

    /** The cohorts that the edition published hold them from now on; what was declared after the people were frozen waits on. */
    void takenIn(Proposal proposal, List<String> cohorts) {
        sql.sql("""
                update statistics.foreign_table set taken_in = :proposal
                where dataset = :dataset and cohort = any (:cohorts::text[]) and taken_in is null and declared_at <= :frozen
                """)
                .param("proposal", proposal.id()).param("dataset", proposal.dataset()).param("cohorts", cohorts.toArray(String[]::new))
                .param("frozen", Timestamp.from(proposal.frozenAt())).update();
    }

    private static Foreign foreign(ResultSet row, int n) throws SQLException {
        return new Foreign(row.getObject("id", UUID.class), row.getString("dataset"), row.getString("cohort"),
                row.getObject("edition", Integer.class), row.getString("source"), row.getString("lines"),
                row.getTimestamp("declared_at").toInstant(), row.getObject("taken_in", UUID.class));
    }
}
