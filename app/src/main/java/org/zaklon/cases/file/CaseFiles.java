package org.zaklon.cases.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Scope;
import org.zaklon.cases.Age;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.CaseFilter;
import org.zaklon.cases.CaseState;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.UnitCode;

/** The rows of the queues. */
@Component
public class CaseFiles {
    private static final String COLUMNS = """
            f.case_id, f.pseudonym, f.agency, f.unit, f.area, f.state, f.age, f.signal_agency, f.signal_unit, f.opened_at,
            f.accepted_at, f.closed_at, f.closed_reason
            """;

    private final JdbcClient sql;
    private final InstantSource clock;

    CaseFiles(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A new case that the actor sends to a unit; the scope of access is entered beside it. */
    public void open(Actor sender, CaseId id, AgencyCode agency, UnitCode unit, AreaCode area, Age age) {
        sql.sql("""
                insert into cases.case_file
                    (case_id, pseudonym, agency, unit, area, state, age, signal_agency, signal_unit, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(List.of(id.value(), Pseudonyms.fresh('K'), agency.value(), unit.value(), area.value(),
                        CaseState.SIGNAL.name(), age.name(), sender.agency().value(), sender.unit().value(), now()))
                .update();
    }

    public Optional<CaseFile> find(CaseId id) {
        return sql.sql("select %s from cases.case_file f where f.case_id = ?".formatted(COLUMNS))
                .param(id.value()).query(this::file).optional();
    }

    public CaseFile get(CaseId id) {
        return find(id).orElseThrow();
    }

    public Optional<CaseId> named(String pseudonym) {
        return sql.sql("select case_id from cases.case_file where pseudonym = ?").param(pseudonym)
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class))).optional();
    }

    /** Read and kept from changing until the work ends, so that two people cannot do the same step at once. */
    public CaseFile locked(CaseId id) {
        return sql.sql("select %s from cases.case_file f where f.case_id = ? for update".formatted(COLUMNS))
                .param(id.value()).query(this::file).single();
    }

    /** One page, newest first; the scope is part of the statement and served by an index, row security says it once more. */
    public Paged<CaseFile> list(Actor actor, CaseFilter filter, int page) {
        var scope = scope(actor, filter.tab());
        var params = new HashMap<String, Object>(scope.params());
        params.put("offset", Paged.offset(page));
        params.put("limit", Paged.SIZE + 1);
        var narrower = "";
        if (filter.only().isPresent()) {
            narrower += " and f.state = :state";
            params.put("state", filter.state().name());
        }
        if (!filter.text().isEmpty()) {
            narrower += " and position(:text in f.pseudonym) > 0";
            params.put("text", filter.text());
        }
        var rows = sql.sql("""
                select %s from cases.case_file f where %s%s
                order by f.opened_at desc, f.case_id limit :limit offset :offset
                """.formatted(COLUMNS, scope.sql(), narrower))
                .params(params).query(this::file).list();
        return Paged.of(rows, page);
    }

    /** Signals that wait for a unit, and when the first answer is due. */
    public record Waiting(int count, Optional<Instant> due) {}

    public Waiting waiting(UnitCode unit) {
        return sql.sql("""
                select count(distinct f.case_id), min(c.due) from cases.case_file f
                left join cases.clock c on c.case_id = f.case_id and c.state <> 'ENDED'
                where f.unit = ? and f.state = 'SIGNAL'
                """)
                .param(unit.value())
                .query(CaseFiles::counted).single();
    }

    /** Deadlines, in the cases to which one is assigned, that end soon or have ended. */
    public Waiting pressing() {
        return sql.sql("""
                select count(*), min(c.due) from cases.clock c join cases.case_file f on f.case_id = c.case_id
                where f.case_id in (select sec.assigned_cases()) and f.state = 'OPEN' and c.state in ('AT_RISK', 'OVERDUE')
                """)
                .query(CaseFiles::counted).single();
    }

    private static Waiting counted(ResultSet row, int n) throws SQLException {
        return new Waiting(row.getInt(1), Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant));
    }

    private static Scope scope(Actor actor, CaseFilter.Tab tab) {
        return switch (tab) {
            case QUEUE -> Scope.own(actor, "f");
            case MINE -> new Scope("f.case_id in (select sec.assigned_cases())", Map.of());
            case SHARED -> Scope.opened(actor, "f");
        };
    }

    /** Closed, or the signal declined: both end the work with a reason. */
    public void ended(CaseId id, CaseState state, String reason) {
        sql.sql("update cases.case_file set state = ?, closed_at = ?, closed_reason = ? where case_id = ?")
                .params(state.name(), now(), reason, id.value()).update();
    }

    /** Taken up, for the first time or again. */
    public void taken(CaseId id) {
        sql.sql("""
                update cases.case_file set state = 'OPEN', accepted_at = coalesce(accepted_at, ?), closed_at = null,
                    closed_reason = null where case_id = ?
                """)
                .params(now(), id.value()).update();
    }

    public void aged(CaseId id, Age age) {
        sql.sql("update cases.case_file set age = ? where case_id = ?").params(age.name(), id.value()).update();
    }

    private CaseFile file(ResultSet row, int n) throws SQLException {
        return new CaseFile(new CaseId(row.getObject("case_id", UUID.class)), row.getString("pseudonym"),
                new AgencyCode(row.getString("agency")), new UnitCode(row.getString("unit")), new AreaCode(row.getString("area")),
                CaseState.valueOf(row.getString("state")), Age.valueOf(row.getString("age")),
                new AgencyCode(row.getString("signal_agency")), new UnitCode(row.getString("signal_unit")),
                instant(row, "opened_at"), instant(row, "accepted_at"), instant(row, "closed_at"), row.getString("closed_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
