package org.zaklon.trainings.certificate;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.trainings.CertificateId;
import org.zaklon.trainings.Codes;
import org.zaklon.trainings.CourseCode;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.LearnerId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.VersionId;
import org.zaklon.trainings.course.CourseVersion;
import org.zaklon.trainings.learner.Enrolment;

/** Certificates under row security. */
@Component
public class CertificateStore {
    private static final int CODE = 26;

    private final JdbcClient sql;
    private final Today today;

    CertificateStore(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    CertificateId issue(Enrolment e, CourseVersion version, boolean exception) {
        var id = CertificateId.fresh();
        var day = today.day();
        var months = version.rule().validMonths();
        sql.sql("""
                insert into trainings.certificate (id, enrolment_id, learner_id, account, agency, learner_agency, course_id, course_code,
                    version_id, number, code, basis, issued_on, valid_until, state)
                values (:id, :enrolment, :learner, :account, :agency, :of, :course, :course_code, :version, :number, :code, :basis, :day, :until,
                    'VALID')
                """)
                .param("id", id.value()).param("enrolment", e.id().value()).param("learner", e.learner().value())
                .param("account", e.account() == null ? null : e.account().value(), Types.OTHER).param("agency", e.agency().value())
                .param("of", e.learnerAgency().value()).param("course", version.course().value()).param("course_code", version.code().value())
                .param("version", version.id().value()).param("number", version.code().value() + "-" + day.getYear() + "-" + Codes.fresh(6))
                .param("code", Codes.fresh(CODE)).param("basis", exception ? "EXCEPTION" : "RULE").param("day", Date.valueOf(day))
                .param("until", months == null ? null : Date.valueOf(day.plusMonths(months).minusDays(1)), Types.DATE).update();
        return id;
    }

    /** An earlier certificate of the same person for the same course of the same agency gives way. */
    void supersede(CertificateId by, Enrolment e, CourseVersion version) {
        sql.sql("""
                update trainings.certificate c set state = 'SUPERSEDED', ended_on = :day, superseded_by = :by
                where c.course_id = :course and c.id <> :by and c.state = 'VALID' and c.learner_id in (
                    select o.id from trainings.learner o, trainings.learner l where l.id = :learner
                    and coalesce(o.merged_into, o.id) = coalesce(l.merged_into, l.id))
                """)
                .param("day", Date.valueOf(today.day())).param("by", by.value()).param("course", version.course().value())
                .param("learner", e.learner().value()).update();
    }

    void revoke(CertificateId id, String reason) {
        sql.sql("update trainings.certificate set state = 'REVOKED', ended_on = ?, reason = ? where id = ? and state = 'VALID'")
                .params(Date.valueOf(today.day()), reason, id.value()).update();
    }

    void show(CertificateId id, String name) {
        sql.sql("update trainings.certificate set name_shown = :name where id = :id").param("name", name, Types.VARCHAR).param("id", id.value()).update();
    }

    public Optional<Certificate> find(CertificateId id) {
        return one("select * from trainings.certificate where id = ?", id.value());
    }

    public Optional<Certificate> of(EnrolmentId enrolment) {
        return one("select * from trainings.certificate where enrolment_id = ?", enrolment.value());
    }

    Optional<Certificate> byCode(String code) {
        return one("select * from trainings.certificate where code = ?", code);
    }

    private Optional<Certificate> one(String question, Object value) {
        return sql.sql(question).param(value).query(CertificateStore::certificate).optional();
    }

    public List<Certificate> own(AccountId account) {
        return sql.sql("select * from trainings.certificate where account = ? order by issued_on desc, id limit 100").param(account.value())
                .query(CertificateStore::certificate).list();
    }

    public List<Certificate> of(SessionId session) {
        return sql.sql("""
                select c.* from trainings.certificate c join trainings.enrolment e on e.id = c.enrolment_id where e.session_id = ?
                """).param(session.value()).query(CertificateStore::certificate).list();
    }

    public List<Certificate> ofPerson(LearnerId root) {
        return sql.sql("""
                select c.* from trainings.certificate c join trainings.learner l on l.id = c.learner_id
                where coalesce(l.merged_into, l.id) = ? order by c.issued_on desc, c.id
                """).param(root.value()).query(CertificateStore::certificate).list();
    }

    /** Valid ones that end within some days and whose holder was not reminded at this distance. */
    List<Certificate> ending(int days) {
        return sql.sql("""
                select * from trainings.certificate where state = 'VALID' and valid_until between ? and ?
                    and (reminded is null or reminded > ?) limit 1000
                """).params(Date.valueOf(today.day()), Date.valueOf(today.day().plusDays(days)), days).query(CertificateStore::certificate).list();
    }

    void reminded(CertificateId id, int days) {
        sql.sql("update trainings.certificate set reminded = ? where id = ?").params(days, id.value()).update();
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account", UUID.class);
        return new Certificate(new CertificateId(row.getObject("id", UUID.class)), new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                new LearnerId(row.getObject("learner_id", UUID.class)), account == null ? null : new AccountId(account),
                new AgencyCode(row.getString("agency")), new AgencyCode(row.getString("learner_agency")),
                new CourseCode(row.getString("course_code")), new VersionId(row.getObject("version_id", UUID.class)), row.getString("number"),
                row.getString("code"), row.getString("basis").equals("EXCEPTION"), day(row, "issued_on"), day(row, "valid_until"),
                Certificate.State.valueOf(row.getString("state")), day(row, "ended_on"), row.getString("reason"), row.getString("name_shown"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        var day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
