package org.zaklon.migration.submission;

import java.time.Instant;
import java.time.YearMonth;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.SubmissionId;

/**
 * One file of one agency for one dataset and month.
 *
 * @param vintage counted from 1 over the approved files of the same agency, dataset and month; 0 while nobody approved it
 * @param digest SHA-256 of its text in UTF-8 with line feeds, in hexadecimal
 * @param note of the sender; may be empty
 * @param state as known on the day that was asked for
 */
public record Submission(SubmissionId id, AgencyCode agency, String dataset, YearMonth month, int vintage, String digest, String note, AccountId sentBy,
        Instant sentAt, SubmissionState state, Instant since) {}
