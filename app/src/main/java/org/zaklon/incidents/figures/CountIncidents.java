package org.zaklon.incidents.figures;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.incidents.routing.Perpetrator;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.UnitCode;

/**
 * The yearly counts of reports whose reporters let them be counted. Only years that are over, to which nothing is added any more; a report that is
 * taken back or closed later still changes them, which is one reason why they are rounded. Nothing here is by agency: who is accused stands in no table.
 */
@Component
class CountIncidents {
    private final Work work;
    private final Access access;
    private final JdbcClient sql;
    private final Audit audit;
    private final Country country;
    private final InstantSource clock;
    private volatile Made last = new Made(List.of(), List.of(), null);

    CountIncidents(Work work, Access access, JdbcClient sql, Audit audit, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.sql = sql;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    /** What was made of which reports: the engine is asked again only when another year is over, or a report was taken back. */
    private record Made(List<Counted> of, List<Answered> answered, IncidentFigures figures) {}

    Outcome<IncidentFigures> count(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.INCIDENT_COUNT).then(may -> {
            audit.append(actor.entry(Act.INCIDENT_COUNT).read());
            return Outcome.done(may);
        })).then(may -> {
            var known = last;
            var before = LocalDate.ofInstant(clock.instant(), country.zone()).withDayOfYear(1);
            var counted = work.system("incident-figures", () -> counted(before));
            var answered = work.system("incident-figures", () -> answered(before));
            if (known.figures() == null || !known.of().equals(counted) || !known.answered().equals(answered)) {
                known = new Made(counted, answered, IncidentFigures.of(counted, answered, country));
                last = known;
            }
            return Outcome.done(known.figures());
        });
    }

    private List<Counted> counted(LocalDate before) {
        return sql.sql("""
                select extract(year from r.received_at at time zone :zone)::int as year, r.perpetrator, r.area, r.acts, r.grounds, r.least, r.most,
                    (select s.outcome from incidents.step s where s.report_id = r.id and s.outcome is not null order by s.at desc, s.id limit 1) as outcome
                from incidents.report r
                where r.counted and r.ended is distinct from 'WITHDRAWN' and r.received_at at time zone :zone < :before
                order by r.received_at, r.id
                """)
                .param("zone", country.zone().getId()).param("before", before.atStartOfDay())
                .query((row, n) -> new Counted(row.getInt("year"), Perpetrator.valueOf(row.getString("perpetrator")), band(row.getString("area")),
                        Set.of((String[]) row.getArray("acts").getArray()), Set.of((String[]) row.getArray("grounds").getArray()),
                        row.getString("outcome"), row.getObject("least", Integer.class), row.getObject("most", Integer.class))).list();
    }

    private List<Answered> answered(LocalDate before) {
        return sql.sql("""
                select r.unit, extract(epoch from a.at - r.sent_at) / 86400 as acknowledged, extract(epoch from b.at - r.sent_at) / 86400 as answered
                from incidents.route r
                left join lateral (select min(s.at) as at from incidents.step s where s.report_id = r.report_id and s.unit = r.unit
                    and s.state = 'ACKNOWLEDGED') a on true
                left join lateral (select min(s.at) as at from incidents.step s where s.report_id = r.report_id and s.unit = r.unit
                    and s.state = 'ANSWERED') b on true
                where r.sent_at at time zone :zone < :before
                order by r.sent_at, r.report_id
                """)
                .param("zone", country.zone().getId()).param("before", before.atStartOfDay())
                .query((row, n) -> new Answered(new UnitCode(row.getString(1)), row.getObject(2) == null ? null : row.getDouble(2),
                        row.getObject(3) == null ? null : row.getDouble(3))).list();
    }

    /** The part of the country directly below it; null where nobody knows. */
    private String band(String area) {
        if (area == null || country.findArea(new AreaCode(area)).isEmpty()) {
            return null;
        }
        return country.areas().stream().filter(a -> a.parent() != null && a.parent().equals(country.whole().code()))
                .filter(a -> country.within(new AreaCode(area), a.code())).map(a -> a.code().value()).findFirst().orElse(null);
    }

    /** One report as it is counted. */
    record Counted(int year, Perpetrator perpetrator, String band, Set<String> acts, Set<String> grounds, String outcome, Integer least, Integer most) {}

    /** One report with one recipient: after how many days it was acknowledged and answered; null where it was not. */
    record Answered(UnitCode unit, Double acknowledged, Double answered) {}
}
