package org.zaklon.cases.file;

import org.zaklon.access.Actor;
import org.zaklon.kernel.Purpose;

/** What people of a unit read a case for, where they say nothing else: it follows from what the unit is for. */
public final class UsualPurpose {
    private UsualPurpose() {}

    public static Purpose of(Actor actor) {
        return switch (actor.function()) {
            case POLICE, LABOUR_INSPECTION -> Purpose.INVESTIGATION;
            case PROSECUTION, COURT -> Purpose.PROSECUTION;
            case HEALTH -> Purpose.HEALTH;
            case RESIDENCE, ASYLUM -> Purpose.RESIDENCE;
            case PROTECTION, SHELTER, SOCIAL, EDUCATION, LEGAL_AID, INTERNATIONAL, COMMUNITY -> Purpose.ASSISTANCE;
            case OVERSIGHT, COORDINATION -> Purpose.SUPERVISION;
            case STATISTICS -> Purpose.STATISTICS;
            case ADMINISTRATION, IMMIGRATION_ENFORCEMENT -> Purpose.SECURITY;
        };
    }
}
