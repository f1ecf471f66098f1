package org.zaklon.forums.release.need;

import java.time.LocalDate;
import org.zaklon.forums.release.Domain;
import org.zaklon.kernel.AgencyCode;

/**
 * The newest assessment of a domain.
 *
 * @param reason why it was not possible, a code of {@code not-possible-reasons}; null otherwise
 */
public record Assessed(Domain domain, Finding finding, String reason, LocalDate on, AgencyCode by) {}
