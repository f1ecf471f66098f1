package org.zaklon.trainings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.WholeApplication;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.UnitCode;

/** The door by which another room asks whether somebody was certified on the day of an act. */
@WholeApplication
class CertificatesTest {
    private static final CourseCode SPJ = new CourseCode("SPJ");
    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 20);

    @Autowired private Work work;
    @Autowired private JdbcClient sql;
    @Autowired private Country country;
    @Autowired private Certificates certificates;

    private final AccountId assessor = AccountId.fresh();
    private Actor planner;

    @BeforeEach
    void somebodyWhoAsks() {
        planner = actor("MP-M", Role.RELEASE_PLANNER);
    }

    private Actor actor(String code, Role role) {
        var unit = country.findUnit(new UnitCode(code)).orElseGet(() -> country.units().getFirst());
        return new Actor(AccountId.fresh(), unit.agency(), unit.code(), unit.function(), role, null);
    }

    @Test
    void aCertificateOpensFromItsFirstToItsLastDayAndNotTheDayAfter() {
        var id = certified(actor("MS-DK", Role.TRAINING_OFFICER), "SPJ");
        assertThat(asked(ISSUED.minusDays(1))).isNull();
        assertThat(asked(ISSUED)).isEqualTo(id);
        assertThat(asked(UNTIL)).isEqualTo(id);
        assertThat(asked(UNTIL.plusDays(1))).as("lapsed yesterday").isNull();
    }

    @Test
    void anAgencyThatIsNotAccreditedCertifiesNobodyIntoAnotherRoom() {
        certified(actor("GP-SZ", Role.TRAINING_OFFICER), "SPJ");
        assertThat(asked(ISSUED)).isNull();
        assertThat(certificates.accredited(SPJ, ISSUED)).isTrue();
        assertThat(certificates.accredited(new CourseCode("COOKERY"), ISSUED)).isFalse();
    }

    @Test
    void whatWasRevokedOpensNothing() {
        var officer = actor("MS-DK", Role.TRAINING_OFFICER);
        var id = certified(officer, "SPJ");
        work.read(officer, () -> sql.sql("update trainings.certificate set state = 'REVOKED', ended_on = ?, reason = 'mistake' where id = ?")
                .params(java.sql.Date.valueOf(UNTIL.minusDays(3)), id.value()).update());
        assertThat(asked(UNTIL)).isNull();
        assertThat(asked(ISSUED)).as("a mistake was one from the beginning").isNull();
    }

    @Test
    void theAskerSeesNoRowOfIt() {
        certified(actor("MS-DK", Role.TRAINING_OFFICER), "SPJ");
        assertThat(work.read(planner, () -> sql.sql("select count(*) from trainings.certificate").query(Integer.class).single())).isZero();
        assertThat(work.read(planner, () -> sql.sql("select count(*) from trainings.learner_name").query(Integer.class).single())).isZero();
    }

    private CertificateId asked(LocalDate day) {
        return work.read(planner, () -> certificates.valid(assessor, SPJ, day)).orElse(null);
    }

    /** Rows as the rooms above write them. */
    private CertificateId certified(Actor officer, String code) {
        return work.read(officer, () -> {
            var agency = officer.agency().value();
            var course = sql.sql("select id from trainings.course where agency = ? and code = ?").params(agency, code)
                    .query(UUID.class).optional().orElseGet(() -> {
                        var fresh = UUID.randomUUID();
                        sql.sql("insert into trainings.course values (?, ?, ?, now())").params(fresh, agency, code).update();
                        return fresh;
                    });
            var version = UUID.randomUUID();
            sql.sql("""
                    insert into trainings.version (id, course_id, agency, number, title, objectives, professions, hours, mode, languages,
                        attendance_percent, created_at)
                    select ?, ?, ?, coalesce(max(number), 0) + 1, '{}', '[]', '{}', 8, 'WORKSHOP', '{}', 80, now()
                    from trainings.version where course_id = ?
                    """).params(version, course, agency, course).update();
            var session = UUID.randomUUID();
            sql.sql("""
                    insert into trainings.session (id, version_id, course_id, agency, area, days, capacity, token_hash, planned_at)
                    values (?, ?, ?, ?, 'BIH', array[date '2026-01-10'], 30, sha256('x'), now())
                    """).params(session, version, course, agency).update();
            var learner = UUID.randomUUID();
            sql.sql("""
                    insert into trainings.learner (id, agency, profession, rank_band, sex, area, registered_by, registered_at)
                    values (?, 'MP', 'PRISON', 'STAFF', 'F', 'BIH', ?, now())
                    """).params(learner, agency).update();
            var enrolment = UUID.randomUUID();
            sql.sql("""
                    insert into trainings.enrolment (id, session_id, version_id, learner_id, agency, learner_agency, account, state, state_at)
                    values (?, ?, ?, ?, ?, 'MP', ?, 'COMPLETED', now())
                    """).params(enrolment, session, version, learner, agency, assessor.value()).update();
            var id = CertificateId.fresh();
            sql.sql("""
                    insert into trainings.certificate (id, enrolment_id, learner_id, account, agency, learner_agency, course_id, course_code,
                        version_id, number, code, basis, issued_on, valid_until, state)
                    values (?, ?, ?, ?, ?, 'MP', ?, ?, ?, ?, ?, 'RULE', ?, ?, 'VALID')
                    """).params(id.value(), enrolment, learner, assessor.value(), agency, course, code, version,
                    UUID.randomUUID().toString(), UUID.randomUUID().toString(), java.sql.Date.valueOf(ISSUED), java.sql.Date.valueOf(UNTIL))
                    .update();
            return id;
        });
    }
}
