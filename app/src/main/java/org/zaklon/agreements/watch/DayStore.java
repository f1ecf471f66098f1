package org.zaklon.agreements.watch;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.agreements.AgreementId;

/** Days of all agreements that hold, and which of them were announced; the house's own work only. */
@Component
class DayStore {
    private final JdbcClient sql;
    private final InstantSource clock;

    DayStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A day of which somebody is told.
     *
     * @param item the obligation or review; the agreement itself where it is its end
     * @param since the first day of the agreement
     * @param agencies who is told
     */
    record Day(AgreementId agreement, UUID item, LocalDate day, LocalDate since, List<String> agencies) {}

    /** Last days until a day. */
    List<Day> ends(LocalDate until) {
        return sql.sql("""
                select id, id as item, valid_to as day, valid_from, parties from agreements.agreement
                where state in ('IN_FORCE', 'EXPIRING', 'SUSPENDED') and valid_to <= ?
                """).param(Date.valueOf(until)).query((row, n) -> day(row)).list();
    }

    /** Days on which the parties decide about a next version, until a day; nobody is told where one is before them already. */
    List<Day> renewals(LocalDate until) {
        return sql.sql("""
                select a.id, a.id as item, a.valid_to - a.renewal_days as day, a.valid_from, a.parties from agreements.agreement a
                where a.state in ('IN_FORCE', 'EXPIRING', 'SUSPENDED') and a.valid_to - a.renewal_days <= ?
                  and not exists (select from agreements.agreement n where n.lineage = a.lineage and n.version > a.version
                                  and n.state not in ('DRAFT', 'WITHDRAWN'))
                """).param(Date.valueOf(until)).query((row, n) -> day(row)).list();
    }

    List<Day> reviews(LocalDate until) {
        return sql.sql("""
                select a.id, r.id as item, r.due as day, a.valid_from, a.parties
                from agreements.review r join agreements.agreement a on a.id = r.agreement_id
                where r.held_on is null and r.due <= ? and a.state in ('IN_FORCE', 'EXPIRING', 'SUSPENDED')
                """).param(Date.valueOf(until)).query((row, n) -> day(row)).list();
    }

    /** For each obligation the first of its days that is open: its first day, or the next after what was proved last. */
    List<Day> duties(LocalDate until) {
        return sql.sql("""
                select id, item, day, valid_from, parties from (
                    select a.id, o.id as item, a.valid_from, array[o.agency] as parties, a.valid_to,
                           case when p.proved = 0 then o.first_due
                                else (o.first_due + make_interval(months => o.every_months * p.proved))::date end as day
                    from agreements.obligation o join agreements.agreement a on a.id = o.agreement_id,
                         lateral (select count(*)::int as proved from agreements.evidence e where e.obligation_id = o.id) p
                    where o.lifted_at is null and (p.proved = 0 or o.every_months is not null)
                      and a.state in ('IN_FORCE', 'EXPIRING', 'SUSPENDED')) d
                where d.day <= ? and d.day <= d.valid_to
                """).param(Date.valueOf(until)).query((row, n) -> day(row)).list();
    }

    /** @return whether nobody was told of it before */
    boolean first(Day day, String what) {
        var named = what + " " + day.item();
        if (sql.sql("select count(*) from agreements.announced where agreement_id = ? and what = ? and due = ?")
                .params(List.of(day.agreement().value(), named, Date.valueOf(day.day()))).query(Integer.class).single() > 0) {
            return false;
        }
        sql.sql("insert into agreements.announced (agreement_id, what, due, at) values (?, ?, ?, ?)")
                .params(List.of(day.agreement().value(), named, Date.valueOf(day.day()), Timestamp.from(clock.instant()))).update();
        return true;
    }

    private static Day day(ResultSet row) throws SQLException {
        return new Day(new AgreementId(row.getObject("id", UUID.class)), row.getObject("item", UUID.class), row.getDate("day").toLocalDate(),
                row.getDate("valid_from").toLocalDate(), List.of((String[]) row.getArray("parties").getArray()));
    }
}
