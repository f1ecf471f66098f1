package org.zaklon.forums.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zaklon.country.Country;
import org.zaklon.country.reading.ProfileReader;
import org.zaklon.forums.release.Milestone.State;
import org.zaklon.forums.release.Milestone.Step;
import org.zaklon.forums.release.PlanningClock.Done;

class PlanningClockTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final PlanningClock clock = new PlanningClock(new Country(ProfileReader.bundled("bih")));

    private State state(LocalDate release, Done done, Step step) {
        return clock.of(release, done, TODAY).stream().filter(m -> m.step() == step).findFirst().orElseThrow().state();
    }

    @Test
    void aReleaseThatIsKnownSevenMonthsAheadHasMissedTheTwelfth() {
        var milestones = clock.of(TODAY.plusMonths(7), new Done(TODAY, null, null, null), TODAY);
        assertThat(milestones.getFirst().missed()).isTrue();
        assertThat(milestones.getFirst().due()).isEqualTo(TODAY.plusMonths(7).minusMonths(12));
        assertThat(milestones.stream().filter(Milestone::missed)).hasSize(1);
        assertThat(milestones.get(1).state()).isEqualTo(State.DUE);
    }

    @Test
    void aReleaseThatIsKnownAYearAheadHasMissedNothing() {
        assertThat(clock.of(TODAY.plusMonths(13), new Done(TODAY, null, null, null), TODAY)).noneMatch(Milestone::missed);
    }

    @Test
    void whatIsDoneLaterStaysTooLate() {
        var release = TODAY.plusMonths(4);
        assertThat(state(release, new Done(TODAY.minusMonths(9), TODAY.minusMonths(1), null, null), Step.ASSESSED)).isEqualTo(State.LATE);
        assertThat(state(release, new Done(TODAY.minusMonths(9), TODAY.minusMonths(3), null, null), Step.ASSESSED)).isEqualTo(State.DONE);
    }

    @Test
    void aDayThatComesNearerIsDueBeforeItIsMissed() {
        assertThat(state(TODAY.plusMonths(4), new Done(TODAY, TODAY, null, null), Step.AGREED)).isEqualTo(State.DUE);
        assertThat(state(TODAY.plusMonths(3), new Done(TODAY, TODAY, null, null), Step.AGREED)).isEqualTo(State.DUE);
        assertThat(state(TODAY.plusMonths(3).minusDays(1), new Done(TODAY, TODAY, null, null), Step.AGREED)).isEqualTo(State.MISSED);
        assertThat(state(TODAY.plusMonths(9), new Done(TODAY, TODAY, null, null), Step.AGREED)).isEqualTo(State.AHEAD);
    }
}
