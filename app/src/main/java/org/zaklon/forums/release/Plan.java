package org.zaklon.forums.release;

import java.time.Instant;
import java.time.LocalDate;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.people.subject.SubjectId;

/**
 * One release, as every seat of the forum sees it: by a code word, without a name.
 *
 * @param code what people say in a meeting instead of a name
 * @param agency the agency that notified it, usually the prison's
 * @param returnTo the area to which the person returns
 * @param informed when the person was told about the planning; null where it did not happen yet
 * @param expected the day of release as expected now; earlier expectations are kept in the store
 */
public record Plan(PlanId id, BodyId body, String code, AgencyCode agency, UnitCode prison, SubjectId subject, AreaCode returnTo,
        Participation participation, LocalDate informed, LocalDate notified, LocalDate expected, ReleaseKind kind, PlanState state,
        Instant openedAt) {}
