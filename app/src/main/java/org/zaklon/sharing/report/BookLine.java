package org.zaklon.sharing.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/**
 * A share as a line of the report: by pseudonym, since no report names anybody.
 *
 * @param answers whether it answers another share, and so rests on the clause that led the other way
 * @param endedAt null while nobody closed it
 * @param bases each class with what it rests on
 */
record BookLine(
        UUID id, String pseudonym, UnitCode from, UnitCode to, Purpose purpose, boolean answers, Instant at, Instant until, Instant endedAt, List<Rest> bases) {

    /**
     * What one class rests on.
     *
     * @param kind CLAUSE, CONSENT or LAW
     * @param agreement null where it is no clause
     * @param reference the agreement's number or the article's identity
     * @param clause null where it is no clause
     * @param open whether the receiver still reads it
     */
    record Rest(DataClass dataClass, String kind, UUID agreement, String reference, int version, String clause, boolean open) {}

    boolean open() {
        return bases.stream().anyMatch(Rest::open);
    }
}
