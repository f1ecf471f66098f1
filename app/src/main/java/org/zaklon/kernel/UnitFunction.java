package org.zaklon.kernel;

/**
 * What a unit is for. Functions are closed in code, not configured, because the firewall is one of them: no agreement,
 * purpose or role can give a protection class to {@link #IMMIGRATION_ENFORCEMENT} (ECRI General Policy Recommendation 16).
 */
public enum UnitFunction {
    PROTECTION, SHELTER, SOCIAL, HEALTH, EDUCATION, LEGAL_AID, LABOUR_INSPECTION, ASYLUM,
    POLICE, PROSECUTION, COURT, CORRECTIONS, RESIDENCE, IMMIGRATION_ENFORCEMENT,
    COORDINATION, STATISTICS, OVERSIGHT, ADMINISTRATION, INTERNATIONAL, COMMUNITY;

    /** Whether a unit of this function may ever hold data about a protected person. */
    public boolean mayHoldProtectedData() {
        return this != IMMIGRATION_ENFORCEMENT;
    }
}
