package org.zaklon.cases.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.cases.signal.Stage.aboutAChild;
import static org.zaklon.cases.signal.Stage.aboutAnAdult;
import static org.zaklon.cases.signal.Stage.done;
import static org.zaklon.cases.signal.Stage.refusal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.Cases;
import org.zaklon.cases.Level;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.cases.SignalReceived;
import org.zaklon.cases.StatusAsserted;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.Sharing;

@OnTheWalk
class SendSignalTest {
    @Autowired private Stage stage;
    @Autowired private SendSignal sendSignal;
    @Autowired private Cases cases;
    @Autowired private Clocks clocks;
    @Autowired private Sharing sharing;

    private Actor officer;
    private Actor supervisor;

    @BeforeEach
    void people() {
        officer = stage.officer();
        supervisor = stage.actor("CSR-KS", Role.CASE_SUPERVISOR);
        stage.forget();
    }

    @Test
    void whoMaySendNoSignalIsRefused() {
        var statistician = stage.actor("MS-DK", Role.STATISTICIAN);
        assertThat(refusal(stage.send(statistician, aboutAChild()))).isEqualTo("refused.role");
        var enforcement = stage.actor("SPS-NAD", Role.ENFORCEMENT_OFFICER);
        assertThat(refusal(stage.send(enforcement, aboutAChild()))).isEqualTo("refused.role");
        assertThat(stage.events(SignalReceived.class)).isEmpty();
    }

    @Test
    void whoeverIsNotKnownToBeAnAdultGoesToTheCentreForSocialWork() {
        var id = done(stage.send(officer, aboutAChild()));
        var file = stage.as(officer, () -> cases.file(id)).orElseThrow();
        assertThat(file.unit()).isEqualTo(Stage.CENTRE);
        assertThat(file.child()).isTrue();
        assertThat(file.state()).isEqualTo(CaseState.SIGNAL);
        assertThat(file.signalUnit()).isEqualTo(officer.unit());
        assertThat(file.pseudonym()).matches("K-[0-9A-Z]{4}-[0-9A-Z]{3}");
        assertThat(refusal(sendSignal.send(officer, RequestId.fresh(), stage.form("F01"), stage.answers("F01", aboutAChild()),
                new UnitCode("EMMAUS-T")))).isEqualTo("refused.signal-receiver");
    }

    @Test
    void aboutAnAdultTheSenderMayChooseAnAlternativeOfTheProfile() {
        var id = done(sendSignal.send(officer, RequestId.fresh(), stage.form("F01"),
                stage.answers("F01", aboutAnAdult("DUTY")), new UnitCode("EMMAUS-T")));
        assertThat(stage.as(officer, () -> cases.file(id)).orElseThrow().unit()).isEqualTo(new UnitCode("EMMAUS-T"));
    }

    @Test
    void theReceiverReadsByAShareThatNamesItsBasisAndTheEntriesStayTheSenders() {
        var id = done(stage.send(officer, aboutAChild()));
        assertThat(classes(supervisor, id)).containsExactlyInAnyOrder(
                DataClass.C2_CONTACT, DataClass.C3_NARRATIVE, DataClass.C6_FACTS, DataClass.C9_ADMIN);
        assertThat(stage.as(supervisor, () -> cases.entries(supervisor, id))).extracting(CaseEntry::agency)
                .containsOnly(officer.agency());
        assertThat(stage.as(officer, () -> sharing.sharesOf(id))).singleElement().satisfies(share -> {
            assertThat(share.to()).isEqualTo(Stage.CENTRE);
            assertThat(share.ground()).isEqualTo("SIGNAL");
            assertThat(share.parts()).extracting(p -> p.kind().name()).containsOnly("LAW");
        });
    }

    @Test
    void withTheConsentOfAnAdultTheShareRestsOnIt() {
        var id = done(stage.send(officer, aboutAnAdult("CONSENT")));
        assertThat(stage.as(officer, () -> sharing.sharesOf(id))).singleElement().satisfies(share ->
                assertThat(share.parts()).extracting(p -> p.kind().name()).containsOnly("CONSENT"));
        assertThat(classes(supervisor, id)).contains(DataClass.C3_NARRATIVE);
    }

    @Test
    void withoutABasisNothingIsSentNothingIsKeptAndTheRefusalIsInTheLog() {
        var outreach = stage.actor("EMMAUS-T", Role.SERVICE_PROVIDER);
        var before = stage.count("select count(*) from cases.case_file");
        assertThat(refusal(stage.send(outreach, aboutAnAdult("DUTY")))).isEqualTo("refused.no-basis");
        assertThat(stage.count("select count(*) from cases.case_file")).isEqualTo(before);
        assertThat(stage.count("select count(*) from cases.entry where author = '" + outreach.account().value() + "'")).isZero();
        assertThat(stage.count("select count(*) from audit.entry where act = 'SIGNAL_SEND' and outcome = 'REFUSED' and account = '"
                + outreach.account().value() + "'")).isEqualTo(1);
    }

    @Test
    void whereNothingMayTellWhoThePersonIsTheContactStaysWithTheSender() {
        var outreach = stage.actor("EMMAUS-T", Role.SERVICE_PROVIDER);
        var id = done(stage.send(outreach, aboutAnAdult("NO_IDENTITY")));
        assertThat(classes(supervisor, id)).doesNotContain(DataClass.C2_CONTACT).contains(DataClass.C6_FACTS);
    }

    @Test
    void theSenderKeepsSeeingWhatSheWroteAndNobodyElseOfHerAgencyDoes() {
        var id = done(stage.send(officer, aboutAChild()));
        assertThat(classes(officer, id)).contains(DataClass.C3_NARRATIVE, DataClass.C9_ADMIN);
        assertThat(refusal(cases.get(stage.officer(), id))).isEqualTo("refused.absent");
    }

    @Test
    void aSignalIsAnAssertionAClockANoticeAnEventAndALineOfTheLog() {
        var id = done(stage.send(officer, aboutAChild()));
        assertThat(done(cases.get(officer, id)).assertions()).singleElement().satisfies(said -> {
            assertThat(said.level()).isEqualTo(Level.SIGNAL);
            assertThat(said.agency()).isEqualTo(officer.agency());
        });
        assertThat(stage.as(officer, () -> clocks.of(id))).singleElement()
                .satisfies(clock -> assertThat(clock.timer()).isEqualTo("signal-acceptance-child"));
        assertThat(stage.count("select count(*) from account.notice where unit = 'CSR-KS' and key = 'cases.told.signal'")).isPositive();
        assertThat(stage.events(SignalReceived.class)).containsExactly(new SignalReceived(id, Stage.CENTRE, true));
        assertThat(stage.events(StatusAsserted.class)).singleElement().satisfies(said -> {
            assertThat(said.level()).isEqualTo("SIGNAL");
            assertThat(said.sex()).isEqualTo("F");
            assertThat(said.ageGroup()).isEqualTo("UNKNOWN");
            assertThat(said.child()).isTrue();
            assertThat(said.statisticalId()).isNotEqualTo(id.value());
        });
        assertThat(stage.logged(id, "SIGNAL_SEND", "DONE")).isEqualTo(1);
        assertThat(stage.logged(id, "SHARE", "DONE")).isEqualTo(1);
    }

    @Test
    void immediateDangerHasTheShortestClock() {
        var typed = aboutAChild();
        typed.put("danger", "YES");
        var id = done(stage.send(officer, typed));
        assertThat(stage.as(officer, () -> clocks.of(id))).extracting(c -> c.timer()).containsExactly("signal-acceptance-danger");
    }

    @Test
    void sentTwiceWithTheSameRequestItIsOneCase() {
        var request = RequestId.fresh();
        var answers = stage.answers("F01", aboutAChild());
        var first = sendSignal.send(officer, request, stage.form("F01"), answers, null);
        assertThat(sendSignal.send(officer, request, stage.form("F01"), answers, null)).isEqualTo(first);
        assertThat(stage.events(SignalReceived.class)).hasSize(1);
    }

    @Test
    void plantedWordsStandNowhereInTheDatabase() throws Exception {
        done(stage.send(officer, aboutAChild()));
        assertThat(stage.dump()).noneMatch(row -> row.contains("planted"));
    }

    @Test
    void anotherCentreAndTheEnforcementKnowNothingOfIt() {
        var id = done(stage.send(officer, aboutAChild()));
        for (var stranger : List.of(stage.actor("CSR-TK", Role.CASE_SUPERVISOR), stage.actor("SPS-NAD", Role.CASE_SUPERVISOR),
                stage.actor("EMMAUS-K", Role.SERVICE_PROVIDER), stage.coordinator("KT-TK", "TK"))) {
            assertThat(refusal(cases.get(stranger, id))).as(stranger.unit().value()).isEqualTo("refused.absent");
        }
    }

    private Set<DataClass> classes(Actor actor, CaseId id) {
        return stage.as(actor, () -> cases.entries(actor, id)).stream().map(CaseEntry::dataClass).collect(Collectors.toSet());
    }
}
