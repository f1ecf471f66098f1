package org.zaklon.sharing.across;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/** Comparisons as either side may know them; row security shows those of the own agency, and those that were approved against it. */
@Component
class ComparisonStore {
    private final JdbcClient sql;

    ComparisonStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Actor actor, ComparisonId id, Unit unit, AgencyCode owner, Purpose purpose, BothWays.Found found, Instant at) {
        sql.sql("""
                insert into sharing.comparison (id, agency, unit, unit_function, owner, purpose, classes, agreement_id, reference, version, clause,
                        until, opened_at, opened_by)
                values (:id, :agency, :unit, :function, :owner, :purpose, string_to_array(:classes, ','), :agreement, :reference, :version, :clause,
                        :until, :at, :by)
                """)
                .param("id", id.value()).param("agency", actor.agency().value()).param("unit", unit.code().value())
                .param("function", unit.function().name()).param("owner", owner.value()).param("purpose", purpose.name())
                .param("classes", found.classes().stream().sorted().map(DataClass::code).collect(Collectors.joining(",")))
                .param("agreement", found.clause().agreementId().value()).param("reference", found.clause().reference())
                .param("version", found.clause().version()).param("clause", found.clause().clauseNumber())
                .param("until", Timestamp.from(found.until())).param("at", Timestamp.from(at)).param("by", actor.account().value())
                .update();
    }

    Optional<Comparison> find(ComparisonId id) {
        return sql.sql("select * from sharing.comparison where id = ?").param(id.value()).query(this::comparison).optional();
    }

    Paged<Comparison> list(int page) {
        return Paged.of(sql.sql("select * from sharing.comparison order by opened_at desc, id limit ? offset ?")
                .params(Paged.SIZE + 1, Paged.offset(page)).query(this::comparison).list(), page);
    }

    /** Those against the agency that are in force. */
    List<Comparison> against(AgencyCode owner, Instant at) {
        return sql.sql("select * from sharing.comparison where owner = ? and approved_at is not null and ended_at is null and until > ?")
                .params(owner.value(), Timestamp.from(at)).query(this::comparison).list();
    }

    /** All that are in force, for the platform. */
    List<Comparison> inForce(Instant at) {
        return sql.sql("select * from sharing.comparison where approved_at is not null and ended_at is null and until > ?")
                .param(Timestamp.from(at)).query(this::comparison).list();
    }

    /** @return false where somebody else approved or ended it meanwhile */
    boolean approve(ComparisonId id, Actor actor, Instant at) {
        return sql.sql("update sharing.comparison set approved_at = ?, approved_by = ? where id = ? and approved_at is null and ended_at is null")
                .params(Timestamp.from(at), actor.account().value(), id.value()).update() == 1;
    }

    boolean end(ComparisonId id, AccountId by, Comparison.Ended why, Instant at) {
        return sql.sql("update sharing.comparison set ended_at = :at, ended_by = :by, ended_why = :why where id = :id and ended_at is null")
                .param("at", Timestamp.from(at)).param("by", by == null ? null : by.value(), java.sql.Types.OTHER).param("why", why.name())
                .param("id", id.value()).update() == 1;
    }

    List<Comparison> restingOn(UUID agreement) {
        return sql.sql("select * from sharing.comparison where agreement_id = ? and ended_at is null").param(agreement).query(this::comparison).list();
    }

    private Comparison comparison(ResultSet row, int n) throws SQLException {
        return new Comparison(new ComparisonId(row.getObject("id", UUID.class)), new AgencyCode(row.getString("agency")),
                new UnitCode(row.getString("unit")), new AgencyCode(row.getString("owner")), Purpose.valueOf(row.getString("purpose")),
                Arrays.stream((String[]) row.getArray("classes").getArray()).map(DataClass::of).collect(Collectors.toSet()),
                new Comparison.Footing(row.getObject("agreement_id", UUID.class), row.getString("reference"), row.getInt("version"), row.getString("clause")),
                at(row, "until"), at(row, "opened_at"), new AccountId(row.getObject("opened_by", UUID.class)), at(row, "approved_at"),
                at(row, "ended_at"), row.getString("ended_why"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
