package org.zaklon.trainings.report;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.trainings.report.Asked.By;
import org.zaklon.trainings.report.Asked.Kind;
import org.zaklon.trainings.report.Asked.Per;

/**
 * Counts what the asker may see. A person is counted once, however often enrolled and under however many entries of the registry: the
 * entry into which others were merged counts for all, with its codes. Who did not come counts nowhere.
 */
@Component
class Counts {
    private static final String TOOK_PART =
            """
            with took_part as (
                select coalesce(l.merged_into, l.id) as person, r.profession, r.rank_band, r.sex, r.area, r.agency, s.id as session, s.days[1] as day,
                       s.projects, c.code as course, e.id as enrolment
                from trainings.enrolment e join trainings.session s on s.id = e.session_id join trainings.course c on c.id = s.course_id
                join trainings.learner l on l.id = e.learner_id join trainings.learner r on r.id = coalesce(l.merged_into, l.id)
                where e.state in ('ATTENDING', 'COMPLETED', 'FAILED') and s.days[1] between :from and :to
                  and (:course = '' or c.code = :course) and (:project = '' or :project = any (s.projects)))
            """;

    private static final Map<By, String> COLUMNS = Map.of(By.PROFESSION, "t.profession", By.AREA, "t.area", By.AGENCY, "t.agency",
            By.COURSE, "t.course", By.RANK, "t.rank_band", By.PROJECT, "p.project");

    private static final Map<Per, String> STRETCHES = Map.of(Per.YEAR, "to_char(t.day, 'YYYY')", Per.QUARTER, "to_char(t.day, 'YYYY/Q')");

    private static final Map<Kind, String> WHAT = Map.of(Kind.PERSONS, "count(distinct t.person)",
            Kind.PARTICIPATIONS, "count(distinct (t.person, t.session))", Kind.DAYS, "count(distinct (t.person, t.session, a.day))");

    private final JdbcClient sql;

    Counts(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param line codes in the order of what the lines differ by, the stretch of time last; empty for all lines. @param sex null for all */
    record Cell(List<String> line, String sex, long count) {}

    /** @param pairs persons with both tests. @param before mean share of right answers in per cent */
    record Gain(String course, String objective, int pairs, double before, double after) {}

    /** How many took which test at all, whether or not they have a pair. */
    record Taken(String course, int before, int after, int pairs) {}

    record Ending(String course, String agency, int lapsed, int week, int month, int quarter) {}

    List<Cell> crossed(Asked asked) {
        var columns = Stream.concat(asked.ways().stream().map(COLUMNS::get), Stream.ofNullable(STRETCHES.get(asked.per()))).toList();
        var column = String.join(", ", columns);
        var question = TOOK_PART + "select " + WHAT.get(asked.kind()) + ", t.sex, grouping(" + columns.getFirst() + "), " + column + " from took_part t "
                + (asked.ways().contains(By.PROJECT)
                        ? "cross join lateral unnest(case when cardinality(t.projects) = 0 then array[''] else t.projects end) as p (project) " : "")
                + (asked.kind() == Kind.DAYS ? "join trainings.attendance a on a.enrolment_id = t.enrolment " : "")
                + "group by grouping sets ((" + column + ", t.sex), (" + column + "), (t.sex), ())";
        return asking(sql.sql(question), asked).query((row, n) -> {
            var line = new ArrayList<String>();
            for (int i = 0; i < columns.size() && row.getInt(3) == 0; i++) {
                line.add(row.getString(4 + i));
            }
            return new Cell(List.copyOf(line), row.getString(2), row.getLong(1));
        }).list();
    }

    private static final String PAIRS = TOOK_PART +
            """
            , taken as (
                select t.person, t.course, a.kind, a.id, row_number() over (partition by t.person, t.course, a.kind order by a.at, a.id) as nth
                from took_part t join trainings.attempt a on a.enrolment_id = t.enrolment where a.kind in ('PRE', 'POST')),
            pair as (
                select b.person, b.course, b.id as before, a.id as after from taken b
                join taken a on a.person = b.person and a.course = b.course and a.kind = 'POST' and a.nth = 1
                where b.kind = 'PRE' and b.nth = 1)
            """;

    /** The first test before and the first afterwards of the same person, objective by objective; who has one of them only is left out. */
    List<Gain> gains(Asked asked) {
        return asking(sql.sql(PAIRS + """
                select p.course, b.objective, count(*), avg(100.0 * b.correct / b.total), avg(100.0 * a.correct / a.total)
                from pair p join trainings.result b on b.attempt_id = p.before
                join trainings.result a on a.attempt_id = p.after and a.objective = b.objective
                group by p.course, b.objective order by p.course, b.objective
                """), asked)
                .query((row, n) -> new Gain(row.getString(1), row.getString(2), row.getInt(3), row.getDouble(4), row.getDouble(5))).list();
    }

    List<Taken> taken(Asked asked) {
        return asking(sql.sql(PAIRS + """
                select t.course, count(distinct t.person) filter (where t.kind = 'PRE'), count(distinct t.person) filter (where t.kind = 'POST'),
                       (select count(*) from pair p where p.course = t.course)
                from taken t group by t.course order by t.course
                """), asked)
                .query((row, n) -> new Taken(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4))).list();
    }

    private static JdbcClient.StatementSpec asking(JdbcClient.StatementSpec statement, Asked asked) {
        return statement.param("from", Date.valueOf(asked.from())).param("to", Date.valueOf(asked.to())).param("course", asked.course())
                .param("project", asked.project());
    }

    List<Ending> ending(LocalDate today) {
        return sql.sql("""
                select course_code, learner_agency, count(*) filter (where valid_until < :today),
                    count(*) filter (where valid_until between :today and :today + 7),
                    count(*) filter (where valid_until between :today + 8 and :today + 30),
                    count(*) filter (where valid_until between :today + 31 and :today + 90)
                from trainings.certificate where state = 'VALID' and valid_until between :today - 90 and :today + 90
                group by course_code, learner_agency order by course_code, learner_agency
                """).param("today", Date.valueOf(today))
                .query((row, n) -> new Ending(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6))).list();
    }

    /** Persons of an agency and a profession who hold a certificate of a course on a day. */
    int certified(String agency, String profession, String course, LocalDate day) {
        return sql.sql("""
                select count(distinct r.id) from trainings.certificate c join trainings.learner l on l.id = c.learner_id
                join trainings.learner r on r.id = coalesce(l.merged_into, l.id)
                where c.course_code = ? and c.state = 'VALID' and (c.valid_until is null or c.valid_until >= ?) and r.agency = ? and r.profession = ?
                """).params(course, Date.valueOf(day), agency, profession).query(Integer.class).single();
    }
}
