package org.zaklon.people;

import java.util.Arrays;
import java.util.List;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Purpose;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

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
            case OVERSIGHT, COORDINATION, CORRECTIONS -> Purpose.SUPERVISION;
            case STATISTICS -> Purpose.STATISTICS;
            case ADMINISTRATION, IMMIGRATION_ENFORCEMENT -> Purpose.SECURITY;
        };
    }

    /** The purposes for which somebody may say that a person is read or looked for. */
    public static List<Choice> choices(Words t) {
        return Arrays.stream(Purpose.values()).filter(p -> p != Purpose.STATISTICS && p != Purpose.SECURITY)
                .map(p -> Choice.of(p.name(), t.of("ui.purpose", p))).toList();
    }
}
