package org.zaklon.people.contact;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.people.Vault;

/** Contacts and whereabouts, apart from names. */
@Component
class ContactStore {
    private final JdbcClient sql;
    private final Vault vault;
    private final InstantSource clock;

    ContactStore(JdbcClient sql, Vault vault, InstantSource clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    void add(Actor actor, UUID id, CaseId caseId, Contact.Kind kind, PersonalText text) {
        sql.sql("""
                insert into people.contact (id, case_id, agency, unit, author, at, kind, sealed) values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(List.of(id, caseId.value(), actor.agency().value(), actor.unit().value(), actor.account().value(), now(),
                        kind.name(), vault.seal(id, DataClass.C2_CONTACT, text)))
                .update();
    }

    List<Contact> valid(CaseId id) {
        return sql.sql("select id, kind, sealed, agency, at from people.contact where case_id = ? and ended_at is null order by at")
                .param(id.value())
                .query((row, n) -> {
                    var contact = row.getObject("id", UUID.class);
                    return new Contact(contact, Contact.Kind.valueOf(row.getString("kind")),
                            vault.open(contact, DataClass.C2_CONTACT, row.getBytes("sealed")),
                            new AgencyCode(row.getString("agency")), row.getTimestamp("at").toInstant());
                })
                .list();
    }

    /** @return whether there was one of the own agency to end */
    boolean end(Actor actor, UUID id, CaseId caseId) {
        return sql.sql("update people.contact set ended_at = ? where id = ? and case_id = ? and agency = ? and ended_at is null")
                .params(List.of(now(), id, caseId.value(), actor.agency().value()))
                .update() == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
