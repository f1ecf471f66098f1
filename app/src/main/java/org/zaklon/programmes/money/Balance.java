package org.zaklon.programmes.money;

import java.math.BigDecimal;
import java.util.Collection;

/** Sums of a project's money. @param budget what all funders promised in the project's document */
public record Balance(BigDecimal budget, BigDecimal committed, BigDecimal received, BigDecimal disbursed, BigDecimal spent) {

    public static Balance of(BigDecimal budget, Collection<Transaction> lines) {
        return new Balance(budget, sum(lines, TransactionKind.INCOMING_COMMITMENT), sum(lines, TransactionKind.INCOMING_FUNDS),
                sum(lines, TransactionKind.DISBURSEMENT), sum(lines, TransactionKind.EXPENDITURE));
    }

    /** What was paid in and has left neither as expenditure nor to a partner. */
    public BigDecimal inHand() {
        return received.subtract(spent).subtract(disbursed);
    }

    private static BigDecimal sum(Collection<Transaction> lines, TransactionKind kind) {
        return lines.stream().filter(l -> l.kind() == kind).map(Transaction::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
