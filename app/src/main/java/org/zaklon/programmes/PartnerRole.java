package org.zaklon.programmes;

/** What an organisation is in a project, with the codes of IATI's list OrganisationRole. */
public enum PartnerRole {
    FUNDING(1), ACCOUNTABLE(2), EXTENDING(3), IMPLEMENTING(4);

    private final int iati;

    PartnerRole(int iati) {
        this.iati = iati;
    }

    public int iati() {
        return iati;
    }
}
