package org.zaklon.access;

import java.sql.Timestamp;
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
    public void block(CaseId id, AccountId account, String reason) {
        sql.sql("insert into access.block (id, case_id, account, reason, at) values (?, ?, ?, ?, ?)")
                .params(List.of(UUID.randomUUID(), id.value(), account.value(), reason, now()))
                .update();
    }

    /** Keeps a whole unit away, such as one whose staff is involved. */
    public void block(CaseId id, UnitCode unit, String reason) {
        sql.sql("insert into access.block (id, case_id, unit, reason, at) values (?, ?, ?, ?, ?)")
                .params(List.of(UUID.randomUUID(), id.value(), unit.value(), reason, now()))
                .update();
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
