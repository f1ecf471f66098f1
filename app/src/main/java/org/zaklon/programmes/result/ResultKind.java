package org.zaklon.programmes.result;

/** The level of a result, with the codes of IATI's list ResultType. */
public enum ResultKind {
    OUTPUT(1), OUTCOME(2), IMPACT(3);

    private final int iati;

    ResultKind(int iati) {
        this.iati = iati;
    }

    public int iati() {
        return iati;
    }
}
