package org.zaklon.agreements.file;

import java.time.Instant;
import org.zaklon.kernel.AgencyCode;

/**
 * A file of an agreement, without its content.
 *
 * @param language tag of the language it is in
 * @param sha256 of the content, in hexadecimal
 * @param removedAt when the agency that brought it took it away; null where it is there
 */
record SignedFile(
        FileId id, AgencyCode agency, Instant addedAt, Kind kind, String language, FileType type, int bytes, String sha256, Instant removedAt) {

    /** What it is to the agreement. */
    enum Kind { SIGNED, ANNEX }
}
