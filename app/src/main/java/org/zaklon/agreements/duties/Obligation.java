package org.zaklon.agreements.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zaklon.kernel.AgencyCode;

/**
 * What a party owes by a clause.
 *
 * @param firstDue the day until which it is done first
 * @param everyMonths after how many months again; 0 where it is done once
 * @param lifted whether the agency that wrote it down took it off again
 * @param proofs what was done, by the day it was due, in order
 */
record Obligation(
        DutyId id, String clause, AgencyCode agency, String what, LocalDate firstDue, int everyMonths, AgencyCode addedBy, boolean lifted,
        List<Proof> proofs) {

    /** That it was done. */
    record Proof(LocalDate due, LocalDate doneOn, String evidence) {}

    /** The first of its days for which nothing was proved, within the agreement; empty where nothing more is owed. */
    Optional<LocalDate> nextDue(LocalDate lastDayOfAgreement) {
        return lifted ? Optional.empty() : days().takeWhile(day -> !day.isAfter(lastDayOfAgreement))
                .filter(day -> proofs.stream().noneMatch(p -> p.due().equals(day))).findFirst();
    }

    private Stream<LocalDate> days() {
        return everyMonths == 0 ? Stream.of(firstDue) : Stream.iterate(0, n -> n + 1).map(n -> firstDue.plusMonths((long) n * everyMonths));
    }
}
