package org.zaklon.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Openings;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/** Rows of shares, and what they open: the two always change together. */
@Component
class ShareStore {
    private static final long AGREEMENTS_IN_USE = 7406290146L;

    private final JdbcClient sql;
    private final Openings openings;
    private final InstantSource clock;

    ShareStore(JdbcClient sql, Openings openings, InstantSource clock) {
        this.sql = sql;
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * Keeps an agreement from ending between the look at its clause and the share that rests on it: whoever shares holds this
     * until commit, and whoever closes what rested on an ended agreement waits for them and so misses none.
     */
    void keepAgreementsUntilCommit() {
        sql.sql("select pg_advisory_xact_lock_shared(?)::text").param(AGREEMENTS_IN_USE).query(String.class).single();
    }

    void waitForThoseWhoShare() {
        sql.sql("select pg_advisory_xact_lock(?)::text").param(AGREEMENTS_IN_USE).query(String.class).single();
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
        openings.open(share.id().value(), share.caseId(), share.fromAgency(), to.unit(), share.classes(), share.purpose(),
                share.until());
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

    /** @return whether nobody had ended it before */
    boolean end(ShareId id, UUID by, String why) {
        sql.sql("update sharing.part set ended_at = ? where share_id = ? and ended_at is null")
                .params(List.of(now(), id.value())).update();
        openings.end(id.value());
        return sql.sql("""
                update sharing.share set ended_at = :at, ended_by = :by, ended_why = :why where id = :id and ended_at is null
                """).param("at", now()).param("by", by).param("why", why).param("id", id.value()).update() == 1;
    }

    /**
     * Stops the classes of shares that lost their basis; what rests on another basis stays open.
     *
     * @return shares of which something was stopped, as they were before
     */
    List<Share> stop(List<Share> among, Predicate<Share.Part> lost) {
        var touched = new ArrayList<Share>();
        for (var share : among) {
            var stopping = share.parts().stream().filter(p -> p.endedAt() == null && lost.test(p)).toList();
            stopping.forEach(part -> stop(share.id(), part.dataClass()));
            if (!stopping.isEmpty()) {
                touched.add(share);
            }
        }
        return touched;
    }

    private void stop(ShareId id, DataClass dataClass) {
        sql.sql("update sharing.part set ended_at = ? where share_id = ? and data_class = ? and ended_at is null")
                .params(List.of(now(), id.value(), dataClass.code())).update();
        openings.end(id.value(), dataClass);
    }

    /** Ends those of the shares of which no class is left. */
    List<Share> endEmpty(List<Share> touched, UUID by, String why) {
        return touched.stream().filter(share -> find(share.id()).filter(now -> now.endedAt() == null && now.classes().isEmpty())
                .map(now -> end(now.id(), by, why)).orElse(false)).toList();
    }

    private Timestamp now() {
        return Rows.stamp(clock.instant());
    }

    /** How values of this room stand in columns. */
        static final class Rows {
        private Rows() {}

        static Instant instant(ResultSet row, String column) throws SQLException {
            var stamp = row.getTimestamp(column);
            return stamp == null ? null : stamp.toInstant();
        }

        static UUID uuid(ResultSet row, String column) throws SQLException {
            return row.getObject(column, UUID.class);
        }

        static Set<DataClass> classes(ResultSet row, String column) throws SQLException {
            return Arrays.stream((String[]) row.getArray(column).getArray()).map(DataClass::of).collect(Collectors.toUnmodifiableSet());
        }

        /** For {@code string_to_array(?, ',')}; the empty set becomes the empty array. */
        static String joined(Collection<DataClass> classes) {
            return classes.stream().sorted().map(DataClass::code).collect(Collectors.joining(","));
        }

        static Timestamp stamp(Instant at) {
            return at == null ? null : Timestamp.from(at);
        }
    }
}
