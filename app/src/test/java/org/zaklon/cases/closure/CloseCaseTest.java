package org.zaklon.cases.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.cases.signal.Stage.done;
import static org.zaklon.cases.signal.Stage.refusal;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.cases.Assertion;
import org.zaklon.cases.CaseClosed;
import org.zaklon.cases.CaseReopened;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.Cases;
import org.zaklon.cases.Level;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.cases.signal.Stage;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.Ask;
import org.zaklon.sharing.Sharing;

@OnTheWalk
class CloseCaseTest {
    private static final Map<String, String> DONE_WITH = Map.of("checklist", "NEEDS_MET + SUPERVISOR", "reason", "NEEDS_MET",
            "recontact", "YES_SAFE", "note", "planted note");

    @Autowired private Stage stage;
    @Autowired private CloseCase closing;
    @Autowired private ReopenCase reopening;
    @Autowired private Cases cases;
    @Autowired private Sharing sharing;
    @Autowired private Access access;

    private Actor manager;
    private CaseId id;

    @BeforeEach
    void anOpenCase() {
        manager = stage.manager();
        id = stage.open(manager);
        stage.forget();
    }

    @Test
    void onlyWhoWorksOnItForTheManagingAgencyCloses() {
        assertThat(refusal(close(stage.manager(), "END_ALL"))).isEqualTo("refused.not-assigned");
        assertThat(refusal(close(stage.actor("CSR-TK", Role.CASE_SUPERVISOR), "END_ALL"))).isEqualTo("refused.absent");
        assertThat(stage.logged(id, "CASE_CLOSE", "REFUSED")).isEqualTo(2);
    }

    @Test
    void closingAsksWhatBecomesOfSharesThatTheLawCommands() {
        assertThat(refusal(close(manager, ""))).isEqualTo("refused.closure-shares");
        assertThat(done(cases.get(manager, id)).file().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void aClosedCaseHasAReasonAndItsSharesHaveEnded() {
        done(close(manager, "END_ALL"));
        var file = done(cases.get(manager, id)).file();
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.closedReason()).isEqualTo("NEEDS_MET");
        assertThat(stage.as(manager, () -> sharing.sharesOf(id))).allSatisfy(s -> assertThat(s.endedAt()).isNotNull());
        assertThat(stage.events(CaseClosed.class)).containsExactly(new CaseClosed(id, "NEEDS_MET"));
        assertThat(stage.logged(id, "CASE_CLOSE", "DONE")).isEqualTo(1);
        assertThat(refusal(close(manager, "END_ALL"))).isEqualTo("refused.case-not-open");
    }

    @Test
    void whatTheLawCommandsMayGoOn() {
        stage.as(manager, () -> {
            var facts = done(access.require(manager, Act.SHARE_PREVIEW, id));
            var permit = done(sharing.permit(manager, facts, new Ask(new UnitCode("MUP-KS"), Purpose.SAFETY,
                    Set.of(DataClass.C9_ADMIN), "TEST")));
            return sharing.share(manager, id, permit, Set.of());
        });
        done(close(manager, "KEEP_LAW"));
        assertThat(stage.as(manager, () -> sharing.sharesOf(id)).stream().filter(s -> s.to().equals(new UnitCode("MUP-KS"))))
                .singleElement().satisfies(s -> assertThat(s.endedAt()).isNull());
    }

    @Test
    void aClosedCaseIsTakenUpAgainWithAReasonAsTheSamePerson() {
        assertThat(refusal(reopening.reopen(manager, RequestId.fresh(), id, "NEW_NEED"))).isEqualTo("refused.case-not-closed");
        done(close(manager, "END_ALL"));
        assertThat(refusal(reopening.reopen(manager, RequestId.fresh(), id, "WHY_NOT"))).isEqualTo("refused.reason-missing");
        done(reopening.reopen(manager, RequestId.fresh(), id, "NEW_NEED"));
        var view = done(cases.get(manager, id));
        assertThat(view.file().state()).isEqualTo(CaseState.OPEN);
        assertThat(view.file().closedReason()).isNull();
        assertThat(view.assertions()).filteredOn(a -> a.level() == Level.REOPENED).extracting(Assertion::why)
                .containsExactly("NEW_NEED");
        assertThat(stage.events(CaseReopened.class)).containsExactly(new CaseReopened(id));
        assertThat(stage.logged(id, "CASE_REOPEN", "DONE")).isEqualTo(1);
    }

    private Outcome<CaseId> close(Actor actor, String shares) {
        return closing.submit(actor, RequestId.fresh(), id, stage.form("F28"), stage.answers("F28", DONE_WITH), shares);
    }
}
