package org.zaklon.trainings.learner;

import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.LearnerId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.VersionId;

/** One learner's place in one session. @param account of the learner; null where there is none */
public record Enrolment(
        EnrolmentId id, SessionId session, VersionId version, LearnerId learner, AgencyCode agency, AgencyCode learnerAgency,
        AccountId account, EnrolmentState state) {}
