package org.zaklon.programmes.money;

/** What a line of money is, with the codes of IATI's list TransactionType. */
public enum TransactionKind {
    INCOMING_FUNDS(1), OUTGOING_COMMITMENT(2), DISBURSEMENT(3), EXPENDITURE(4), INCOMING_COMMITMENT(11);

    private final int iati;

    TransactionKind(int iati) {
        this.iati = iati;
    }

    public int iati() {
        return iati;
    }
}
