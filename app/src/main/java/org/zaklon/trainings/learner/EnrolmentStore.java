package org.zaklon.trainings.learner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.LearnerId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.VersionId;
import org.zaklon.trainings.session.Session;

/** Places in sessions under row security. */
@Component
public class EnrolmentStore {
    private final JdbcClient sql;
    private final Today today;

    EnrolmentStore(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** @param name empty for a reader who may see codes only */
    public record Line(Enrolment enrolment, String name, Learner.Coded learner) {}

    EnrolmentId add(Session session, LearnerId learner, AgencyCode learnerAgency, AccountId account, EnrolmentState state) {
        var id = EnrolmentId.fresh();
        sql.sql("""
                insert into trainings.enrolment (id, session_id, version_id, learner_id, agency, learner_agency, account, state, state_at)
                values (:id, :session, :version, :learner, :agency, :of, :account, :state, :now)
                """)
                .param("id", id.value()).param("session", session.id().value()).param("version", session.version().value())
                .param("learner", learner.value()).param("agency", session.agency().value()).param("of", learnerAgency.value())
                .param("account", account == null ? null : account.value(), Types.OTHER).param("state", state.name())
                .param("now", today.now()).update();
        return id;
    }

    public Optional<Enrolment> find(EnrolmentId id) {
        return sql.sql("select * from trainings.enrolment where id = ?").param(id.value()).query(EnrolmentStore::enrolment).optional();
    }

    /** The own place of somebody with an account. */
    public Optional<Enrolment> own(SessionId session, AccountId account) {
        return sql.sql("select * from trainings.enrolment where session_id = ? and account = ? order by state_at limit 1")
                .params(session.value(), account.value()).query(EnrolmentStore::enrolment).optional();
    }

    public List<Enrolment> own(AccountId account) {
        return sql.sql("select * from trainings.enrolment where account = ? order by state_at desc limit 100").param(account.value())
                .query(EnrolmentStore::enrolment).list();
    }

    public List<Enrolment> of(SessionId session) {
        return sql.sql("select * from trainings.enrolment where session_id = ?").param(session.value()).query(EnrolmentStore::enrolment).list();
    }

    public int taken(SessionId session) {
        return sql.sql("select trainings.taken(?)").param(session.value())
                .query(Integer.class).single();
    }

    /** By name; all that the asker may see, which for the agency that trains is everybody. */
    public List<Line> lines(SessionId session, int offset, int limit) {
        return sql.sql("""
                select e.*, coalesce(n.name, '') as name, l.profession, l.rank_band, l.sex, l.area
                from trainings.enrolment e join trainings.learner l on l.id = e.learner_id
                left join trainings.learner_name n on n.learner_id = e.learner_id
                where e.session_id = ? order by n.name, e.id limit ? offset ?
                """)
                .params(session.value(), limit, offset)
                .query((row, n) -> new Line(enrolment(row, n), row.getString("name"), new Learner.Coded(
                        new AgencyCode(row.getString("learner_agency")), row.getString("profession"), row.getString("rank_band"),
                        row.getString("sex"), new org.zaklon.kernel.AreaCode(row.getString("area"))))).list();
    }

    /** @return whether the state could be taken from where it was */
    public boolean move(Enrolment enrolment, EnrolmentState to) {
        return enrolment.state().mayBecome(to)
                && sql.sql("update trainings.enrolment set state = ?, state_at = ? where id = ? and state = ?")
                        .params(to.name(), today.now(), enrolment.id().value(), enrolment.state().name()).update() == 1;
    }

    private static Enrolment enrolment(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account", UUID.class);
        return new Enrolment(new EnrolmentId(row.getObject("id", UUID.class)), new SessionId(row.getObject("session_id", UUID.class)),
                new VersionId(row.getObject("version_id", UUID.class)), new LearnerId(row.getObject("learner_id", UUID.class)),
                new AgencyCode(row.getString("agency")), new AgencyCode(row.getString("learner_agency")),
                account == null ? null : new AccountId(account), EnrolmentState.valueOf(row.getString("state")));
    }
}
