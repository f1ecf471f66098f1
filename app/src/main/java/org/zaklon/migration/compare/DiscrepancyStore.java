package org.zaklon.migration.compare;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.Cell;
import org.zaklon.migration.DiscrepancyId;
import org.zaklon.migration.SubmissionId;

/** Differences and their steps under row security: for the coordinating office, and for the agencies whose files were compared. Rows are added only. */
@Component
class DiscrepancyStore {
    private static final String STANDING = """
            select d.*, step.id as step_id, step.state from migration.discrepancy d
            join lateral (select id, state from migration.discrepancy_step s where s.discrepancy_id = d.id order by s.number desc limit 1) step on true
            """;

    private final JdbcClient sql;
    private final InstantSource clock;

    DiscrepancyStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Actor actor, DiscrepancyId id, String rule, YearMonth month, Gap gap, AgencyCode owner, Compared.Sides sides) {
        sql.sql("""
                insert into migration.discrepancy (id, rule, month, cell, left_value, right_value, owner, parties, basis, agency, account, found_at)
                values (:id, :rule, :month, :cell, :left, :right, :owner, :parties::text[], :basis::uuid[], :agency, :account, :at)
                """)
                .param("id", id.value()).param("rule", rule).param("month", day(month)).param("cell", gap.cell().written()).param("left", gap.left())
                .param("right", gap.right()).param("owner", owner.value())
                .param("parties", sides.agencies().stream().map(AgencyCode::value).sorted().toArray(String[]::new))
                .param("basis", texts(sides.basis()))
                .param("agency", actor.agency().value()).param("account", actor.account().value()).param("at", now()).update();
        step(actor, id, DiscrepancyState.OPEN, "", Explanation.NONE);
    }

    void step(Actor actor, DiscrepancyId id, DiscrepancyState state, String text, Explanation explanation) {
        var step = UUID.randomUUID();
        sql.sql("""
                insert into migration.discrepancy_step (id, discrepancy_id, number, state, text, agency, account, at)
                values (:id, :of, (select coalesce(max(number), 0) + 1 from migration.discrepancy_step where discrepancy_id = :of), :state, :text, :agency,
                        :account, :at)
                """)
                .param("id", step).param("of", id.value()).param("state", state.name()).param("text", text).param("agency", actor.agency().value())
                .param("account", actor.account().value()).param("at", now()).update();
        explanation.parts().forEach(part -> sql.sql("insert into migration.discrepancy_part (step_id, cause, amount, text) values (:step, :cause, :amount, :text)")
                .param("step", step).param("cause", part.cause().name()).param("amount", part.amount()).param("text", part.text()).update());
    }

    Optional<Discrepancy> find(DiscrepancyId id) {
        return sql.sql(STANDING + "where d.id = ?").param(id.value()).query(this::discrepancy).optional();
    }

    List<Discrepancy> ofMonth(YearMonth month) {
        return sql.sql(STANDING + "where d.month = ? order by d.rule, d.found_at desc, d.cell limit 1000").param(day(month)).query(this::discrepancy).list();
    }

    /** Since a month, for lists and reports; the newest first. */
    List<Discrepancy> since(YearMonth month) {
        return sql.sql(STANDING + "where d.month >= ? order by d.month desc, d.rule, d.found_at desc, d.cell limit 2000").param(day(month))
                .query(this::discrepancy).list();
    }

    List<DiscrepancyStep> steps(DiscrepancyId id) {
        return sql.sql("select id, state, text, agency, at from migration.discrepancy_step where discrepancy_id = ? order by number").param(id.value())
                .query((row, n) -> new DiscrepancyStep(DiscrepancyState.valueOf(row.getString("state")), row.getString("text"),
                        new AgencyCode(row.getString("agency")), row.getTimestamp("at").toInstant(), parts(row.getObject("id", UUID.class)))).list();
    }

    private Discrepancy discrepancy(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Discrepancy(new DiscrepancyId(id), row.getString("rule"), YearMonth.from(row.getObject("month", LocalDate.class)),
                new Gap(Cell.read(row.getString("cell")), row.getLong("left_value"), row.getLong("right_value")), new AgencyCode(row.getString("owner")),
                Arrays.stream((UUID[]) row.getArray("basis").getArray()).map(SubmissionId::new).toList(), DiscrepancyState.valueOf(row.getString("state")),
                row.getTimestamp("found_at").toInstant(), lastParts(id));
    }

    /** The explanation that was given last, whatever was said about it since. */
    private Explanation lastParts(UUID discrepancy) {
        return sql.sql("select id from migration.discrepancy_step where discrepancy_id = ? and state = 'ANSWERED' order by number desc limit 1").param(discrepancy)
                .query(UUID.class).optional().map(this::parts).orElse(Explanation.NONE);
    }

    private Explanation parts(UUID step) {
        return new Explanation(sql.sql("select cause, amount, text from migration.discrepancy_part where step_id = ? order by amount desc, cause").param(step)
                .query((row, n) -> new Explanation.Part(Cause.valueOf(row.getString(1)), row.getLong(2), row.getString(3))).list());
    }

    private static String[] texts(Collection<SubmissionId> ids) {
        return ids.stream().map(id -> id.value().toString()).sorted().toArray(String[]::new);
    }

    private static Date day(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
