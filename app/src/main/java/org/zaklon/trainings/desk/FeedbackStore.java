package org.zaklon.trainings.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.session.Session;

/** What learners think, and apart from it that they said so. */
@Component
public class FeedbackStore {
    /** Below this many answers nothing is shown: in a room of three everybody knows who wrote what. */
    static final int LEAST = 5;

    private final JdbcClient sql;

    FeedbackStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Each from 1, not at all, to 5, very. */
    public record Given(int useful, int clear, int relevant, String remark) {}

    /** @param remarks in no order of time; empty where there are too few answers */
    public record Summary(int answers, double useful, double clear, double relevant, List<String> remarks) {
        public Summary {
            remarks = List.copyOf(remarks);
        }

        public boolean shown() {
            return answers >= LEAST;
        }
    }

    boolean given(EnrolmentId id) {
        return sql.sql("select exists (select 1 from trainings.feedback_given where enrolment_id = ?)").param(id.value()).query(Boolean.class).single();
    }

    void add(Session session, EnrolmentId by, Given given) {
        sql.sql("insert into trainings.feedback_given (enrolment_id) values (?)").param(by.value()).update();
        sql.sql("insert into trainings.feedback (id, session_id, agency, useful, clear, relevant, remark) values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), session.id().value(), session.agency().value(), given.useful(), given.clear(), given.relevant(),
                        given.remark()).update();
    }

    public Summary summary(Session session) {
        var means = sql.sql("""
                select count(*), coalesce(avg(useful), 0), coalesce(avg(clear), 0), coalesce(avg(relevant), 0)
                from trainings.feedback where session_id = ?
                """).param(session.id().value())
                .query((row, n) -> new Summary(row.getInt(1), row.getDouble(2), row.getDouble(3), row.getDouble(4), List.of())).single();
        return !means.shown() ? new Summary(means.answers(), 0, 0, 0, List.of())
                : new Summary(means.answers(), means.useful(), means.clear(), means.relevant(), sql.sql("""
                        select remark from trainings.feedback where session_id = ? and remark <> '' order by id limit 100
                        """).param(session.id().value()).query(String.class).list());
    }
}
