package org.zaklon.forums.community.issue;

import java.time.LocalDate;
import org.zaklon.forums.community.IssueId;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.UnitCode;

/**
 * What somebody raised in a forum.
 *
 * @param category of the profile's list {@code issue-categories}
 * @param contact the unit that answers for the category; null where the profile names none
 * @param area coarse: the forum's own area or one inside it
 * @param raiserSex of the list {@code sex}, or a reason for no answer
 * @param neverMediated whether the category alone forbids mediation
 * @param words what was said, without names
 * @param raiserName null unless the raiser wished to be named
 * @param stateOn the day of the last update
 */
public record Issue(IssueId id, BodyId body, String category, UnitCode contact, AreaCode area, LocalDate raisedOn, RaisedAt raisedAt,
        Raiser raiser, String raiserSex, Sensitivity sensitivity, boolean neverMediated, PersonalText words, PersonalText raiserName,
        boolean receipt, IssueState state, LocalDate stateOn) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** A short name for the table of a meeting: the year and four characters of the identity. It counts nothing. */
    public String reference() {
        return reference(id, raisedOn);
    }

    static String reference(IssueId id, LocalDate on) {
        var bits = id.value().getLeastSignificantBits();
        var name = new StringBuilder().append(on.getYear()).append('-');
        for (int i = 0; i < 4; i++) {
            name.append(LETTERS.charAt((int) (bits >>> 5 * i & 31)));
        }
        return name.toString();
    }
}
