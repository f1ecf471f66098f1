package org.zaklon.statistics.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The door to what became of people and of what was asked for them: how long they waited, which referrals were answered, what help
 * they got, which clocks were kept. One row for each person, referral, line or clock; whoever counts them protects what leaves the
 * house. As with {@link Persons}, the caller has asked {@code access}, calls inside work, and every answer is as known by a day.
 */
@Component
public class Journeys {
    /** The kind of help that is a shelter, of the code list of services of the platform. */
    private static final String SHELTER = "ACCOMMODATION_SAFE";

    private final JdbcClient sql;

    Journeys(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Which facts are asked for.
     *
     * @param from first day of the period
     * @param to last day of the period
     * @param knownBy the cutoff: what was recorded by the end of this day
     * @param area the area of a team, or null for all that the reader may see
     */
    public record Asked(LocalDate from, LocalDate to, LocalDate knownBy, String area) {}

    /**
     * How long a person waited.
     *
     * @param month of the first signal
     * @param days whole days from the first signal until it happened; empty where it has not
     * @param closed whether the case was closed, or the signal declined, without it; such a person waits no longer
     */
    public record Wait(UUID person, YearMonth month, String area, boolean child, OptionalInt days, boolean closed) {}

    /** What became of a referral. */
    public enum Fate {
        /** Answered before its deadline. */
        IN_TIME,
        /** Answered late, or silent although the deadline passed. */
        LATE,
        /** Over before an answer and before the deadline: withdrawn, or the share ended. */
        OVER,
        /** Not answered, and the deadline has not passed. */
        WAITING
    }

    /** @param declined the reason, a code of {@code decline-reasons}; null where it was not declined */
    public record Sent(UUID referral, UUID person, YearMonth month, String area, boolean child, String toBody, Fate fate, String declined) {}

    /**
     * Where a line of help stands for a person who was presumed in the period.
     *
     * @param service of the list {@code minimum-assistance} where {@code minimum}, else a kind of service
     * @param state OFFERED, ACCEPTED, DECLINED, UNAVAILABLE, NOT_APPLICABLE, or NOT_OFFERED: a minimum line that nobody touched
     */
    public record Offer(UUID person, YearMonth month, String area, boolean child, String service, boolean minimum, String state) {}

    /**
     * How a clock that started in the period stands.
     *
     * @param timer the id of a timer of the profile
     * @param state ENDED_IN_TIME, ENDED_LATE, RAN_OUT or RUNNING
     * @param extended whether it got more time
     * @param why the reason with which it was ended; null where it was not
     */
    public record Ran(UUID clock, UUID person, YearMonth month, String area, boolean child, String timer, String state, boolean extended,
            String why) {}

    /** @param sharesEnded how many shares rested on the consent that was taken back */
    public record Withdrawn(UUID person, YearMonth month, String area, boolean child, int sharesEnded) {}

    /** @param reason the outcome, a code of {@code closure-reasons} */
    public record Closed(UUID person, YearMonth month, String area, boolean child, String reason) {}

    /** From the first signal to the first decision of a competent body, whatever it says; people first signalled in the period. */
    public List<Wait> untilDecision(Asked asked) {
        return waits(asked, """
                select person, min(decided_on) as day from statistics.assertion
                where level in ('PRESUMED', 'FORMAL', 'NOT_CONFIRMED', 'DECLINED') and known_on <= :known group by person
                """);
    }

    /** From the first signal to the first night of safe accommodation; people first signalled in the period. */
    public List<Wait> untilShelter(Asked asked) {
        return waits(asked, """
                select person, min(from_day) as day from statistics.delivery
                where service = '%s' and known_on <= :known group by person
                """.formatted(SHELTER));
    }

    private List<Wait> waits(Asked asked, String reached) {
        return ask("""
                with signalled as (
                    select distinct on (person) person, decided_on as day, area, age <> 'ADULT' as child from statistics.assertion
                    where level = 'SIGNAL' and known_on <= :known order by person, decided_on, fact_id),
                reached as (%s),
                closed as (
                    select distinct person from statistics.case_step where step in ('CLOSED', 'DECLINED') and on_day <= :known)
                select s.*, case when r.day is not null then greatest(r.day - s.day, 0) end as days, c.person is not null as closed
                from signalled s left join reached r on r.person = s.person left join closed c on c.person = s.person
                where s.day between :from and :to and (:area::text is null or s.area = :area) order by s.person
                """.formatted(reached), asked)
                .query((row, n) -> new Wait(person(row), month(row), row.getString("area"), row.getBoolean("child"), days(row),
                        row.getBoolean("closed"))).list();
    }

    /** Referrals sent in the period. */
    public List<Sent> referrals(Asked asked) {
        return ask("""
                with sent as (
                    select referral, person, on_day as day, area, child, body from statistics.referral_step
                    where step = 'SENT' and on_day between :from and :to and on_day <= :known and (:area::text is null or area = :area)),
                told as (
                    select r.referral, bool_or(coalesce(r.in_time, false)) as in_time, bool_or(not coalesce(r.in_time, true)) as late,
                        bool_or(r.step in ('DEPUTY', 'COORDINATOR')) as silent, bool_or(r.step in ('WITHDRAWN', 'ENDED')) as over,
                        max(r.reason) filter (where r.step = 'DECLINED') as declined
                    from statistics.referral_step r join sent s on s.referral = r.referral where r.on_day <= :known group by r.referral)
                select s.*, t.declined, case when t.in_time then 'IN_TIME' when t.late or t.silent then 'LATE'
                    when t.over then 'OVER' else 'WAITING' end as fate
                from sent s join told t on t.referral = s.referral order by s.referral
                """, asked)
                .query((row, n) -> new Sent(row.getObject("referral", UUID.class), person(row), month(row), row.getString("area"),
                        row.getBoolean("child"), row.getString("body"), Fate.valueOf(row.getString("fate")), row.getString("declined")))
                .list();
    }

    /**
     * What help stands where for the people who were first presumed in the period: every minimum line, and what else was offered.
     *
     * @param owed the codes of the minimum lines
     * @param forChildren those of them that are owed to children only
     */
    public List<Offer> help(Asked asked, Collection<String> owed, Collection<String> forChildren) {
        return ask("""
                with presumed as (
                    select distinct on (person) person, decided_on as day, area, age <> 'ADULT' as child from statistics.assertion
                    where level = 'PRESUMED' and known_on <= :known order by person, decided_on, fact_id),
                asked as (
                    select * from presumed where day between :from and :to and (:area::text is null or area = :area)),
                latest as (
                    select distinct on (a.line) a.person, a.service, a.minimum, a.state from statistics.service_answer a
                    where a.known_on <= :known order by a.line, a.place desc)
                select p.*, l.service, l.minimum, l.state from asked p join latest l on l.person = p.person
                union all
                select p.*, o.service, true, 'NOT_OFFERED' from asked p cross join unnest(:owed::text[]) as o (service)
                where not exists (select from latest l where l.person = p.person and l.minimum and l.service = o.service)
                and (p.child or o.service <> all (:children::text[]))
                order by person, service
                """, asked)
                .param("owed", owed.toArray(String[]::new)).param("children", forChildren.toArray(String[]::new))
                .query((row, n) -> new Offer(person(row), month(row), row.getString("area"), row.getBoolean("child"),
                        row.getString("service"), row.getBoolean("minimum"), row.getString("state"))).list();
    }

    /** Clocks started in the period. */
    public List<Ran> clocks(Asked asked) {
        return ask("""
                with started as (
                    select clock, person, on_day as day, area, child, timer from statistics.clock_step
                    where step = 'STARTED' and on_day between :from and :to and on_day <= :known and (:area::text is null or area = :area)),
                told as (
                    select c.clock, max(c.due_on) as due_on, bool_or(c.step = 'EXTENDED') as extended, bool_or(c.step = 'ENDED') as ended,
                        bool_or(coalesce(c.in_time, false)) as in_time, max(c.why) filter (where c.step = 'ENDED') as why
                    from statistics.clock_step c join started s on s.clock = c.clock where c.on_day <= :known group by c.clock)
                select s.*, t.extended, t.why, case when t.ended and t.in_time then 'ENDED_IN_TIME' when t.ended then 'ENDED_LATE'
                    when t.due_on < :known then 'RAN_OUT' else 'RUNNING' end as state
                from started s join told t on t.clock = s.clock order by s.clock
                """, asked)
                .query((row, n) -> new Ran(row.getObject("clock", UUID.class), person(row), month(row), row.getString("area"),
                        row.getBoolean("child"), row.getString("timer"), row.getString("state"), row.getBoolean("extended"),
                        row.getString("why"))).list();
    }

    /** Consents taken back in the period. */
    public List<Withdrawn> withdrawals(Asked asked) {
        return ask("""
                select person, on_day as day, area, child, shares_ended from statistics.withdrawal
                where on_day between :from and :to and on_day <= :known and (:area::text is null or area = :area) order by person, fact_id
                """, asked)
                .query((row, n) -> new Withdrawn(person(row), month(row), row.getString("area"), row.getBoolean("child"),
                        row.getInt("shares_ended"))).list();
    }

    /** Cases closed in the period; a case that was reopened and closed again stands there twice. */
    public List<Closed> closures(Asked asked) {
        return ask("""
                select person, on_day as day, area, child, reason from statistics.case_step
                where step = 'CLOSED' and on_day between :from and :to and on_day <= :known and (:area::text is null or area = :area)
                order by person, fact_id
                """, asked)
                .query((row, n) -> new Closed(person(row), month(row), row.getString("area"), row.getBoolean("child"),
                        row.getString("reason"))).list();
    }

    private JdbcClient.StatementSpec ask(String query, Asked asked) {
        return sql.sql(query).param("from", asked.from()).param("to", asked.to()).param("known", asked.knownBy())
                .param("area", asked.area());
    }

    private static UUID person(ResultSet row) throws SQLException {
        return row.getObject("person", UUID.class);
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("day", LocalDate.class));
    }

    private static OptionalInt days(ResultSet row) throws SQLException {
        int days = row.getInt("days");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(days);
    }
}
