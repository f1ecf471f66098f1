package org.zaklon.sharing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.people.Vault;
import org.zaklon.sharing.ShareStore.Rows;

/** Rows of consents. */
@Component
class ConsentStore {
    private static final DataClass WORDS = DataClass.C3_NARRATIVE;

    private final JdbcClient sql;
    private final Vault vault;

    ConsentStore(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void add(Consent consent, Receiver to, UUID by, Consents.Said said) {
        sql.sql("""
                insert into sharing.consent (id, case_id, agency, unit, to_agency, to_unit, to_function, purpose, classes, withheld,
                        form, given_by, own_view, own_words, withheld_words, given_on, until, recorded_at, recorded_by)
                values (:id, :case, :agency, :unit, :toAgency, :to, :function, :purpose, string_to_array(:classes, ','),
                        string_to_array(:withheld, ','), :form, :givenBy, :ownView, :own, :because, :givenOn, :until, :at, :by)
                """)
                .param("id", consent.id().value()).param("case", consent.caseId().value())
                .param("agency", consent.agency().value()).param("unit", consent.unit().value())
                .param("toAgency", to.agency().value()).param("to", to.unit().value()).param("function", to.function().name())
                .param("purpose", consent.purpose().name()).param("classes", Rows.joined(consent.classes()))
                .param("withheld", Rows.joined(consent.withheld())).param("form", consent.form().name())
                .param("givenBy", consent.givenBy().name()).param("ownView", consent.heard().map(Enum::name).orElse(null))
                .param("own", sealed(consent.id(), said.own()), Types.BINARY)
                .param("because", sealed(consent.id(), said.withheld()), Types.BINARY)
                .param("givenOn", Date.valueOf(consent.givenOn())).param("until", Rows.stamp(consent.until()))
                .param("at", Rows.stamp(consent.recordedAt())).param("by", by)
                .update();
    }

    private byte[] sealed(ConsentId id, PersonalText text) {
        return text == null ? null : vault.seal(id.value(), WORDS, text);
    }

    Consents.Said said(ConsentId id) {
        return sql.sql("select own_words, withheld_words from sharing.consent where id = ?").param(id.value())
                .query((row, n) -> new Consents.Said(opened(id, row.getBytes(1)), opened(id, row.getBytes(2))))
                .optional().orElse(Consents.Said.NOTHING);
    }

    private PersonalText opened(ConsentId id, byte[] sealed) {
        return sealed == null ? null : vault.open(id.value(), WORDS, sealed);
    }

    Optional<Consent> find(ConsentId id) {
        return sql.sql("select * from sharing.consent where id = ?").param(id.value())
                .query((row, n) -> consent(row)).optional();
    }

    List<Consent> ofCase(CaseId id) {
        return sql.sql("select * from sharing.consent where case_id = ? order by (ended_at is null) desc, recorded_at desc, id limit 500")
                .param(id.value()).query((row, n) -> consent(row)).list();
    }

    /**
     * The consent that covers one class for one recipient and purpose, the one that holds longest. The row is kept from being
     * withdrawn until this transaction ends, so that nothing is shared on a consent that is being taken back.
     */
    Optional<Consent> holding(CaseId id, UnitCode to, Purpose purpose, DataClass dataClass, Instant at) {
        return sql.sql("""
                select * from sharing.consent
                where case_id = :case and to_unit = :to and purpose = :purpose and :class = any (classes)
                  and ended_at is null and until > :at
                order by until desc, id limit 1 for share
                """)
                .param("case", id.value()).param("to", to.value()).param("purpose", purpose.name())
                .param("class", dataClass.code()).param("at", Rows.stamp(at))
                .query((row, n) -> consent(row)).optional();
    }

    boolean wasWithdrawn(CaseId id, UnitCode to, Purpose purpose, DataClass dataClass) {
        return sql.sql("""
                select exists (select 1 from sharing.consent where case_id = :case and to_unit = :to and purpose = :purpose
                               and :class = any (classes) and ended_why = 'WITHDRAWN')
                """)
                .param("case", id.value()).param("to", to.value()).param("purpose", purpose.name())
                .param("class", dataClass.code()).query(Boolean.class).single();
    }

    /** @return whether it held until now */
    boolean end(ConsentId id, Instant at, UUID by, Consent.End why, ConsentId replacement) {
        return sql.sql("""
                update sharing.consent set ended_at = :at, ended_by = :by, ended_why = :why, replaced_by = :replacement
                where id = :id and ended_at is null
                """)
                .param("at", Rows.stamp(at)).param("by", by).param("why", why.name())
                .param("replacement", replacement == null ? null : replacement.value()).param("id", id.value())
                .update() == 1;
    }

    private static Consent consent(ResultSet row) throws SQLException {
        var view = row.getString("own_view");
        var end = row.getString("ended_why");
        return new Consent(new ConsentId(Rows.uuid(row, "id")), new CaseId(Rows.uuid(row, "case_id")),
                new AgencyCode(row.getString("agency")), new UnitCode(row.getString("unit")),
                new AgencyCode(row.getString("to_agency")), new UnitCode(row.getString("to_unit")),
                Purpose.valueOf(row.getString("purpose")), Rows.classes(row, "classes"), Rows.classes(row, "withheld"),
                Consent.Form.valueOf(row.getString("form")), Consent.GivenBy.valueOf(row.getString("given_by")),
                view == null ? null : Consent.OwnView.valueOf(view), row.getDate("given_on").toLocalDate(),
                Rows.instant(row, "until"), Rows.instant(row, "recorded_at"), Rows.instant(row, "ended_at"),
                end == null ? null : Consent.End.valueOf(end));
    }
}
