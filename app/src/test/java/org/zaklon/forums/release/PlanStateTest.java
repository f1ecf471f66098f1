package org.zaklon.forums.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class PlanStateTest {

    @Test
    void aPlanIsAgreedBeforeTheDayComesAndFollowedAfterIt() {
        assertThat(PlanState.PLANNING.mayBecome(PlanState.RELEASED)).isFalse();
        assertThat(PlanState.PLAN_AGREED.mayBecome(PlanState.RELEASED)).isTrue();
        assertThat(PlanState.RELEASED.next()).contains(PlanState.FOLLOW_UP);
    }

    @Test
    void whatIsOverStaysOver() {
        for (var over : EnumSet.of(PlanState.CLOSED, PlanState.DECLINED, PlanState.MOVED)) {
            assertThat(over.open()).isFalse();
            assertThat(over.next()).isEmpty();
        }
    }

    @Test
    void aRecallHaltsAPlanAndItGoesOnFromPlanning() {
        assertThat(PlanState.PLAN_AGREED.mayBecome(PlanState.SUSPENDED)).isTrue();
        assertThat(PlanState.SUSPENDED.next()).containsExactlyInAnyOrder(PlanState.PLANNING, PlanState.CLOSED, PlanState.MOVED);
    }

    @Test
    void everyWayOutAsksForAReason() {
        for (var state : PlanState.values()) {
            assertThat(state.needsReason()).as(state.name())
                    .isEqualTo(EnumSet.of(PlanState.CLOSED, PlanState.DECLINED, PlanState.MOVED, PlanState.SUSPENDED).contains(state));
        }
    }
}
