package org.zaklon.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.cases.signal.Stage.done;
import static org.zaklon.cases.signal.Stage.refusal;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.cases.Assertion;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.Cases;
import org.zaklon.cases.Level;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.cases.PresumptionDecided;
import org.zaklon.cases.StatusAsserted;
import org.zaklon.cases.clock.Clock;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.cases.signal.Stage;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

@OnTheWalk
class RecordDecisionTest {
    @Autowired private Stage stage;
    @Autowired private RecordDecision deciding;
    @Autowired private IssueNotice notices;
    @Autowired private Cases cases;
    @Autowired private Clocks clocks;

    private Actor manager;
    private CaseId id;

    @BeforeEach
    void anOpenCase() {
        manager = stage.manager();
        id = stage.open(manager);
        stage.forget();
    }

    static Map<String, String> reasons() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("age-group", "CHILD");
        typed.put("age-status", "ESTIMATED");
        typed.put("guardian", "NONE");
        typed.put("status", "BIH_CITIZEN");
        typed.put("indicators", "what was seen");
        typed.put("acts", "HARBOURING");
        typed.put("purposes", "BEGGING");
        typed.put("reasons", "planted reasons");
        typed.put("legal-basis", "CONVENTION");
        typed.put("notified", "ORAL");
        return typed;
    }

    @Test
    void whoDoesNotWorkOnTheCaseDoesNotDecide() {
        assertThat(refusal(decide(stage.actor("CSR-TK", Role.CASE_SUPERVISOR), reasons(), "PRESUMED"))).isEqualTo("refused.absent");
    }

    @Test
    void aCaseThatNobodyTookUpIsNotDecided() {
        var signal = done(stage.send(stage.officer(), Stage.aboutAChild()));
        assertThat(refusal(deciding.submit(manager, RequestId.fresh(), signal, stage.form("F05"), stage.answers("F05", reasons()),
                "PRESUMED"))).isEqualTo("refused.case-not-open");
    }

    @Test
    void onlyBodiesThatTheProfileNamesDecide() {
        var adults = stage.open(manager, stage.officer(), Stage.aboutAnAdult("DUTY"));
        var typed = reasons();
        typed.put("age-group", "ADULT");
        typed.remove("guardian");
        assertThat(refusal(deciding.submit(manager, RequestId.fresh(), adults, stage.form("F05"), stage.answers("F05", typed),
                "FORMAL"))).isEqualTo("refused.not-deciding-body");
        assertThat(refusal(decide(manager, reasons(), ""))).isEqualTo("refused.decision-missing");
        assertThat(refusal(decide(manager, reasons(), "SIGNAL"))).isEqualTo("refused.decision-missing");
    }

    @Test
    void aPresumptionIsAnAssertionWithBasisAndAnswersAndALineOfTheLog() {
        done(decide(manager, reasons(), "PRESUMED"));
        assertThat(said(Level.PRESUMED)).singleElement().satisfies(a -> {
            assertThat(a.basis()).isEqualTo("COE-10-2");
            assertThat(a.agency()).isEqualTo(manager.agency());
            assertThat(a.submission()).isNotNull();
        });
        assertThat(stage.logged(id, "DECISION_RECORD", "DONE")).isEqualTo(1);
    }

    @Test
    void aPresumptionStartsTheReflectionPeriodAndForAChildTheSearchForAGuardian() {
        done(decide(manager, reasons(), "PRESUMED"));
        var running = stage.as(manager, () -> clocks.of(id)).stream().filter(Clock::runs).toList();
        assertThat(running).extracting(Clock::timer).containsExactlyInAnyOrder("reflection-citizen", "child-guardian");
        assertThat(running).filteredOn(c -> c.timer().equals("reflection-citizen")).singleElement()
                .satisfies(c -> assertThat(ChronoUnit.DAYS.between(c.starts(), c.due())).isBetween(30L, 31L));
    }

    @Test
    void theStatusOfThePersonDecidesWhichPeriodOfTheProfileRuns() {
        var typed = reasons();
        typed.put("status", "IRREGULAR");
        typed.put("guardian", "APPOINTED");
        done(decide(manager, typed, "PRESUMED"));
        assertThat(stage.as(manager, () -> clocks.of(id)).stream().filter(Clock::runs).map(Clock::timer))
                .containsExactly("reflection-foreign");
    }

    @Test
    void theOthersHearOfItAsCodedFactsInTheSameTransaction() {
        done(decide(manager, reasons(), "PRESUMED"));
        assertThat(stage.events(PresumptionDecided.class)).singleElement().satisfies(e -> {
            assertThat(e.caseId()).isEqualTo(id);
            assertThat(e.child()).isTrue();
            assertThat(e.assertion()).isEqualTo(said(Level.PRESUMED).getFirst().id());
        });
        assertThat(stage.events(StatusAsserted.class)).singleElement().satisfies(e -> {
            assertThat(e.sex()).isEqualTo("F");
            assertThat(e.forms()).containsExactly("BEGGING");
            assertThat(e.citizenshipGroup()).isEqualTo("NATIONAL");
            assertThat(e.bodyFunction()).isEqualTo("SOCIAL");
            assertThat(e.area()).isEqualTo("KS");
        });
        assertThat(stage.count("select count(*) from services.line where case_id = '" + id.value() + "'")).isEqualTo(6);
    }

    @Test
    void laterDecisionsAreAddedAndNoneIsOverwritten() {
        done(decide(manager, reasons(), "PRESUMED"));
        done(decide(manager, reasons(), "FORMAL"));
        done(decide(manager, reasons(), "DECLINED"));
        assertThat(done(cases.get(manager, id)).assertions()).extracting(Assertion::level)
                .containsExactly(Level.SIGNAL, Level.PRESUMED, Level.FORMAL, Level.DECLINED);
        assertThat(stage.as(manager, () -> clocks.of(id)).stream().filter(c -> c.timer().startsWith("reflection"))).hasSize(1);
    }

    @Test
    void aFormalDecisionNamesTheElements() {
        var typed = reasons();
        typed.put("acts", "~UNKNOWN");
        typed.remove("acts");
        typed.put("acts.none", "~UNKNOWN");
        assertThat(refusal(decide(manager, typed, "FORMAL"))).isEqualTo("refused.element-act");
        done(decide(manager, typed, "PRESUMED"));
    }

    @Test
    void aBodyOfAnotherAgencyDecidesOnlyWhereTheManagingUnitWillSeeIt() {
        var investigator = stage.actor("MUP-KS", Role.POLICE_INVESTIGATOR);
        var own = stage.open(manager, investigator, Stage.aboutAChild());
        stage.forget();
        done(deciding.submit(investigator, RequestId.fresh(), own, stage.form("F05"), stage.answers("F05", reasons()), "PRESUMED"));
        assertThat(done(cases.get(manager, own)).assertions()).filteredOn(a -> a.level() == Level.PRESUMED)
                .extracting(Assertion::agency).containsExactly(investigator.agency());
        assertThat(done(cases.get(manager, own)).file()).extracting(CaseFile::agency).isEqualTo(manager.agency());
    }

    @Test
    void theNoticeIsIssuedOnlyWhileThePeriodRunsAndIsOnRecord() {
        assertThat(refusal(notices.issue(manager, RequestId.fresh(), id))).isEqualTo("refused.no-period");
        done(decide(manager, reasons(), "PRESUMED"));
        var issued = done(notices.issue(manager, RequestId.fresh(), id));
        assertThat(done(notices.issued(manager, id))).singleElement().satisfies(n -> {
            assertThat(n.id()).isEqualTo(issued.value());
            assertThat(n.reference()).matches("N-[0-9A-Z]{4}-[0-9A-Z]{3}");
        });
        assertThat(stage.logged(id, "NOTICE_ISSUE", "DONE")).isEqualTo(1);
        assertThat(refusal(notices.issue(stage.officer(), RequestId.fresh(), id))).isEqualTo("refused.absent");
    }

    private Outcome<CaseId> decide(Actor actor, Map<String, String> typed, String level) {
        return deciding.submit(actor, RequestId.fresh(), id, stage.form("F05"), stage.answers("F05", typed), level);
    }

    private List<Assertion> said(Level level) {
        return done(cases.get(manager, id)).assertions().stream().filter(a -> a.level() == level).toList();
    }
}
