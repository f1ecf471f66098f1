package org.zaklon.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.agreements.AgreementState.*;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class AgreementStateTest {

    private static final String TABLE = """
            DRAFT -> IN_NEGOTIATION, PROPOSED, WITHDRAWN
            IN_NEGOTIATION -> PROPOSED, WITHDRAWN
            PROPOSED -> IN_NEGOTIATION, SIGNED_BY_ONE, WITHDRAWN
            SIGNED_BY_ONE -> SIGNED, IN_FORCE, WITHDRAWN
            SIGNED -> IN_FORCE, TERMINATED, SUPERSEDED
            IN_FORCE -> EXPIRING, SUSPENDED, EXPIRED, TERMINATED, SUPERSEDED
            EXPIRING -> SUSPENDED, EXPIRED, TERMINATED, SUPERSEDED
            SUSPENDED -> IN_FORCE, EXPIRED, TERMINATED, SUPERSEDED
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
            assertThat(state.mayBecome(IN_FORCE)).as(state.name()).isEqualTo(state == SIGNED_BY_ONE || state == SIGNED || state == SUSPENDED);
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
