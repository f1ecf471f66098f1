package org.zaklon.migration.submission;

import java.time.Instant;
import org.zaklon.kernel.AgencyCode;

/** A state that a file came into. @param text the question or the answer; may be empty */
public record SubmissionStep(SubmissionState state, String text, AgencyCode agency, Instant at) {}
