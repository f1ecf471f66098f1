package org.zaklon.trainings.desk;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.Today;

/** Who was there on which day, under row security. */
@Component
public class AttendanceStore {
    private final JdbcClient sql;
    private final Today today;

    AttendanceStore(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** How presence became known: by the sign on the sheet, or by the officer from paper. */
    enum Way { SIGN, PAPER }

    /** @return whether it was not recorded before */
    boolean record(EnrolmentId enrolment, LocalDate day, Way way) {
        return sql.sql("""
                insert into trainings.attendance (enrolment_id, day, way, at)
                select :id, :day, :way, :now where not exists (select 1 from trainings.attendance where enrolment_id = :id and day = :day)
                """)
                .param("id", enrolment.value()).param("day", Date.valueOf(day)).param("way", way.name()).param("now", today.now()).update() == 1;
    }

    void remove(EnrolmentId enrolment, LocalDate day) {
        sql.sql("delete from trainings.attendance where enrolment_id = ? and day = ?").params(enrolment.value(), Date.valueOf(day)).update();
    }

    public Set<LocalDate> days(EnrolmentId enrolment) {
        return new HashSet<>(sql.sql("select day from trainings.attendance where enrolment_id = ?").param(enrolment.value())
                .query((row, n) -> row.getDate(1).toLocalDate()).list());
    }

    /** Days of everybody in a session, by enrolment. */
    public Map<EnrolmentId, List<LocalDate>> of(SessionId session) {
        var days = new HashMap<EnrolmentId, List<LocalDate>>();
        sql.sql("""
                select a.enrolment_id, a.day from trainings.attendance a join trainings.enrolment e on e.id = a.enrolment_id
                where e.session_id = ? order by a.day
                """).param(session.value())
                .query((row, n) -> Map.entry(new EnrolmentId(row.getObject(1, UUID.class)), row.getDate(2).toLocalDate())).list()
                .forEach(e -> days.computeIfAbsent(e.getKey(), k -> new java.util.ArrayList<>()).add(e.getValue()));
        return days;
    }
}
