package org.zaklon.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KindTest {

    @Test
    void inventedPeopleAndRealOnesNeverShareADatabase() throws Exception {
        try (var owner = TestDatabase.fresh().asOwner()) {
            Kind.DEMO.claim(owner);
            Kind.DEMO.claim(owner);
            assertThatThrownBy(() -> Kind.LIVE.claim(owner))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessage("The data were made by 'zaklon demo'; 'zaklon run' would mix invented people with real ones.");
        }
    }
}
