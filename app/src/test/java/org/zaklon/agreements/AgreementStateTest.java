package org.zaklon.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.agreements.AgreementState.*;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class AgreementStateTest {

    private static final String TABLE = """
            DRAFT -> PROPOSED, WITHDRAWN
            PROPOSED -> SIGNED_BY_ONE, WITHDRAWN
            SIGNED_BY_ONE -> IN_FORCE, WITHDRAWN
            IN_FORCE -> EXPIRING, EXPIRED, TERMINATED, SUPERSEDED
            EXPIRING -> EXPIRED, TERMINATED, SUPERSEDED
            EXPIRED ->
            TERMINATED ->
            SUPERSEDED ->
            WITHDRAWN ->
            """;

    @Test
    void theLifeOfAnAgreementIsThisTable() {
        var lines = new ArrayList<String>();
        for (var state : values()) {
            var next = state.next().stream().sorted().map(Enum::name).toList();
            lines.add((state + " -> " + String.join(", ", next)).strip());
        }
        assertThat(lines).containsExactlyElementsOf(TABLE.lines().map(String::strip).toList());
    }

    @Test
    void nothingComesIntoForceWithoutEverySignature() {
        for (var state : values()) {
            assertThat(state.mayBecome(IN_FORCE)).as(state.name()).isEqualTo(state == SIGNED_BY_ONE);
        }
    }

    @Test
    void whatIsOverNeverComesBack() {
        for (var state : values()) {
            if (state.over() || state == WITHDRAWN) {
                assertThat(state.next()).isEmpty();
                assertThat(state.inForce()).isFalse();
            }
        }
    }
}
