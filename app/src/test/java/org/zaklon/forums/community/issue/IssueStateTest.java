package org.zaklon.forums.community.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.forums.community.issue.IssueState.*;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class IssueStateTest {

    @Test
    void whatTheForumHoldsForSolvedIsClosedByTheRaiserOrAMeetingAlone() {
        assertThat(Arrays.stream(values()).filter(s -> s.canBecome(CONFIRMED))).containsExactly(RESOLVED);
        assertThat(RESOLVED.byHand()).as("not even by those who keep the forum").containsExactly(REOPENED);
        assertThat(RESOLVED.phase()).isEqualTo(Phase.WAITS_FOR_RAISER);
    }

    @Test
    void mediationIsNeverRecordedByHand() {
        assertThat(values()).allSatisfy(s -> assertThat(s.byHand()).doesNotContain(MEDIATION, CONFIRMED, RAISED));
        assertThat(RAISED.canBecome(MEDIATION)).as("first the forum takes it up").isFalse();
    }

    @Test
    void whateverIsClosedCanBeOpenedAgainAndByNothingElseChanged() {
        assertThat(Arrays.stream(values()).filter(s -> s.phase() == Phase.CLOSED)).allSatisfy(s ->
                assertThat(Arrays.stream(values()).filter(s::canBecome)).containsExactly(REOPENED));
    }

    @Test
    void everyStateIsReachedAndEveryStateCanBeLeft() {
        var reached = EnumSet.of(RAISED);
        for (int i = 0; i < values().length; i++) {
            EnumSet.copyOf(reached).forEach(s -> Arrays.stream(values()).filter(s::canBecome).forEach(reached::add));
        }
        assertThat(reached).containsExactlyInAnyOrder(values());
        assertThat(values()).allSatisfy(s -> assertThat(Arrays.stream(values()).anyMatch(s::canBecome)).isTrue());
    }
}
