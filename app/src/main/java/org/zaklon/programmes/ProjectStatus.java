package org.zaklon.programmes;

/** Where a project stands, with the codes of IATI's list ActivityStatus. */
public enum ProjectStatus {
    PIPELINE(1), IMPLEMENTATION(2), FINALISATION(3), CLOSED(4), CANCELLED(5), SUSPENDED(6);

    private final int iati;

    ProjectStatus(int iati) {
        this.iati = iati;
    }

    public int iati() {
        return iati;
    }
}
