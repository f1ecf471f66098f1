package org.zaklon.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/** Rows of shares and their parts. */
@Component
class ShareStore {
    private final JdbcClient sql;

    ShareStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Share share, Receiver to, UUID by) {
        sql.sql("""
                insert into sharing.share (id, case_id, pseudonym, from_agency, from_unit, to_agency, to_unit, to_function, purpose,
                        ground, shared_at, shared_by, until, flows_back, answers)
                values (:id, :case, :pseudonym, :fromAgency, :from, :toAgency, :to, :function, :purpose, :ground, :at, :by, :until,
                        string_to_array(:back, ','), :answers)
                """)
                .param("id", share.id().value()).param("case", share.caseId().value()).param("pseudonym", share.pseudonym())
                .param("fromAgency", share.fromAgency().value()).param("from", share.from().value())
                .param("toAgency", to.agency().value()).param("to", to.unit().value()).param("function", to.function().name())
                .param("purpose", share.purpose().name()).param("ground", share.ground())
                .param("at", Rows.stamp(share.sharedAt())).param("by", by).param("until", Rows.stamp(share.until()))
                .param("back", Rows.joined(share.flowsBack()))
                .param("answers", share.answered().map(ShareId::value).orElse(null))
                .update();
        share.parts().forEach(part -> addPart(share, part));
    }

    private void addPart(Share share, Share.Part part) {
        sql.sql("""
                insert into sharing.part
                    (share_id, case_id, data_class, kind, agreement_id, reference, version, clause, consent_id, until)
                values (:share, :case, :class, :kind, :agreement, :reference, :version, :clause, :consent, :until)
                """)
                .param("share", share.id().value()).param("case", share.caseId().value())
                .param("class", part.dataClass().code()).param("kind", part.kind().name())
                .param("agreement", part.kind() == Share.Kind.CLAUSE ? part.source() : null)
                .param("reference", part.reference()).param("version", part.version()).param("clause", part.clause())
                .param("consent", part.kind() == Share.Kind.CONSENT ? part.source() : null)
                .param("until", Rows.stamp(part.until()))
                .update();
    }

    Optional<Share> find(ShareId id) {
        return list("s.id = :id", Map.of("id", id.value()), 1).stream().findFirst();
    }

    List<Share> ofCase(CaseId id) {
        return list("s.case_id = :case", Map.of("case", id.value()), 500);
    }

    List<Share> answering(ShareId id) {
        return list("s.answers = :id", Map.of("id", id.value()), 10);
    }

    /** Shares that nobody closed and of which a part rests on an agreement, also where that part stopped. */
    List<Share> restingOn(UUID agreement) {
        return list("s.ended_at is null and s.id in (select p.share_id from sharing.part p where p.agreement_id = :agreement)",
                Map.of("agreement", agreement), 500);
    }

    List<Share> list(String where, Map<String, ?> params, int limit) {
        var shares = new LinkedHashMap<UUID, Share>();
        sql.sql("""
                select s.*, p.data_class, p.kind, coalesce(p.agreement_id, p.consent_id) as source, p.reference, p.version, p.clause, p.until as part_until, p.ended_at as part_ended
                from (select * from sharing.share s where %s order by s.shared_at desc, s.id limit %d) s
                join sharing.part p on p.share_id = s.id
                order by s.shared_at desc, s.id, length(p.data_class), p.data_class
                """.formatted(where, limit))
                .params(params)
                .query((row, n) -> shares.merge(Rows.uuid(row, "id"), share(row), ShareStore::join))
                .list();
        return List.copyOf(shares.values());
    }

    private static Share join(Share first, Share more) {
        var parts = new ArrayList<>(first.parts());
        parts.addAll(more.parts());
        return new Share(first.id(), first.caseId(), first.pseudonym(), first.fromAgency(), first.from(), first.toAgency(),
                first.to(), first.purpose(), first.ground(), first.sharedAt(), first.until(), first.flowsBack(), first.answers(),
                first.endedAt(), first.endedWhy(), parts);
    }

    private static Share share(ResultSet row) throws SQLException {
        var answers = Rows.uuid(row, "answers");
        return new Share(new ShareId(Rows.uuid(row, "id")), new CaseId(Rows.uuid(row, "case_id")), row.getString("pseudonym"),
                new AgencyCode(row.getString("from_agency")), new UnitCode(row.getString("from_unit")),
                new AgencyCode(row.getString("to_agency")), new UnitCode(row.getString("to_unit")),
                Purpose.valueOf(row.getString("purpose")), row.getString("ground"), Rows.instant(row, "shared_at"),
                Rows.instant(row, "until"), Rows.classes(row, "flows_back"), answers == null ? null : new ShareId(answers),
                Rows.instant(row, "ended_at"), row.getString("ended_why"),
                List.of(new Share.Part(DataClass.of(row.getString("data_class")), Share.Kind.valueOf(row.getString("kind")),
                        Rows.uuid(row, "source"), row.getString("reference"), row.getInt("version"), row.getString("clause"),
                        Rows.instant(row, "part_until"), Rows.instant(row, "part_ended"))));
    }

    /** @return whether it was open until now */
    boolean end(ShareId id, Instant at, UUID by, String why) {
        sql.sql("update sharing.part set ended_at = ? where share_id = ? and ended_at is null")
                .params(List.of(Rows.stamp(at), id.value())).update();
        return sql.sql("""
                update sharing.share set ended_at = :at, ended_by = :by, ended_why = :why where id = :id and ended_at is null
                """).param("at", Rows.stamp(at)).param("by", by).param("why", why).param("id", id.value()).update() == 1;
    }

    /** Ends one class of a share. */
    void endPart(ShareId id, DataClass dataClass, Instant at) {
        sql.sql("update sharing.part set ended_at = ? where share_id = ? and data_class = ? and ended_at is null")
                .params(List.of(Rows.stamp(at), id.value(), dataClass.code())).update();
    }
}
