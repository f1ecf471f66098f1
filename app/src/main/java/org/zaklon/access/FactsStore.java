package org.zaklon.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.CaseFacts.Opening;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.UnitCode;

/** Reads the facts of the decision, already under row security: what the asker may not know of is not found. */
@Component
class FactsStore {
    private final JdbcClient sql;

    FactsStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<CaseFacts> find(Actor actor, CaseId id) {
        var known = known(actor, id);
        return known.isEmpty() && actor.is(Role.DPO) ? overseen(actor, id) : known;
    }

    private Optional<CaseFacts> known(Actor actor, CaseId id) {
        return sql.sql("""
                select s.agency, s.unit, s.area,
                       exists (select 1 from access.assignment a
                               where a.case_id = s.case_id and a.account = :account and a.until is null) as assigned
                from access.case_scope s where s.case_id = :case
                """)
                .param("account", actor.account().value())
                .param("case", id.value())
                .query((row, n) -> facts(row, actor, id))
                .optional();
    }

    private Optional<CaseFacts> overseen(Actor actor, CaseId id) {
        return sql.sql("select o.agency, o.unit, o.area, false as assigned from sec.overseen(?) o")
                .param(id.value())
                .query((row, n) -> facts(row, actor, id))
                .optional();
    }

    private CaseFacts facts(ResultSet row, Actor actor, CaseId id) throws SQLException {
        // A blocked case is not found at all, so whatever is found here is not blocked.
        return new CaseFacts(id, new AgencyCode(row.getString("agency")), new UnitCode(row.getString("unit")),
                new AreaCode(row.getString("area")), row.getBoolean("assigned"), false, openings(actor, id));
    }

    private Set<Opening> openings(Actor actor, CaseId id) {
        return sql.sql("""
                select distinct from_agency, data_class from access.opening
                where case_id = :case and to_unit = :unit and ended_at is null and until > (select sec.now())
                """)
                .param("case", id.value())
                .param("unit", actor.unit().value())
                .query((row, n) -> new Opening(new AgencyCode(row.getString(1)), DataClass.of(row.getString(2))))
                .stream()
                .collect(Collectors.toSet());
    }
}
