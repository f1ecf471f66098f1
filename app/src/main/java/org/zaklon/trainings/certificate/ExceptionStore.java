package org.zaklon.trainings.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AccountId;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.learner.Enrolment;

/** Certificates asked for beside the rule. */
@Component
public class ExceptionStore {
    private final JdbcClient sql;
    private final Today today;

    ExceptionStore(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** @param granted null while nobody decided */
    public record Asked(ExceptionId id, EnrolmentId enrolment, String why, AccountId by, Boolean granted) {}

    void ask(ExceptionId id, Enrolment enrolment, String why) {
        sql.sql("insert into trainings.exception (id, enrolment_id, agency, why, asked_at) values (?, ?, ?, ?, ?)")
                .params(id.value(), enrolment.id().value(), enrolment.agency().value(), why, today.now()).update();
    }

    boolean decide(ExceptionId id, Actor by, boolean granted) {
        return sql.sql("update trainings.exception set decided_by = ?, decided_at = ?, granted = ? where id = ? and decided_by is null")
                .params(by.account().value(), today.now(), granted, id.value()).update() == 1;
    }

    Optional<Asked> find(ExceptionId id) {
        return sql.sql("select id, enrolment_id, why, asked_by, granted from trainings.exception where id = ?").param(id.value())
                .query((row, n) -> asked(row)).optional();
    }

    boolean open(EnrolmentId enrolment) {
        return sql.sql("select exists (select 1 from trainings.exception where enrolment_id = ? and granted is null)").param(enrolment.value())
                .query(Boolean.class).single();
    }

    /** Those of a session that nobody decided yet. */
    public List<Asked> open(SessionId session) {
        return sql.sql("""
                select x.id, x.enrolment_id, x.why, x.asked_by, x.granted from trainings.exception x
                join trainings.enrolment e on e.id = x.enrolment_id where e.session_id = ? and x.granted is null order by x.asked_at
                """).param(session.value()).query((row, n) -> asked(row)).list();
    }

    private static Asked asked(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Asked(new ExceptionId(row.getObject(1, UUID.class)), new EnrolmentId(row.getObject(2, UUID.class)), row.getString(3),
                new AccountId(row.getObject(4, UUID.class)), row.getObject(5, Boolean.class));
    }
}
