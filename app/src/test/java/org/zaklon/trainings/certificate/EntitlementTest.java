package org.zaklon.trainings.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zaklon.trainings.Rule;

/** What follows from presence and result, and that nothing else does. */
class EntitlementTest {
    private static final LocalDate ONE = LocalDate.of(2026, 3, 2);
    private static final List<LocalDate> DAYS = List.of(ONE, ONE.plusDays(1), ONE.plusDays(2), ONE.plusDays(3), ONE.plusDays(4));
    private static final LocalDate LAST = DAYS.getLast();

    @Test
    void nothingFollowsBeforeTheLastDay() {
        assertThat(asked(new Rule(80, null, null), Set.copyOf(DAYS), List.of(), LAST.minusDays(1))).isInstanceOf(Entitlement.Open.class);
        assertThat(asked(new Rule(80, null, null), Set.copyOf(DAYS), List.of(), LAST)).isInstanceOf(Entitlement.Earned.class);
    }

    @Test
    void presenceIsCountedInDaysOfTheSessionOnly() {
        var four = Set.copyOf(DAYS.subList(0, 4));
        assertThat(asked(new Rule(80, null, null), four, List.of(), LAST)).isInstanceOf(Entitlement.Earned.class);
        assertThat(asked(new Rule(81, null, null), four, List.of(), LAST.plusDays(1))).isEqualTo(new Entitlement.Missed(true, false));
        assertThat(asked(new Rule(80, null, null), Set.of(ONE.minusDays(1), ONE.minusDays(2), ONE.minusDays(3), ONE), List.of(), LAST.plusDays(1)))
                .as("days of another session").isInstanceOf(Entitlement.Missed.class);
    }

    @Test
    void theBestResultCountsAndOneBelowIsBelow() {
        assertThat(asked(new Rule(0, 70, null), Set.of(), List.of(69), LAST.plusDays(1))).isEqualTo(new Entitlement.Missed(false, true));
        assertThat(asked(new Rule(0, 70, null), Set.of(), List.of(69, 70), ONE)).as("online, before the last day").isInstanceOf(Entitlement.Earned.class);
        assertThat(asked(new Rule(80, 70, null), Set.of(ONE), List.of(100), LAST)).isInstanceOf(Entitlement.Open.class);
        assertThat(asked(new Rule(80, 70, null), Set.copyOf(DAYS), List.of(), LAST.plusDays(1))).isEqualTo(new Entitlement.Missed(false, true));
    }

    private static Entitlement asked(Rule rule, Set<LocalDate> present, List<Integer> results, LocalDate today) {
        return Entitlement.of(rule, DAYS, present, results, today);
    }
}
