package org.zaklon.forums.taskforce.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.forums.taskforce.Span;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;

/** Outcomes under row security: confirmed ones for the whole body, others for the agency that typed them. */
@Component
class TallyStore {
    private final JdbcClient sql;
    private final InstantSource clock;

    TallyStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(BodyId body, Tally tally) {
        var insert = sql.sql("""
                insert into forums.tally (id, body_id, level, offence, from_day, to_day, investigations, indictments, convictions, acquittals, typed_at)
                values (:id, :body, :level, :offence, :from, :to, :investigations, :indictments, :convictions, :acquittals, :now)
                """)
                .param("id", tally.id().value()).param("body", body.value()).param("level", tally.level()).param("offence", tally.offence())
                .param("from", tally.span().from()).param("to", tally.span().to()).param("now", now());
        for (var measure : Measure.values()) {
            insert = insert.param(column(measure), tally.counts().get(measure), Types.INTEGER);
        }
        insert.update();
    }

    boolean confirm(Actor actor, TallyId id) {
        return sql.sql("update forums.tally set confirmed_at = ?, confirmed_by = ? where id = ? and agency = ? and confirmed_at is null and account <> ?")
                .params(now(), actor.account().value(), id.value(), actor.agency().value(), actor.account().value()).update() == 1;
    }

    Optional<Tally> find(BodyId body, TallyId id) {
        return sql.sql("select * from forums.tally where body_id = ? and id = ?").params(body.value(), id.value()).query(TallyStore::tally).optional();
    }

    /** The last confirmed line of each agency, offence and period, the newest period first; five years hold some hundreds. */
    List<Tally> confirmed(BodyId body) {
        return sql.sql("""
                select * from (
                    select distinct on (agency, offence, from_day, to_day) * from forums.tally
                    where body_id = ? and confirmed_at is not null order by agency, offence, from_day, to_day, confirmed_at desc, id) last
                order by from_day desc, to_day desc, level, agency, offence limit 2000
                """).param(body.value()).query(TallyStore::tally).list();
    }

    /** What waits for a second person of the asker's agency. */
    List<Tally> waiting(Actor actor, BodyId body) {
        return sql.sql("select * from forums.tally where body_id = ? and agency = ? and confirmed_at is null order by typed_at desc, id limit 200")
                .params(body.value(), actor.agency().value()).query(TallyStore::tally).list();
    }

    private static Tally tally(ResultSet row, int n) throws SQLException {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        for (var measure : Measure.values()) {
            var count = row.getObject(column(measure), Integer.class);
            if (count != null) {
                counts.put(measure, count);
            }
        }
        var confirmed = row.getTimestamp("confirmed_at");
        return new Tally(new TallyId(row.getObject("id", UUID.class)), new AgencyCode(row.getString("agency")), row.getString("level"), row.getString("offence"),
                Span.between(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)), counts,
                new AccountId(row.getObject("account", UUID.class)), row.getTimestamp("typed_at").toInstant(), confirmed == null ? null : confirmed.toInstant());
    }

    private static String column(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
