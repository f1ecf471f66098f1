package org.zaklon.forums.community.issue;

import java.time.LocalDate;
import org.zaklon.forums.community.IssueId;
import org.zaklon.kernel.PersonalText;

/**
 * One dated step of an issue.
 *
 * @param reason why; null where the state needs none
 * @param next what is done now; may be null
 * @param whom to whom the matter goes: a unit of the profile or words for somebody else; null where it goes to nobody
 * @param duplicateOf the issue that was raised first; null except for a duplicate
 * @param confirmedBy null except for an answer of the raiser or of a meeting
 * @param meetingOn the day of the meeting that confirmed it; null where none did
 */
public record Step(IssueState state, LocalDate on, PersonalText reason, PersonalText next, Told told, String whom, IssueId duplicateOf,
        ConfirmedBy confirmedBy, LocalDate meetingOn) {

    /** Who says that it is solved. */
    public enum ConfirmedBy { RAISER, MEETING }

    public static Step to(IssueState state, LocalDate on) {
        return new Step(state, on, null, null, null, null, null, null, null);
    }

    public Step because(PersonalText why) {
        return new Step(state, on, why, next, told, whom, duplicateOf, confirmedBy, meetingOn);
    }
}
