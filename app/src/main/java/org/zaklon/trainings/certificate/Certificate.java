package org.zaklon.trainings.certificate;

import java.time.LocalDate;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.trainings.CertificateId;
import org.zaklon.trainings.CourseCode;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.LearnerId;
import org.zaklon.trainings.VersionId;

/**
 * A certificate.
 *
 * @param number by which people speak of it
 * @param code by which strangers check it; random
 * @param until the last day on which it holds; null where it does not end
 * @param nameShown the name on the page of the check; null where the holder shows none
 */
public record Certificate(
        CertificateId id, EnrolmentId enrolment, LearnerId learner, AccountId account, AgencyCode agency, AgencyCode learnerAgency,
        CourseCode course, VersionId version, String number, String code, boolean exception, LocalDate issued, LocalDate until, State state,
        LocalDate ended, String reason, String nameShown) {

    public enum State { VALID, REVOKED, SUPERSEDED }

    public boolean holdsOn(LocalDate day) {
        return state == State.VALID && (until == null || !day.isAfter(until));
    }

    /** Neither the code nor the name. */
    @Override
    public String toString() {
        return "certificate " + number;
    }
}
