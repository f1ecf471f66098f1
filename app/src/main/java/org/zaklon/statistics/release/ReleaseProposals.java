package org.zaklon.statistics.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AccountId;
import org.zaklon.statistics.release.cohort.CohortReport;
import org.zaklon.statistics.release.cohort.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** ReleaseProposals and what was frozen with them. */
@Component
class ReleaseProposals {
    private static final String PROPOSAL = """
            select id, dataset, cutoff, min_count, base, batch, state, step, done, parts, proposed_by, proposed_at, built_on, frozen_at, digest,
                   decided_by, decided_at, reason, number
            from statistics.release_proposal
            """;

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.shared();

    ReleaseProposals(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is to be published and what computed it. */
    record Frozen(Instant at, int builtOn, byte[] table, String about, String digest, List<FrozenCohort> cohorts) {}

    /** @param archive what the next proposal is compared with, in the engine's text form */
    record FrozenCohort(String code, String archive, String persons, CohortReport report) {}

    void add(UUID id, String dataset, LocalDate cutoff, Parameters parameters, AccountId by, Instant at) {
        sql.sql("""
                insert into statistics.release_proposal (id, dataset, cutoff, min_count, base, batch, state, proposed_by, proposed_at)
                values (:id, :dataset, :cutoff, :min, :base, :batch, 'WAITING', :by, :at)
                """)
                .param("id", id).param("dataset", dataset).param("cutoff", cutoff).param("min", parameters.min())
                .param("base", parameters.base()).param("batch", parameters.batch()).param("by", by.value()).param("at", Timestamp.from(at))
                .update();
    }

    Optional<Proposal> find(UUID id) {
        return sql.sql(PROPOSAL + "where id = ?").param(id).query(ReleaseProposals::proposal).optional();
    }

    /** The newest first. */
    List<Proposal> list() {
        return sql.sql(PROPOSAL + "order by proposed_at desc, id").query(ReleaseProposals::proposal).list();
    }

    /** The proposal that became the current edition. */
    Optional<Proposal> published(String dataset) {
        return sql.sql(PROPOSAL + "where dataset = ? and state = 'PUBLISHED' order by number desc limit 1").param(dataset)
                .query(ReleaseProposals::proposal).optional();
    }

    /** @return whether it stood in a state from which this one follows */
    boolean move(UUID id, ProposalState to) {
        return sql.sql("update statistics.release_proposal set state = :to where id = :id and state = any (:from::text[])")
                .param("to", to.name()).param("id", id).param("from", before(to)).update() == 1;
    }

    void progress(UUID id, String step, long done, long parts) {
        sql.sql("update statistics.release_proposal set step = :step, done = :done, parts = :parts where id = :id and state = 'RUNNING'")
                .param("step", step).param("done", done).param("parts", parts).param("id", id).update();
    }

    boolean freeze(UUID id, ProposalState to, Frozen frozen) {
        var moved = sql.sql("""
                update statistics.release_proposal set state = :to, frozen_at = :at, built_on = :base, frozen = :table, about = :about,
                    digest = :digest where id = :id and state = 'RUNNING'
                """)
                .param("to", to.name()).param("at", Timestamp.from(frozen.at())).param("base", frozen.builtOn()).param("table", frozen.table())
                .param("about", frozen.about()).param("digest", frozen.digest()).param("id", id).update() == 1;
        if (moved) {
            frozen.cohorts().forEach(cohort -> sql.sql("""
                    insert into statistics.release_cohort (proposal, code, archive, persons, report)
                    values (:id, :code, :archive, :persons, :report::jsonb)
                    """)
                    .param("id", id).param("code", cohort.code()).param("archive", cohort.archive()).param("persons", cohort.persons())
                    .param("report", json.writeValueAsString(cohort.report())).update());
        }
        return moved;
    }

    List<FrozenCohort> cohorts(UUID id) {
        return sql.sql("select code, archive, persons, report from statistics.release_cohort where proposal = ? order by code").param(id)
                .query((row, n) -> new FrozenCohort(row.getString("code"), row.getString("archive"), row.getString("persons"),
                        json.readValue(row.getString("report"), CohortReport.class))).list();
    }

    byte[] table(UUID id) {
        return sql.sql("select frozen from statistics.release_proposal where id = ?").param(id).query(byte[].class).single();
    }

    String about(UUID id) {
        return sql.sql("select about from statistics.release_proposal where id = ?").param(id).query(String.class).single();
    }

    boolean decide(UUID id, ProposalState to, AccountId by, Instant at, String reason, Integer number) {
        return sql.sql("""
                update statistics.release_proposal set state = :to, decided_by = :by, decided_at = :at, reason = :reason, number = :number
                where id = :id and state = any (:from::text[])
                """)
                .param("to", to.name()).param("by", by.value()).param("at", Timestamp.from(at)).param("reason", reason).param("number", number)
                .param("id", id).param("from", before(to)).update() == 1;
    }

    private static String[] before(ProposalState to) {
        return Arrays.stream(ProposalState.values()).filter(state -> state.next().contains(to)).map(Enum::name).toArray(String[]::new);
    }

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        return new Proposal(row.getObject("id", UUID.class), row.getString("dataset"), row.getObject("cutoff", LocalDate.class),
                new Parameters(row.getInt("min_count"), row.getInt("base"), row.getInt("batch")),
                ProposalState.valueOf(row.getString("state")), row.getString("step"), row.getLong("done"), row.getLong("parts"),
                account(row, "proposed_by"), instant(row, "proposed_at"), row.getInt("built_on"), instant(row, "frozen_at"),
                row.getString("digest"), account(row, "decided_by"), instant(row, "decided_at"), row.getString("reason"),
                row.getObject("number", Integer.class));
    }

    private static AccountId account(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
