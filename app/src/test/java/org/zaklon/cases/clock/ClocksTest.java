package org.zaklon.cases.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.cases.signal.Stage.done;
import static org.zaklon.cases.signal.Stage.refusal;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.account.MovableClock;
import org.zaklon.cases.ClockDue;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.cases.signal.Stage;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.RequestId;

@OnTheWalk
class ClocksTest {
    @Autowired private Stage stage;
    @Autowired private Clocks clocks;
    @Autowired private ChangeClock changing;
    @Autowired private WatchClocks watch;
    @Autowired private MovableClock time;

    private Actor manager;
    private CaseId id;

    @BeforeEach
    void aSignalThatWaits() {
        while (watch.watch() > 0) {
            // what other tests left behind
        }
        manager = stage.manager();
        id = done(stage.send(stage.officer(), Stage.aboutAChild()));
        stage.forget();
    }

    @Test
    void comingNearTheEndAndReachingItAreNoticedOnceEach() {
        watch.watch();
        assertThat(heard()).isEmpty();
        time.forward(Duration.ofHours(9));
        watch.watch();
        watch.watch();
        assertThat(heard()).containsExactly(false);
        assertThat(one().state()).isEqualTo(Clock.State.AT_RISK);
        time.forward(Duration.ofHours(4));
        watch.watch();
        watch.watch();
        assertThat(heard()).containsExactly(false, true);
        assertThat(one().state()).isEqualTo(Clock.State.OVERDUE);
        assertThat(stage.logged(id, "CLOCK_AT_RISK", "DONE")).isEqualTo(1);
        assertThat(stage.logged(id, "CLOCK_OVERDUE", "DONE")).isEqualTo(1);
        assertThat(stage.count("select count(*) from account.notice where unit = 'KT-KS' and key = 'cases.told.clock'")).isPositive();
    }

    @Test
    void aClockIsEndedAndExtendedOnlyByWhoWorksOnTheCaseAndWithAReasonThatFits() {
        var open = stage.open(manager);
        var clock = stage.as(manager, () -> clocks.start(open, time.instant(), "reflection-citizen")).orElseThrow();
        var later = clock.due().plus(Duration.ofDays(30));
        assertThat(refusal(changing.extend(stage.officer(), RequestId.fresh(), open, clock.id(), later, Why.RECOVERY)))
                .isEqualTo("refused.absent");
        assertThat(refusal(changing.extend(manager, RequestId.fresh(), open, clock.id(), later, Why.DONE)))
                .isEqualTo("refused.clock-reason");
        assertThat(refusal(changing.extend(manager, RequestId.fresh(), open, clock.id(), clock.due(), Why.RECOVERY)))
                .isEqualTo("refused.clock-not-later");
        done(changing.extend(manager, RequestId.fresh(), open, clock.id(), later, Why.RECOVERY));
        assertThat(stage.as(manager, () -> clocks.find(clock.id())).orElseThrow().due()).isEqualTo(later);
        done(changing.end(manager, RequestId.fresh(), open, clock.id(), Why.PERSON_ASKED));
        assertThat(stage.as(manager, () -> clocks.find(clock.id())).orElseThrow().endedWhy()).isEqualTo("PERSON_ASKED");
        assertThat(refusal(changing.end(manager, RequestId.fresh(), open, clock.id(), Why.DONE))).isEqualTo("refused.clock-ended");
        assertThat(stage.count("select count(*) from cases.clock_change where clock_id = '%s' and author = '%s'"
                .formatted(clock.id(), manager.account().value()))).isEqualTo(2);
        assertThat(stage.logged(open, "CLOCK_CHANGE", "DONE")).isEqualTo(2);
    }

    @Test
    void theCoordinatorOfTheAreaSeesTheClockAndNothingElse() {
        var coordinator = stage.coordinator("KT-KS", "KS");
        assertThat(stage.as(coordinator, () -> clocks.of(id))).hasSize(1);
        assertThat(stage.as(stage.coordinator("KT-TK", "TK"), () -> clocks.of(id))).isEmpty();
    }

    private Clock one() {
        return stage.as(manager, () -> clocks.of(id)).getFirst();
    }

    private List<Boolean> heard() {
        return stage.events(ClockDue.class).stream().filter(e -> e.caseId().equals(id)).map(ClockDue::over).toList();
    }
}
