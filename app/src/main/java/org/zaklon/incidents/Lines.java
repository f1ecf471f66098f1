package org.zaklon.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.incidents.routing.Use;
import org.zaklon.incidents.routing.Wish;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.UnitCode;

/** Where reports stand with their recipients, and what the reporter wants for each. A recipient sees the own line only. */
@Component
public class Lines {
    private static final String LINE = """
            select r.*, s.state, s.outcome,
                (select min(a.at) from incidents.step a where a.report_id = r.report_id and a.unit = r.unit and a.state = 'ACKNOWLEDGED') as acknowledged,
                (select min(a.at) from incidents.step a where a.report_id = r.report_id and a.unit = r.unit and a.state = 'ANSWERED') as answered,
                (select v.value from incidents.verification v where v.report_id = r.report_id and v.unit = r.unit order by v.place desc limit 1) as value
            from incidents.route r
            join lateral (select * from incidents.step s where s.report_id = r.report_id and s.unit = r.unit order by s.place desc limit 1) s on true
            """;

    private final JdbcClient sql;

    Lines(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param line its state and what follows from it is not stored: the first step is */
    public void add(Line line, AgencyCode agency, byte[] sent) {
        sql.sql("""
                insert into incidents.route (report_id, unit, agency, why, from_unit, package, sent_at, acknowledge_by, answer_by)
                values (:report, :unit, :agency, :why, :from, :package, :at, :acknowledge, :answer)
                """)
                .param("report", line.report().value()).param("unit", line.unit().value()).param("agency", agency.value()).param("why", line.why().name())
                .param("from", line.from() == null ? null : line.from().value(), Types.VARCHAR).param("package", sent)
                .param("at", Timestamp.from(line.sent())).param("acknowledge", Timestamp.from(line.acknowledgeBy()))
                .param("answer", Timestamp.from(line.answerBy())).update();
        sql.sql("insert into incidents.step (id, report_id, unit, place, state, at) values (?, ?, ?, 0, 'RECEIVED', ?)")
                .params(UUID.randomUUID(), line.report().value(), line.unit().value(), Timestamp.from(line.sent())).update();
    }

    /** @param outcome of the list of outcomes; null unless it is closed */
    public void step(ReportId report, UnitCode unit, ReportState state, String outcome, Instant at) {
        sql.sql("""
                insert into incidents.step (id, report_id, unit, place, state, outcome, at)
                select :id, :report, :unit, max(place) + 1, :state, :outcome, :at from incidents.step where report_id = :report and unit = :unit
                """)
                .param("id", UUID.randomUUID()).param("report", report.value()).param("unit", unit.value()).param("state", state.name())
                .param("outcome", outcome, Types.VARCHAR).param("at", Timestamp.from(at)).update();
    }

    /** The lines of a report that the reader may see: all for the reporter, the own for a recipient. */
    public List<Line> of(ReportId report) {
        return sql.sql(LINE + "where r.report_id = ? order by r.sent_at, r.unit").param(report.value()).query(Lines::line).list();
    }

    public Optional<Line> find(ReportId report, UnitCode unit) {
        return sql.sql(LINE + "where r.report_id = ? and r.unit = ?").params(report.value(), unit.value()).query(Lines::line).optional();
    }

    /** What came to a unit, the newest first; one more than a page holds. */
    public List<Line> to(UnitCode unit, int page) {
        return sql.sql(LINE + "where r.unit = ? order by r.sent_at desc, r.report_id limit ? offset ?")
                .params(unit.value(), Paged.SIZE + 1, Paged.offset(page)).query(Lines::line).list();
    }

    /** How many wait to be acknowledged. */
    public int waiting(UnitCode unit) {
        return sql.sql("""
                select count(*) from incidents.route r where r.unit = ?
                    and not exists (select from incidents.step s where s.report_id = r.report_id and s.unit = r.unit and s.place > 0)
                """).param(unit.value()).query(Integer.class).single();
    }

    public void wish(ReportId report, Wished wished) {
        sql.sql("""
                insert into incidents.consent (id, report_id, unit, agency, place, wish, uses, at)
                select :id, :report, :unit, :agency, coalesce(max(place) + 1, 0), :wish, :uses, :at
                from incidents.consent where report_id = :report and unit = :unit
                """)
                .param("id", UUID.randomUUID()).param("report", report.value()).param("unit", wished.unit().value()).param("agency", wished.agency().value())
                .param("wish", wished.wish().name()).param("uses", wished.uses().stream().map(Use::name).sorted().toArray(String[]::new))
                .param("at", Timestamp.from(wished.at())).update();
    }

    /** What the reporter wants now, for each recipient that was offered. */
    public List<Wished> wishes(ReportId report) {
        return sql.sql("select distinct on (unit) * from incidents.consent where report_id = ? order by unit, place desc").param(report.value())
                .query((row, n) -> new Wished(new UnitCode(row.getString("unit")), new AgencyCode(row.getString("agency")), Wish.valueOf(row.getString("wish")),
                        Arrays.stream((String[]) row.getArray("uses").getArray()).map(Use::valueOf).collect(Collectors.toSet()),
                        row.getTimestamp("at").toInstant())).list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var from = row.getString("from_unit");
        var value = row.getString("value");
        return new Line(new ReportId(row.getObject("report_id", UUID.class)), new UnitCode(row.getString("unit")), Line.Why.valueOf(row.getString("why")),
                from == null ? null : new UnitCode(from), row.getTimestamp("sent_at").toInstant(), row.getTimestamp("acknowledge_by").toInstant(),
                row.getTimestamp("answer_by").toInstant(), ReportState.valueOf(row.getString("state")), row.getString("outcome"),
                instant(row.getTimestamp("acknowledged")), instant(row.getTimestamp("answered")),
                value == null ? Verification.UNVERIFIED : Verification.valueOf(value));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
