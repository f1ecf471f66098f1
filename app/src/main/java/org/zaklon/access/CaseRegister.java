package org.zaklon.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.UnitCode;

/** Writes the facts that the decision reads: which unit manages a case, who is assigned, who must not know. */
@Component
public class CaseRegister {
    private final JdbcClient sql;
    private final InstantSource clock;

    CaseRegister(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Enters a new case for the unit that will manage it. */
    public void enter(CaseId id, AgencyCode agency, UnitCode unit, AreaCode area) {
        sql.sql("insert into access.case_scope (case_id, agency, unit, area, opened_at) values (?, ?, ?, ?, ?)")
                .params(List.of(id.value(), agency.value(), unit.value(), area.value(), now()))
                .update();
    }

    /** Assigns a person of the actor's agency; already assigned stays assigned. */
    public void assign(Actor actor, CaseId id, AccountId to) {
        if (assigned(id).contains(to)) {
            return;
        }
        sql.sql("insert into access.assignment (case_id, account, agency, since) values (?, ?, ?, ?)")
                .params(List.of(id.value(), to.value(), actor.agency().value(), now()))
                .update();
    }

    public void unassign(CaseId id, AccountId from) {
        sql.sql("update access.assignment set until = ? where case_id = ? and account = ? and until is null")
                .params(List.of(now(), id.value(), from.value()))
                .update();
    }

    /** Who of the actor's agency is assigned now. */
    public List<AccountId> assigned(CaseId id) {
        return sql.sql("select account from access.assignment where case_id = ? and until is null")
                .param(id.value())
                .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Keeps a person away from a case because of a conflict of interest; beats every permit from the next statement on. */
    public void block(Actor by, CaseId id, AccountId account, String reason) {
        block(by, id, account, null, reason);
    }

    /** Keeps a whole unit away, such as one whose staff is involved. */
    public void block(Actor by, CaseId id, UnitCode unit, String reason) {
        block(by, id, null, unit, reason);
    }

    private void block(Actor by, CaseId id, AccountId account, UnitCode unit, String reason) {
        sql.sql("""
                insert into access.block (id, case_id, account, unit, reason, at, by_account, by_role)
                values (:id, :case, :account, :unit, :reason, :at, :by, :role)
                """)
                .param("id", UUID.randomUUID()).param("case", id.value())
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("unit", unit == null ? null : unit.value(), Types.VARCHAR)
                .param("reason", reason).param("at", now()).param("by", by.account().value()).param("role", by.role().name())
                .update();
    }

    /**
     * What keeps somebody away now.
     *
     * @param account null where a whole unit is kept away
     * @param byRole the role of whoever entered it; null where the platform did
     */
    public record Block(UUID id, CaseId caseId, AccountId account, UnitCode unit, String reason, Instant since, Role byRole) {}

    /** Of one case, oldest first; none to whoever is kept away and to other agencies. */
    public List<Block> blocks(CaseId id) {
        return sql.sql("select * from access.block where lifted_at is null and case_id = ? order by at, id")
                .param(id.value()).query(CaseRegister::block).list();
    }

    /** Of all cases of the asker's agency, newest first. */
    public List<Block> blocks() {
        return sql.sql("select * from access.block where lifted_at is null order by at desc, id").query(CaseRegister::block).list();
    }

    /** @return whether it stood until now and the actor may lift it */
    public boolean lift(Actor by, CaseId id, UUID block) {
        return sql.sql("update access.block set lifted_at = ?, lifted_by = ? where id = ? and case_id = ? and lifted_at is null")
                .params(List.of(now(), by.account().value(), block, id.value())).update() == 1;
    }

    private static Block block(ResultSet row, int n) throws SQLException {
        var account = row.getObject("account", UUID.class);
        var unit = row.getString("unit");
        var role = row.getString("by_role");
        return new Block(row.getObject("id", UUID.class), new CaseId(row.getObject("case_id", UUID.class)),
                account == null ? null : new AccountId(account), unit == null ? null : new UnitCode(unit), row.getString("reason"),
                row.getTimestamp("at").toInstant(), role == null ? null : Role.valueOf(role));
    }

    /** Units that must not know of a case; asked by the managing agency before it sends anything about it. */
    public Set<UnitCode> keptAway(CaseId id) {
        return Set.copyOf(sql.sql("select distinct unit from access.block where case_id = ? and unit is not null and lifted_at is null")
                .param(id.value())
                .query((row, n) -> new UnitCode(row.getString(1)))
                .list());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
