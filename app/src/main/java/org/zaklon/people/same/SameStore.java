package org.zaklon.people.same;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.CaseId;
import org.zaklon.people.PersonId;

/** What was said about pairs of records; only added to. Row security shows a line where both records may be seen. */
@Component
class SameStore {
    private final JdbcClient sql;
    private final InstantSource clock;

    SameStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Actor actor, UUID id, CaseId caseId, PersonId person, PersonId other, Verdict verdict, boolean byTwo) {
        // PostgreSQL orders identities by their bytes, as their text does
        boolean first = person.value().toString().compareTo(other.value().toString()) < 0;
        sql.sql("""
                insert into people.same_decision (id, agency, unit, author, at, case_id, one, other, verdict, by_two)
                values (:id, :agency, :unit, :author, :at, :case, :one, :other, :verdict, :byTwo)
                """)
                .param("id", id).param("agency", actor.agency().value()).param("unit", actor.unit().value())
                .param("author", actor.account().value()).param("at", Timestamp.from(clock.instant())).param("case", caseId.value())
                .param("one", (first ? person : other).value()).param("other", (first ? other : person).value())
                .param("verdict", verdict.name()).param("byTwo", byTwo)
                .update();
    }

    /** Everything that was said about this record and about those it hangs together with, the oldest first. */
    List<Decision> around(PersonId person) {
        return sql.sql("""
                with recursive near (id) as (
                    select ?::uuid
                    union
                    select case when d.one = near.id then d.other else d.one end from people.same_decision d
                    join near on near.id in (d.one, d.other))
                select d.one, d.other, d.verdict, d.by_two, d.author, d.at from people.same_decision d
                where d.one in (select id from near) order by d.at, d.id
                """)
                .param(person.value())
                .query((row, n) -> new Decision(new PersonId(row.getObject("one", UUID.class)), new PersonId(row.getObject("other", UUID.class)),
                        Verdict.valueOf(row.getString("verdict")), row.getBoolean("by_two"),
                        new AccountId(row.getObject("author", UUID.class)), row.getTimestamp("at").toInstant()))
                .list();
    }
}
