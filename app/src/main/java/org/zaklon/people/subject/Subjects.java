package org.zaklon.people.subject;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.people.Vault;

/**
 * Keeps and opens such names. The caller decides who may and writes the log; row security lets nobody in who holds no seat in the body.
 * There is no search and no list: a subject is found by its identity only, and never compared with the people of cases.
 */
@Component
public class Subjects {
    private final JdbcClient sql;
    private final Vault vault;
    private final InstantSource clock;

    Subjects(JdbcClient sql, Vault vault, InstantSource clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param name as the notifying agency writes it; sealed before it reaches the database */
    public void keep(Actor actor, SubjectId id, BodyId body, PersonalText name) {
        sql.sql("insert into people.subject (id, body_id, agency, unit, author, at, sealed) values (?, ?, ?, ?, ?, ?, ?)")
                .params(List.of(id.value(), body.value(), actor.agency().value(), actor.unit().value(), actor.account().value(),
                        Timestamp.from(clock.instant()), vault.seal(id.value(), DataClass.C1_IDENTITY, name)))
                .update();
    }

    /** Takes a name away for good. Only the platform does it, when the time of what was planned is over; it cannot read it. */
    public void forget(SubjectId id) {
        sql.sql("select people.forget_subject(?)").param(id.value()).query().singleRow();
    }

    /** Empty where the asker holds no seat in the body. */
    public Optional<PersonalText> open(SubjectId id) {
        return sql.sql("select sealed from people.subject where id = ?").param(id.value())
                .query((row, n) -> vault.open(id.value(), DataClass.C1_IDENTITY, row.getBytes(1))).optional();
    }
}
