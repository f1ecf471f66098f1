package org.zaklon.forums.release.need;

import java.time.Instant;
import org.zaklon.kernel.AgencyCode;

/** Something that an agency says about a need. */
public record NeedText(AgencyCode by, String text, Instant at) {}
