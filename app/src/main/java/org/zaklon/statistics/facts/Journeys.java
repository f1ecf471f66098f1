package org.zaklon.statistics.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
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

    /** Help that was given to a person at all. */
    public record Given(UUID person, String service) {}

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
                select person, decided_on from statistics.assertion
                where level in ('PRESUMED', 'FORMAL', 'NOT_CONFIRMED', 'DECLINED') and known_on <= :known
                """);
    }

    /** From the first signal to the first night of safe accommodation; people first signalled in the period. */
    public List<Wait> untilShelter(Asked asked) {
        return waits(asked, """
                select person, from_day from statistics.delivery where service = '%s' and known_on <= :known
                """.formatted(SHELTER));
    }

    // One list, grouped, and no joins: row security lets the planner expect so few rows that it would join them each with each.
    private List<Wait> waits(Asked asked, String reached) {
        return ask("""
                with told (person, signalled, reached, closed, area, child) as (
                    select person, decided_on, null::date, false, area, age <> 'ADULT' from statistics.assertion
                    where level = 'SIGNAL' and known_on <= :known
                    union all
                    select person, null, day, false, null, null from (%s) as r (person, day)
                    union all
                    select person, null, null, true, null, null from statistics.case_step
                    where step in ('CLOSED', 'DECLINED') and on_day <= :known),
                people as (
                    select person, min(signalled) as day, min(reached) as reached, bool_or(closed) as closed,
                        (array_agg(area order by signalled) filter (where signalled is not null))[1] as area,
                        (array_agg(child order by signalled) filter (where signalled is not null))[1] as child
                    from told group by person)
                select person, day, area, child, closed, case when reached is not null then greatest(reached - day, 0) end as days
                from people where day between :from and :to and (:area::text is null or area = :area) order by person
                """.formatted(reached), asked)
                .query((row, n) -> new Wait(person(row), month(row), row.getString("area"), row.getBoolean("child"), days(row),
                        row.getBoolean("closed"))).list();
    }

    /** Referrals sent in the period. */
    public List<Sent> referrals(Asked asked) {
        return ask("""
                with referrals as (
                    select referral, person, min(on_day) filter (where step = 'SENT') as day,
                        (array_agg(area) filter (where step = 'SENT'))[1] as area, bool_and(child) filter (where step = 'SENT') as child,
                        (array_agg(body) filter (where step = 'SENT'))[1] as body,
                        bool_or(coalesce(in_time, false)) as in_time, bool_or(not coalesce(in_time, true)) as late,
                        bool_or(step in ('DEPUTY', 'COORDINATOR')) as silent, bool_or(step in ('WITHDRAWN', 'ENDED')) as over,
                        max(reason) filter (where step = 'DECLINED') as declined
                    from statistics.referral_step where on_day <= :known group by referral, person)
                select r.*, case when in_time then 'IN_TIME' when late or silent then 'LATE' when over then 'OVER' else 'WAITING' end as fate
                from referrals r where day between :from and :to and (:area::text is null or area = :area) order by referral
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
        var offers = new ArrayList<Offer>();
        var touched = new HashMap<UUID, Set<String>>();
        var people = new ArrayList<Offer>();
        ask("""
                with latest as (
                    select distinct on (line) person, service, minimum, state from statistics.service_answer
                    where known_on <= :known order by line, place desc),
                told (person, day, area, child, service, minimum, state) as (
                    select person, decided_on, area, age <> 'ADULT', null::text, null::boolean, null::text from statistics.assertion
                    where level = 'PRESUMED' and known_on <= :known
                    union all
                    select person, null, null, null, service, minimum, state from latest),
                spread as (
                    select person, service, minimum, state, row_number() over first as place, min(day) over first as day,
                        first_value(area) over first as area, first_value(child) over first as child
                    from told window first as (partition by person order by day nulls last, service, minimum))
                select * from spread
                where day between :from and :to and (:area::text is null or area = :area) and (service is not null or place = 1)
                order by person, service nulls first, minimum
                """, asked)
                .query((row, n) -> new Offer(person(row), month(row), row.getString("area"), row.getBoolean("child"),
                        row.getString("service"), row.getBoolean("minimum"), row.getString("state"))).list()
                .forEach(offer -> {
                    (offer.service() == null ? people : offers).add(offer);
                    if (offer.minimum()) {
                        touched.computeIfAbsent(offer.person(), p -> new HashSet<>()).add(offer.service());
                    }
                });
        people.forEach(p -> owed.stream().filter(line -> p.child() || !forChildren.contains(line))
                .filter(line -> !touched.getOrDefault(p.person(), Set.of()).contains(line))
                .forEach(line -> offers.add(new Offer(p.person(), p.month(), p.area(), p.child(), line, true, "NOT_OFFERED"))));
        return List.copyOf(offers);
    }

    /** Which kinds of help somebody got that began in the period. */
    public List<Given> given(Asked asked) {
        return ask("""
                select distinct person, service from statistics.delivery
                where from_day between :from and :to and known_on <= :known and (:area::text is null or area = :area) order by person, service
                """, asked)
                .query((row, n) -> new Given(person(row), row.getString("service"))).list();
    }

    /** Clocks started in the period. */
    public List<Ran> clocks(Asked asked) {
        return ask("""
                with clocks as (
                    select clock, person, timer, min(on_day) filter (where step = 'STARTED') as day,
                        (array_agg(area) filter (where step = 'STARTED'))[1] as area,
                        bool_and(child) filter (where step = 'STARTED') as child,
                        max(due_on) as due_on, bool_or(step = 'EXTENDED') as extended, bool_or(step = 'ENDED') as ended,
                        bool_or(coalesce(in_time, false)) as in_time, max(why) filter (where step = 'ENDED') as why
                    from statistics.clock_step where on_day <= :known group by clock, person, timer)
                select c.*, case when ended and in_time then 'ENDED_IN_TIME' when ended then 'ENDED_LATE'
                    when due_on < :known then 'RAN_OUT' else 'RUNNING' end as state
                from clocks c where day between :from and :to and (:area::text is null or area = :area) order by clock
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
