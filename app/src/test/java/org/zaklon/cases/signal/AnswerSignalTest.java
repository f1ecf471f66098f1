package org.zaklon.cases.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.cases.signal.Stage.aboutAChild;
import static org.zaklon.cases.signal.Stage.done;
import static org.zaklon.cases.signal.Stage.refusal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.cases.CaseAccepted;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.Cases;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.cases.SignalDeclined;
import org.zaklon.cases.clock.Clock;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.RequestId;

@OnTheWalk
class AnswerSignalTest {
    @Autowired private Stage stage;
    @Autowired private AcceptSignal accepting;
    @Autowired private DeclineSignal declining;
    @Autowired private SentSignals sent;
    @Autowired private Cases cases;
    @Autowired private Clocks clocks;

    private Actor officer;
    private Actor manager;
    private CaseId id;

    @BeforeEach
    void aSignal() {
        officer = stage.officer();
        manager = stage.manager();
        id = done(stage.send(officer, aboutAChild()));
        stage.forget();
    }

    @Test
    void onlyTheReceivingUnitAnswers() {
        assertThat(refusal(accepting.accept(stage.actor("CSR-TK", Role.CASE_MANAGER), RequestId.fresh(), id))).isEqualTo("refused.absent");
        assertThat(refusal(accepting.accept(officer, RequestId.fresh(), id))).isEqualTo("refused.role");
        assertThat(stage.logged(id, "CASE_ACCEPT", "REFUSED")).isEqualTo(2);
    }

    @Test
    void whoAcceptsIsAssignedAndTheClockStops() {
        assertThat(done(cases.get(manager, id)).facts().assigned()).isFalse();
        done(accepting.accept(manager, RequestId.fresh(), id));
        var view = done(cases.get(manager, id));
        assertThat(view.file().state()).isEqualTo(CaseState.OPEN);
        assertThat(view.facts().assigned()).isTrue();
        assertThat(stage.as(manager, () -> cases.entries(manager, id))).isNotEmpty();
        assertThat(stage.as(manager, () -> clocks.of(id))).noneMatch(Clock::runs);
        assertThat(stage.logged(id, "CASE_ACCEPT", "DONE")).isEqualTo(1);
        assertThat(stage.events(CaseAccepted.class)).containsExactly(new CaseAccepted(id));
    }

    @Test
    void aSignalIsAnsweredOnce() {
        done(accepting.accept(manager, RequestId.fresh(), id));
        assertThat(refusal(accepting.accept(stage.manager(), RequestId.fresh(), id))).isEqualTo("refused.signal-answered");
        assertThat(refusal(declining.decline(manager, RequestId.fresh(), id, "NO_CAPACITY"))).isEqualTo("refused.signal-answered");
    }

    @Test
    void itIsDeclinedWithAReasonOfTheProfileThatTheSenderReads() {
        assertThat(refusal(declining.decline(manager, RequestId.fresh(), id, "BECAUSE"))).isEqualTo("refused.reason-missing");
        done(declining.decline(manager, RequestId.fresh(), id, "NO_CAPACITY"));
        assertThat(done(sent.of(officer, id)).file().closedReason()).isEqualTo("NO_CAPACITY");
        assertThat(stage.events(SignalDeclined.class)).containsExactly(new SignalDeclined(id, officer.unit(), "NO_CAPACITY"));
        assertThat(stage.logged(id, "SIGNAL_DECLINE", "DONE")).isEqualTo(1);
    }

    @Test
    void aDeclinedSignalMayStillBeTakenUp() {
        done(declining.decline(manager, RequestId.fresh(), id, "NO_CAPACITY"));
        done(accepting.accept(manager, RequestId.fresh(), id));
        assertThat(done(sent.of(officer, id)).file().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void whatBecameOfASignalIsForItsSenderOnly() {
        assertThat(refusal(sent.of(manager, id))).isEqualTo("refused.absent");
    }
}
