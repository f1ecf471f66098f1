package org.zaklon.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.kernel.DataClass.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Access;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Work;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;

@SharingRooms
class ConsentTest {
    @Autowired private Work work;
    @Autowired private Access access;
    @Autowired private CaseRegister register;
    @Autowired private Sharing sharing;
    @Autowired private Consents consents;
    @Autowired private JdbcClient sql;
    @Autowired private SharingRooms.Glances glances;

    private Desk desk;

    @BeforeEach
    void aCaseOfAnAdult() {
        desk = new Desk(work, access, register, sharing, consents, sql);
        glances.adult(desk.id);
    }

    @Test
    void whatThePersonAgreedToIsOpenedToTheNamedRecipientAndToNobodyElse() {
        desk.consent(Town.HOUSE, C1_IDENTITY, C8_SERVICES);
        assertThat(desk.opened(desk.house)).isEmpty();
        desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY, C8_SERVICES);
        assertThat(desk.opened(desk.house)).containsExactly("C1", "C8");
        assertThat(desk.shares(desk.house)).hasSize(1);
        assertThat(desk.permit(Purpose.ASSISTANCE, Town.OTHER_HOUSE, C1_IDENTITY).isDone()).isFalse();
        assertThat(desk.permit(Purpose.HEALTH, Town.HOUSE, C1_IDENTITY).isDone()).isFalse();
    }

    @Test
    void takingAConsentBackClosesWhatRestedOnItInTheSameTransaction() {
        var consent = desk.consent(Town.HOUSE, C1_IDENTITY, C8_SERVICES);
        desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY, C8_SERVICES);
        assertThat(consents.withdraw(desk.manager, RequestId.fresh(), consent)).isInstanceOf(Done.class);
        assertThat(desk.opened(desk.house)).isEmpty();
        assertThat(desk.shares(desk.manager)).singleElement()
                .satisfies(s -> assertThat(s.endedWhy()).isEqualTo("CONSENT_WITHDRAWN"));
    }
}
