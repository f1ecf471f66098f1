package org.zaklon.forums.release.judgement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome;
import org.zaklon.trainings.CertificateId;
import org.zaklon.trainings.Certificates;
import org.zaklon.trainings.CourseCode;

/** Whether somebody may use an instrument: answered by the certificates of trainings, on the day of the act. */
@Component
class Assessors {
    /** Days back at which a certificate that ran out is looked for, to tell a lapsed one from none. */
    private static final List<Integer> BACK = List.of(1, 30, 90, 180, 365);

    private final Certificates certificates;

    Assessors(Certificates certificates) {
        this.certificates = certificates;
    }

    /** @param course the course that the instrument asks for, as the profile names it */
    Outcome<CertificateId> on(Actor assessor, CourseCode course, LocalDate day) {
        var valid = certificates.valid(assessor.account(), course, day);
        if (valid.isPresent()) {
            return Outcome.done(valid.get());
        }
        var lapsed = BACK.stream().anyMatch(days -> certificates.valid(assessor.account(), course, day.minusDays(days)).isPresent());
        return Outcome.refused(lapsed ? "refused.judgement-lapsed" : "refused.judgement-no-certificate");
    }
}
