package org.zaklon.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.statistics.facts.Persons;

/** Counts people by the categories of the pages, where the facts lie. */
@Component
class Facts {
    private final JdbcClient sql;

    Facts(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many people were identified on a day, in one category. */
    record Count(LocalDate on, String category, int people) {}

    /**
     * Each person once, on the day of the first decision of the asked kind that was known by a day.
     *
     * @param by null to count people whatever their category
     */
    List<Count> count(Measure measure, By by, LocalDate from, LocalDate to, LocalDate knownBy) {
        return sql.sql("""
                with identified as (
                    select distinct on (person) decided_on, sex, age, forms, main_form, body from statistics.known(:known)
                    where level = any (:levels::text[])
                    order by person, decided_on, known_on, %s, fact_id)
                select decided_on, %s as category, count(*) as people from identified %s
                where decided_on >= :from and decided_on <= :to group by 1, 2
                """.formatted(Persons.STEP, by == null ? "''" : by.category(), by == null ? "" : by.join()))
                .param("levels", measure.levels().toArray(String[]::new))
                .param("known", knownBy).param("from", from).param("to", to)
                .query((row, n) -> new Count(row.getObject(1, LocalDate.class), row.getString(2), row.getInt(3)))
                .list();
    }

    Optional<LocalDate> earliest() {
        return sql.sql("select min(decided_on) from statistics.assertion").query(LocalDate.class).optional();
    }
}
