package org.zaklon.statistics;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines that are counted, and the counting. */
@Component
class Facts {
    private final JdbcClient sql;

    Facts(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many people were identified on a day, in one category. */
    record Count(LocalDate on, String category, int people) {}

    /** Adds a line once, however often the event comes. */
    void add(Fact fact) {
        if (sql.sql("select exists (select from statistics.fact where assertion_id = ?)").param(fact.assertion())
                .query(Boolean.class).single()) {
            return;
        }
        sql.sql("""
                insert into statistics.fact
                    (assertion_id, person, level, decided_on, known_from, sex, age, forms, citizenship, body, area)
                values (:assertion, :person, :level, :on, :known, :sex, :age, :forms::text[], :citizenship, :body, :area)
                """)
                .param("assertion", fact.assertion()).param("person", fact.person()).param("level", fact.level())
                .param("on", fact.decidedOn()).param("known", Timestamp.from(fact.knownFrom()))
                .param("sex", fact.sex()).param("age", fact.age()).param("forms", fact.forms().toArray(String[]::new))
                .param("citizenship", fact.citizenship()).param("body", fact.body()).param("area", fact.area())
                .update();
    }

    /**
     * Each person once, on the day of the first decision of the asked kind that was known before a moment.
     *
     * @param by null to count people whatever their category
     */
    List<Count> count(Measure measure, By by, LocalDate from, LocalDate to, Instant knownBefore) {
        return sql.sql("""
                with identified as (
                    select distinct on (person) decided_on, sex, age, forms, body from statistics.fact
                    where level = any (:levels::text[]) and known_from < :known
                    order by person, decided_on, known_from, assertion_id)
                select decided_on, %s as category, count(*) as people from identified %s
                where decided_on >= :from and decided_on <= :to group by 1, 2
                """.formatted(by == null ? "''" : by.category(), by == null ? "" : by.join()))
                .param("levels", measure.levels().toArray(String[]::new))
                .param("known", Timestamp.from(knownBefore)).param("from", from).param("to", to)
                .query((row, n) -> new Count(row.getObject(1, LocalDate.class), row.getString(2), row.getInt(3)))
                .list();
    }

    /** Months of which the platform heard anything at all, whatever was said. */
    Set<YearMonth> reported(LocalDate from, LocalDate to, Instant knownBefore) {
        return sql.sql("""
                select distinct date_trunc('month', decided_on)::date from statistics.fact
                where known_from < :known and decided_on >= :from and decided_on <= :to
                """)
                .param("known", Timestamp.from(knownBefore))
                .param("from", from.withDayOfMonth(1)).param("to", YearMonth.from(to).atEndOfMonth())
                .query((row, n) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .stream().collect(Collectors.toSet());
    }

    Optional<LocalDate> earliest() {
        return sql.sql("select min(decided_on) from statistics.fact").query(LocalDate.class).optional();
    }
}
