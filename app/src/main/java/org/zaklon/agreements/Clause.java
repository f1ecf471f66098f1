package org.zaklon.agreements;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

/**
 * A clause that allows a share, named so that the share can always be traced to it.
 *
 * @param reference the agreement's own number, as people quote it
 * @param until the last day on which it holds
 * @param retention how long the receiver keeps what it received, after the share ends
 */
public record Clause(
        AgreementId agreementId, String reference, int version, String clauseNumber, LocalDate until, Set<Condition> conditions,
        Period retention) {
    public Clause {
        conditions = Set.copyOf(conditions);
    }
}
