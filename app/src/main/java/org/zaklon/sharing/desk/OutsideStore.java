package org.zaklon.sharing.desk;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.people.Vault;

/** Rows of disclosures and refusals; who and what is sealed, because it may name people. */
@Component
class OutsideStore {
    private static final DataClass WORDS = DataClass.C3_NARRATIVE;

    private final JdbcClient sql;
    private final Vault vault;
    private final InstantSource clock;

    OutsideStore(JdbcClient sql, Vault vault, InstantSource clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    RecordId add(Actor actor, CaseId id, Disclosure disclosure) {
        var key = RecordId.fresh();
        sql.sql("""
                insert into sharing.disclosure (id, case_id, agency, unit, recipient, whom, purpose, classes, what, basis, legal_basis,
                        informed, disclosed_on, recorded_at, recorded_by)
                values (:id, :case, :agency, :unit, :recipient, :whom, :purpose, string_to_array(:classes, ','), :what, :basis,
                        :article, :informed, :on, :at, :by)
                """)
                .param("id", key.value()).param("case", id.value()).param("agency", actor.agency().value())
                .param("unit", actor.unit().value()).param("recipient", disclosure.recipient().name())
                .param("whom", vault.seal(key.value(), WORDS, disclosure.whom())).param("purpose", disclosure.purpose().name())
                .param("classes", joined(disclosure.classes()))
                .param("what", vault.seal(key.value(), DataClass.C9_ADMIN, disclosure.what()))
                .param("basis", disclosure.ground().name()).param("article", disclosure.legalBasis())
                .param("informed", disclosure.informed().name()).param("on", Date.valueOf(disclosure.on()))
                .param("at", Timestamp.from(clock.instant())).param("by", actor.account().value())
                .update();
        return key;
    }

    RecordId add(Actor actor, CaseId id, Refusal refusal) {
        var key = RecordId.fresh();
        sql.sql("""
                insert into sharing.refusal (id, case_id, agency, unit, asked_by, purpose, classes, reason, note, asked_on,
                        recorded_at, recorded_by)
                values (:id, :case, :agency, :unit, :asked, :purpose, string_to_array(:classes, ','), :reason, :note, :on, :at, :by)
                """)
                .param("id", key.value()).param("case", id.value()).param("agency", actor.agency().value())
                .param("unit", actor.unit().value()).param("asked", refusal.askedBy()).param("purpose", refusal.purpose().name())
                .param("classes", joined(refusal.classes())).param("reason", refusal.why().name())
                .param("note", refusal.note() == null ? null : vault.seal(key.value(), WORDS, refusal.note()), Types.BINARY)
                .param("on", Date.valueOf(refusal.on())).param("at", Timestamp.from(clock.instant()))
                .param("by", actor.account().value())
                .update();
        return key;
    }

    List<Disclosure> disclosures(CaseId id) {
        return sql.sql("select * from sharing.disclosure where case_id = ? order by recorded_at desc, id limit 200")
                .param(id.value())
                .query((row, n) -> new Disclosure(Disclosure.Recipient.valueOf(row.getString("recipient")),
                        open(row, "whom", WORDS), Purpose.valueOf(row.getString("purpose")), classes(row),
                        open(row, "what", DataClass.C9_ADMIN), Disclosure.Ground.valueOf(row.getString("basis")),
                        row.getString("legal_basis"), Disclosure.Informed.valueOf(row.getString("informed")),
                        row.getDate("disclosed_on").toLocalDate()))
                .list();
    }

    List<Refusal> refusals(CaseId id) {
        return sql.sql("select * from sharing.refusal where case_id = ? order by recorded_at desc, id limit 200")
                .param(id.value())
                .query((row, n) -> new Refusal(row.getString("asked_by"), Purpose.valueOf(row.getString("purpose")), classes(row),
                        Refusal.Why.valueOf(row.getString("reason")), open(row, "note", WORDS),
                        row.getDate("asked_on").toLocalDate()))
                .list();
    }

    private PersonalText open(ResultSet row, String column, DataClass dataClass) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null ? null : vault.open(row.getObject("id", UUID.class), dataClass, sealed);
    }

    private static Set<DataClass> classes(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("classes").getArray()).map(DataClass::of).collect(Collectors.toSet());
    }

    private static String joined(Collection<DataClass> classes) {
        return classes.stream().sorted().map(DataClass::code).collect(Collectors.joining(","));
    }
}
