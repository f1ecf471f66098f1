package org.zaklon.statistics.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.statistics.facts.Persons;

/** Counts what is missing, late or contradictory among the facts. Inside work of a reader; row security narrows it to the own area. */
@Component
class QualityFacts {
    /** Weeks are what siblings are found in; days what a second registration takes. */
    private static final int DUPLICATE_DAYS = 7;

    /** What each check finds, as a question about the assertions {@code a} of one person, or about other facts. */
    private static final Map<String, String> CHECKS = Map.of(
            "IDENTIFIED_BEFORE_PRESUMED", """
                    having min(decided_on) filter (where level = 'FORMAL') < min(decided_on) filter (where level = 'PRESUMED')""",
            "IDENTIFIED_NEVER_PRESUMED", """
                    having bool_or(level = 'FORMAL') and not bool_or(level = 'PRESUMED')""",
            "CONFIRMED_AND_NOT", """
                    having bool_or(level = 'FORMAL') and bool_or(level = 'NOT_CONFIRMED')""",
            "DECIDED_BEFORE_SIGNAL", """
                    having min(decided_on) filter (where level <> 'SIGNAL') < min(decided_on) filter (where level = 'SIGNAL')""",
            "KNOWN_BEFORE_DECIDED", """
                    having bool_or(known_on < decided_on)""",
            "SEX_DIFFERS", """
                    having count(distinct sex) filter (where sex not in ('UNKNOWN', 'NOT_ASKED', 'REFUSED')) > 1""",
            "CITIZENSHIP_DIFFERS", """
                    having count(distinct citizenship) filter (where citizenship <> 'UNKNOWN') > 1""",
            "GREW_YOUNGER", """
                    having min(decided_on) filter (where age = 'ADULT') < max(decided_on) filter (where age = 'CHILD')""");

    private final JdbcClient sql;

    QualityFacts(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is asked: a period, the day of knowledge, the area of a team or null, and where a page begins and ends. */
    record Asked(LocalDate from, LocalDate to, LocalDate knownBy, String area, int offset, int limit) {}

    List<Findings.Row> completeness(Asked asked) {
        return ask("""
                with first as (
                    select distinct on (person) * from statistics.known(:known)
                    where level in ('PRESUMED', 'FORMAL') and (:area::text is null or area = :area)
                    order by person, decided_on, known_on, %s, fact_id)
                select area, body, count(*) as people,
                    count(*) filter (where sex in ('UNKNOWN', 'NOT_ASKED', 'REFUSED')) as sex, count(*) filter (where age = 'UNKNOWN') as age,
                    count(*) filter (where cardinality(forms) = 0) as form,
                    count(*) filter (where citizenship = 'UNKNOWN') as citizenship, count(*) filter (where reach = 'UNKNOWN') as reach
                from first where decided_on between :from and :to
                group by grouping sets ((), (area, body)) having count(*) > 0
                order by area nulls first, body offset :offset limit :limit
                """.formatted(Persons.STEP), asked).query((row, n) -> provider(row, Aspect.COMPLETENESS.columns())).list();
    }

    List<Findings.Row> timeliness(Asked asked) {
        return ask("""
                with lags as (
                    select area, body, true as decision, known_on - decided_on as days from statistics.assertion
                    where level in ('PRESUMED', 'FORMAL', 'NOT_CONFIRMED', 'DECLINED') and decided_on between :from and :to
                        and known_on <= :known and (:area::text is null or area = :area)
                    union all
                    select area, body, false, known_on - on_day from statistics.service_answer
                    where on_day between :from and :to and known_on <= :known and (:area::text is null or area = :area)
                    union all
                    select area, body, false, days from (
                        select distinct on (delivery) area, body, known_on - from_day as days from statistics.delivery
                        where from_day between :from and :to and known_on <= :known and (:area::text is null or area = :area)
                        order by delivery, known_on, fact_id) as begun)
                select area, body, count(*) filter (where decision) as decisions, count(*) filter (where not decision) as help,
                    percentile_disc(0.5) within group (order by days) filter (where decision) as median,
                    percentile_disc(0.75) within group (order by days) filter (where decision) as upper,
                    max(days) filter (where decision) as longest,
                    percentile_disc(0.5) within group (order by days) filter (where not decision) as help_median,
                    percentile_disc(0.75) within group (order by days) filter (where not decision) as help_upper,
                    max(days) filter (where not decision) as help_longest
                from lags group by grouping sets ((), (area, body)) having count(*) > 0
                order by area nulls first, body offset :offset limit :limit
                """, asked).query((row, n) -> provider(row, Aspect.TIMELINESS.columns())).list();
    }

    /** By area and month: how many people were identified in a month of which anything was reported; a month without is absent. */
    Map<String, Map<YearMonth, Integer>> months(Asked asked) {
        var found = new HashMap<String, Map<YearMonth, Integer>>();
        ask("""
                select area, date_trunc('month', decided_on)::date as month,
                    count(distinct person) filter (where level in ('PRESUMED', 'FORMAL')) as people
                from statistics.assertion
                where decided_on between :from and :to and known_on <= :known and (:area::text is null or area = :area)
                group by area, month offset :offset limit :limit
                """, asked).query(row -> {
                    found.computeIfAbsent(row.getString("area"), a -> new HashMap<>())
                            .put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("people"));
                });
        return found;
    }

    List<Findings.Row> contradictions(Asked asked) {
        return CHECKS.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(check -> new Findings.Row(List.of(check.getKey()),
                Map.of("PEOPLE", ask("""
                        select count(*) from (
                            select person from statistics.known(:known)
                            where :area::text is null or area = :area group by person %s) as found
                        where person in (select person from statistics.known(:known) where decided_on between :from and :to)
                        """.formatted(check.getValue()), asked).query(Integer.class).single()))).toList();
    }

    /**
     * People of whom another has the same area, sex, age group, forms and citizenship group, was first presumed or identified within
     * a week and by another kind of body. A suspicion and no proof.
     */
    List<Findings.Row> duplicates(Asked asked) {
        return ask("""
                with first as (
                    select distinct on (person) * from statistics.known(:known)
                    where level in ('PRESUMED', 'FORMAL') and (:area::text is null or area = :area)
                    order by person, decided_on, known_on, %1$s, fact_id),
                near as (
                    select area, decided_on, min(body) over alike <> max(body) over alike as twice from first
                    where age <> 'UNKNOWN' and cardinality(forms) > 0
                    window alike as (partition by area, sex, age, citizenship, (select array_agg(f order by f) from unnest(forms) f)
                        order by decided_on range between interval '%2$d days' preceding and interval '%2$d days' following))
                select area, null as body, count(*) as people from near where twice and decided_on between :from and :to
                group by grouping sets ((), (area)) having count(*) > 0 order by area nulls first offset :offset limit :limit
                """.formatted(Persons.STEP, DUPLICATE_DAYS), asked)
                .query((row, n) -> provider(row, Aspect.DUPLICATES.columns())).list();
    }

    private JdbcClient.StatementSpec ask(String query, Asked asked) {
        return sql.sql(query).param("from", asked.from()).param("to", asked.to()).param("known", asked.knownBy())
                .param("area", asked.area()).param("offset", asked.offset()).param("limit", asked.limit());
    }

    private static Findings.Row provider(ResultSet row, List<String> columns) throws SQLException {
        var values = new HashMap<String, Integer>();
        for (var column : columns) {
            int value = row.getInt(column.toLowerCase(java.util.Locale.ROOT));
            if (!row.wasNull()) {
                values.put(column, value);
            }
        }
        var area = row.getString("area");
        var body = row.getString("body");
        return new Findings.Row(area == null ? List.of() : body == null ? List.of(area) : List.of(area, body), values);
    }
}
