package org.zaklon.agreements.duties;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.agreements.AgreementId;
import org.zaklon.kernel.AgencyCode;

/** Obligations, their evidence, and reviews. */
@Component
class DutyStore {
    private final JdbcClient sql;
    private final InstantSource clock;

    DutyStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    DutyId owe(AgreementId agreement, Actor actor, Owed owed) {
        var id = new DutyId(UUID.randomUUID());
        sql.sql("""
                insert into agreements.obligation
                    (id, agreement_id, clause, agency, what, first_due, every_months, added_by, account, added_at)
                values (:id, :agreement, :clause, :agency, :what, :due, :every, :by, :account, :now)
                """)
                .param("id", id.value()).param("agreement", agreement.value()).param("clause", owed.clause())
                .param("agency", owed.agency().value()).param("what", owed.what()).param("due", Date.valueOf(owed.firstDue()))
                .param("every", owed.everyMonths() == 0 ? null : owed.everyMonths(), Types.INTEGER)
                .param("by", actor.agency().value()).param("account", actor.account().value()).param("now", now()).update();
        return id;
    }

    boolean lift(DutyId id) {
        return sql.sql("update agreements.obligation set lifted_at = ? where id = ? and lifted_at is null")
                .params(List.of(now(), id.value())).update() == 1;
    }

    DutyId prove(AgreementId agreement, DutyId obligation, Actor actor, Obligation.Proof proof) {
        var id = new DutyId(UUID.randomUUID());
        sql.sql("""
                insert into agreements.evidence (id, agreement_id, obligation_id, due, done_on, evidence, agency, account, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(List.of(id.value(), agreement.value(), obligation.value(), Date.valueOf(proof.due()), Date.valueOf(proof.doneOn()),
                        proof.evidence(), actor.agency().value(), actor.account().value(), now())).update();
        return id;
    }

    List<Obligation> obligations(AgreementId agreement) {
        record Row(UUID obligation, Obligation.Proof proof) {}
        Map<UUID, List<Obligation.Proof>> proofs = sql.sql("""
                select obligation_id, due, done_on, evidence from agreements.evidence where agreement_id = ? order by due
                """).param(agreement.value())
                .query((row, n) -> new Row(row.getObject(1, UUID.class), new Obligation.Proof(row.getDate(2).toLocalDate(),
                        row.getDate(3).toLocalDate(), row.getString(4)))).list().stream()
                .collect(Collectors.groupingBy(Row::obligation, Collectors.mapping(Row::proof, Collectors.toList())));
        return sql.sql("""
                select id, clause, agency, what, first_due, coalesce(every_months, 0) as every, added_by, lifted_at
                from agreements.obligation where agreement_id = ? order by lifted_at nulls first, first_due, id
                """).param(agreement.value())
                .query((row, n) -> new Obligation(new DutyId(row.getObject("id", UUID.class)), row.getString("clause"),
                        new AgencyCode(row.getString("agency")), row.getString("what"), row.getDate("first_due").toLocalDate(),
                        row.getInt("every"), new AgencyCode(row.getString("added_by")), row.getTimestamp("lifted_at") != null,
                        proofs.getOrDefault(row.getObject("id", UUID.class), List.of()))).list();
    }

    Optional<Obligation> obligation(AgreementId agreement, DutyId id) {
        return obligations(agreement).stream().filter(o -> o.id().equals(id)).findFirst();
    }

    DutyId plan(AgreementId agreement, Actor actor, LocalDate due) {
        var id = new DutyId(UUID.randomUUID());
        sql.sql("insert into agreements.review (id, agreement_id, due, planned_by, account, planned_at) values (?, ?, ?, ?, ?, ?)")
                .params(List.of(id.value(), agreement.value(), Date.valueOf(due), actor.agency().value(), actor.account().value(), now()))
                .update();
        return id;
    }

    /** @return whether it was still to come */
    boolean held(DutyId review, Actor actor, LocalDate on, Review.Result result, String note) {
        return sql.sql("update agreements.review set held_on = ?, result = ?, note = ?, held_by = ? where id = ? and held_on is null")
                .params(List.of(Date.valueOf(on), result.name(), note, actor.agency().value(), review.value())).update() == 1;
    }

    List<Review> reviews(AgreementId agreement) {
        return sql.sql("""
                select id, due, planned_by, held_on, result, coalesce(note, '') as note from agreements.review where agreement_id = ?
                order by held_on nulls first, due, id
                """).param(agreement.value())
                .query((row, n) -> new Review(new DutyId(row.getObject("id", UUID.class)), row.getDate("due").toLocalDate(),
                        new AgencyCode(row.getString("planned_by")), row.getDate("held_on") == null ? null : row.getDate("held_on").toLocalDate(),
                        row.getString("result") == null ? null : Review.Result.valueOf(row.getString("result")), row.getString("note"))).list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
