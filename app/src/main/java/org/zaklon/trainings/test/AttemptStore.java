package org.zaklon.trainings.test;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.TestForm;
import org.zaklon.trainings.TestKind;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.VersionId;

/** Tests that were taken, under row security. */
@Component
public class AttemptStore {
    private final JdbcClient sql;
    private final Today today;

    AttemptStore(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** How a result became known. */
    enum Way { ONLINE, PAPER }

    void add(EnrolmentId enrolment, TestKind kind, TestForm form, Way way, LocalDate on, List<Attempt.Score> scores) {
        var id = UUID.randomUUID();
        sql.sql("insert into trainings.attempt (id, enrolment_id, kind, form, way, taken_on, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, enrolment.value(), kind.name(), form.name(), way.name(), Date.valueOf(on), today.now()).update();
        scores.forEach(s -> sql.sql("insert into trainings.result (attempt_id, objective, correct, total) values (?, ?, ?, ?)")
                .params(id, s.objective(), s.correct(), s.total()).update());
    }

    /** The earliest first. */
    public List<Attempt> of(EnrolmentId enrolment) {
        record Row(UUID id, TestKind kind, TestForm form, LocalDate on, Attempt.Score score) {}
        var attempts = new LinkedHashMap<UUID, List<Row>>();
        sql.sql("""
                select a.id, a.kind, a.form, a.taken_on, r.objective, r.correct, r.total
                from trainings.attempt a join trainings.result r on r.attempt_id = a.id where a.enrolment_id = ? order by a.at, a.id, r.objective
                """).param(enrolment.value())
                .query((row, n) -> new Row(row.getObject(1, UUID.class), TestKind.valueOf(row.getString(2)), TestForm.valueOf(row.getString(3)),
                        row.getDate(4).toLocalDate(), new Attempt.Score(row.getString(5), row.getInt(6), row.getInt(7)))).list()
                .forEach(r -> attempts.computeIfAbsent(r.id(), k -> new ArrayList<>()).add(r));
        return attempts.values().stream().map(rows -> new Attempt(rows.getFirst().kind(), rows.getFirst().form(), rows.getFirst().on(),
                rows.stream().map(Row::score).toList())).toList();
    }

    boolean any(VersionId version, TestForm form) {
        return sql.sql("""
                select exists (select 1 from trainings.attempt a join trainings.enrolment e on e.id = a.enrolment_id
                               where e.version_id = ? and a.form = ? and a.way = 'ONLINE')
                """).params(version.value(), form.name()).query(Boolean.class).single();
    }
}
