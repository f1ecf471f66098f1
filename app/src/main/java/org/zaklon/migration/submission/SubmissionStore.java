package org.zaklon.migration.submission;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.Cell;
import org.zaklon.migration.Observation;
import org.zaklon.migration.ObservationStatus;
import org.zaklon.migration.SubmissionId;

/** Files and their steps under row security: its own for an agency, approved ones for the coordinating office. Rows are added and never changed. */
@Component
class SubmissionStore {
    private static final String KNOWN = """
            select s.*, step.state, step.at from migration.submission s
            join lateral (select state, at from migration.step p where p.submission_id = s.id and p.at <= :known order by p.number desc limit 1) step on true
            """;

    private final JdbcClient sql;
    private final InstantSource clock;

    SubmissionStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Actor actor, Submission one, List<Observation> figures) {
        sql.sql("""
                insert into migration.submission (id, agency, dataset, month, digest, note, sent_by, sent_at)
                values (:id, :agency, :dataset, :month, :digest, :note, :by, :at)
                """)
                .param("id", one.id().value()).param("agency", one.agency().value()).param("dataset", one.dataset()).param("month", day(one.month()))
                .param("digest", one.digest()).param("note", one.note()).param("by", actor.account().value()).param("at", now()).update();
        sql.sql("""
                insert into migration.observation (submission_id, cell, value, status, note)
                select :id, * from unnest(:cells::text[], :values::bigint[], :statuses::text[], :notes::text[])
                """)
                .param("id", one.id().value())
                .param("cells", figures.stream().map(f -> f.cell().written()).toArray(String[]::new))
                .param("values", figures.stream().map(Observation::value).toArray(Long[]::new))
                .param("statuses", figures.stream().map(f -> f.status().name()).toArray(String[]::new))
                .param("notes", figures.stream().map(Observation::note).toArray(String[]::new)).update();
        step(actor, one.id(), SubmissionState.RECEIVED, "");
    }

    void step(Actor actor, SubmissionId id, SubmissionState state, String text) {
        sql.sql("""
                insert into migration.step (id, submission_id, number, state, text, agency, account, at)
                values (gen_random_uuid(), :submission, (select coalesce(max(number), 0) + 1 from migration.step where submission_id = :submission),
                        :state, :text, :agency, :account, :at)
                """)
                .param("submission", id.value()).param("state", state.name()).param("text", text).param("agency", actor.agency().value())
                .param("account", actor.account().value()).param("at", now()).update();
    }

    /** Gives it the next number; false where it has one, or is not the asker's to approve. */
    boolean number(SubmissionId id) {
        return sql.sql("""
                update migration.submission s set vintage = 1 + (select count(*) from migration.submission o where o.agency = s.agency
                    and o.dataset = s.dataset and o.month = s.month and o.vintage is not null)
                where s.id = ? and s.vintage is null
                """).param(id.value()).update() == 1;
    }

    Optional<Submission> find(SubmissionId id) {
        return sql.sql(KNOWN + "where s.id = :id").param("known", now()).param("id", id.value()).query(SubmissionStore::submission).optional();
    }

    /** Whatever was there of a month, as known at a moment: each agency's and dataset's files, the newest first. */
    List<Submission> ofMonth(YearMonth month, Instant known) {
        return sql.sql(KNOWN + "where s.month = :month order by s.dataset, s.agency, s.sent_at desc, s.id limit 1000")
                .param("known", Timestamp.from(known)).param("month", day(month)).query(SubmissionStore::submission).list();
    }

    /** The same from one month on. */
    List<Submission> since(YearMonth month, Instant known) {
        return sql.sql(KNOWN + "where s.month >= :month order by s.month desc, s.dataset, s.agency, s.sent_at desc, s.id limit 5000")
                .param("known", Timestamp.from(known)).param("month", day(month)).query(SubmissionStore::submission).list();
    }

    /** The file of this digest that is here already and was not taken back. */
    Optional<Submission> same(AgencyCode agency, String dataset, YearMonth month, String digest) {
        return sql.sql(KNOWN + """
                where s.agency = :agency and s.dataset = :dataset and s.month = :month and s.digest = :digest and step.state <> 'WITHDRAWN'
                order by s.sent_at desc limit 1
                """)
                .param("known", now()).param("agency", agency.value()).param("dataset", dataset).param("month", day(month)).param("digest", digest)
                .query(SubmissionStore::submission).optional();
    }

    List<SubmissionStep> steps(SubmissionId id) {
        return sql.sql("select state, text, agency, at from migration.step where submission_id = ? order by number").param(id.value())
                .query((row, n) -> new SubmissionStep(SubmissionState.valueOf(row.getString(1)), row.getString(2), new AgencyCode(row.getString(3)),
                        row.getTimestamp(4).toInstant())).list();
    }

    List<Observation> figures(SubmissionId id) {
        return sql.sql("select cell, value, status, note from migration.observation where submission_id = ? order by cell").param(id.value())
                .query((row, n) -> new Observation(Cell.read(row.getString(1)), row.getObject(2, Long.class), ObservationStatus.valueOf(row.getString(3)),
                        row.getString(4))).list();
    }

    private static Submission submission(ResultSet row, int n) throws SQLException {
        return new Submission(new SubmissionId(row.getObject("id", UUID.class)), new AgencyCode(row.getString("agency")), row.getString("dataset"),
                YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("vintage"), row.getString("digest"), row.getString("note"),
                new AccountId(row.getObject("sent_by", UUID.class)), row.getTimestamp("sent_at").toInstant(), SubmissionState.valueOf(row.getString("state")),
                row.getTimestamp("at").toInstant());
    }

    private static Date day(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
