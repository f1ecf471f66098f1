package org.zaklon.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaklon.kernel.DataClass.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.Condition;
import org.zaklon.agreements.life.Parties;
import org.zaklon.country.Unit;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;

/** No basis, no share: the ladder of permits, rung by rung. */
@SharingRooms
class PermitTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate LAST = TODAY.plusMonths(2);

    @Autowired private ObjectProvider<Desk> desks;
    @Autowired private Work work;
    @Autowired private Sharing sharing;
    @Autowired private Parties parties;
    @Autowired private Consents consents;
    @Autowired private SharingRooms.Glances glances;
    @Autowired private MovableClock clock;

    private Desk desk;
    private AgreementId agreement;

    @BeforeEach
    void aCaseOfAnAdult() {
        clock.standAt(MovableClock.START);
        parties.endAll();
        desk = desks.getObject();
    }

    @Test
    void withoutAgreementConsentOrLawItIsRefusedAndSaysWhatIsMissing() {
        assertThat(desk.permit(Purpose.ASSISTANCE, Town.HOUSE, C5_STATUS, C4_HEALTH)).isEqualTo(Outcome.refused(
                "refused.no-basis", "CSW.A", "HOUSE.A", "ASSISTANCE", "C4,C5",
                "C4: NO_CLAUSE NO_CONSENT NO_LAW; C5: NO_CLAUSE NO_CONSENT NO_LAW"));
        assertThat(desk.log("SHARE")).containsExactly("REFUSED");
    }

    @Test
    void aClauseInForceIsABasisAndIsNamedWithItsVersionForEver() {
        agreement(C1_IDENTITY, C8_SERVICES);
        assertThat(basis(desk.permit(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY), C1_IDENTITY))
                .isInstanceOfSatisfying(Basis.AgreementClause.class, clause -> {
                    assertThat(clause.clause().agreementId()).isEqualTo(agreement);
                    assertThat(clause.clause().clauseNumber()).isEqualTo("4(2)");
                    assertThat(clause.until()).isEqualTo(LAST.plusDays(1).atStartOfDay(Town.ZONE).toInstant());
                });
        desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY);
        assertThat(desk.shares(desk.house)).singleElement().satisfies(s -> assertThat(s.parts()).singleElement().satisfies(
                p -> assertThat(p.code()).isEqualTo("C1 CLAUSE MoU 12/2026 v1 4(2)")));
    }

    @Test
    void oneClassWithoutABasisAndNothingIsPermitted() {
        agreement(C1_IDENTITY);
        assertThat(desk.permit(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY, C3_NARRATIVE)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().args().get(3)).isEqualTo("C3"));
    }

    @Test
    void aClauseThatAsksForConsentIsNoBasisAloneAndTheRefusalNamesIt() {
        agreement = parties.inForce(TODAY, LAST, Parties.rule(Town.HOUSE, Set.of(Condition.CONSENT), C1_IDENTITY));
        assertThat(desk.permit(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().args().getLast()).isEqualTo("C1: CONSENT_FOR MoU 12/2026 v1 4(2)"));
        desk.consent(Town.HOUSE, C1_IDENTITY);
        assertThat(basis(desk.permit(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY), C1_IDENTITY)).isInstanceOf(Basis.Consent.class);
    }

    @Test
    void aMixOfBasesHoldsUntilTheFirstOfThemEnds() {
        agreement(C8_SERVICES);
        desk.consent(Town.HOUSE, C1_IDENTITY);
        var permit = ((Done<Permit>) desk.permit(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY, C8_SERVICES)).value();
        assertThat(permit.bases().get(C1_IDENTITY)).isInstanceOf(Basis.Consent.class);
        assertThat(permit.bases().get(C8_SERVICES)).isInstanceOf(Basis.AgreementClause.class);
        assertThat(permit.until()).isEqualTo(LAST.plusDays(1).atStartOfDay(Town.ZONE).toInstant());
    }

    @Test
    void whatRestsOnAnotherBasisLawfullyStaysWhenTheConsentIsWithdrawnAndIsNamed() {
        agreement(C8_SERVICES);
        var consent = desk.consent(Town.HOUSE, C1_IDENTITY);
        desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY, C8_SERVICES);
        assertThat(consents.effect(desk.manager, consent)).isInstanceOfSatisfying(Done.class, done -> {
            var effect = (Consents.Effect) done.value();
            assertThat(effect.ends()).hasSize(1);
            assertThat(effect.stays()).hasSize(1);
        });
        consents.withdraw(desk.manager, RequestId.fresh(), consent);
        assertThat(desk.opened(desk.house)).containsExactly("C8");
        assertThat(desk.shares(desk.manager)).singleElement().satisfies(s -> assertThat(s.endedAt()).isNull());
    }

    @Test
    void theLawComesBeforeConsentWhichIsNotAskedForWhatTheLawDecides() {
        glances.child(desk.id);
        var permit = desk.permit(Purpose.CHILD_PROTECTION, Town.POLICE, C6_FACTS);
        assertThat(basis(permit, C6_FACTS)).isInstanceOfSatisfying(Basis.Law.class, law -> {
            assertThat(law.article()).isEqualTo(Town.CHILD_PROTECTION);
            assertThat(law.until()).isEqualTo(ZonedDateTime.ofInstant(MovableClock.START, Town.ZONE).plusMonths(6).toInstant());
        });
    }

    @Test
    void aLawForChildrenDoesNotOpenTheCaseOfAnAdult() {
        assertThat(desk.permit(Purpose.CHILD_PROTECTION, Town.POLICE, C6_FACTS).isDone()).isFalse();
    }

    @Test
    void nothingCanBeSharedWithImmigrationEnforcementWhateverIsAgreed() {
        assertThat(desk.permit(Purpose.ASSISTANCE, Town.REMOVAL, C9_ADMIN)).isEqualTo(Outcome.refused("refused.firewall-receiver"));
        assertThat(Receiver.of(unit(Town.REMOVAL))).isEqualTo(Outcome.refused("refused.firewall-receiver"));
        assertThat(Receiver.class.getConstructors()).isEmpty();
        assertThat(Permit.class.getConstructors()).isEmpty();
    }

    @Test
    void anAgreementThatHasExpiredRefusesNewSharesAndNamesTheClauseThatIsOver() {
        agreement(C1_IDENTITY);
        desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY);
        clock.standAt(LAST.plusDays(1).atStartOfDay(Town.ZONE).toInstant().plus(Duration.ofMinutes(1)));
        assertThat(desk.permit(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().args().getLast())
                        .isEqualTo("C1: CLAUSE_ENDED MoU 12/2026 v1 4(2) " + LAST));
        assertThat(desk.opened(desk.house)).as("reading stops at midnight").isEmpty();
    }

    @Test
    void aPermitIsOfNoUseInAnotherCaseOrToAnotherPersonOrWhenItsBasisIsGone() {
        var consent = desk.consent(Town.HOUSE, C1_IDENTITY);
        var permit = ((Done<Permit>) desk.permit(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY)).value();
        var other = desks.getObject();
        assertThatThrownBy(() -> work.read(other.manager, () -> sharing.share(other.manager, other.id, permit, Set.of())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> work.read(desk.supervisor, () -> sharing.share(desk.supervisor, desk.id, permit, Set.of())))
                .isInstanceOf(IllegalStateException.class);
        consents.withdraw(desk.manager, RequestId.fresh(), consent);
        assertThatThrownBy(() -> work.read(desk.manager, () -> sharing.share(desk.manager, desk.id, permit, Set.of())))
                .hasMessageContaining("no longer hold");
    }

    @Test
    void onlyTheAnswerAndTheHelpGivenFlowBack() {
        desk.consent(Town.HOUSE, C1_IDENTITY);
        var permit = ((Done<Permit>) desk.permit(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY)).value();
        assertThatThrownBy(() -> work.read(desk.manager, () -> sharing.share(desk.manager, desk.id, permit, Set.of(C3_NARRATIVE))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownUnitIsNoReceiver() {
        assertThat(desk.permit(Purpose.ASSISTANCE, new UnitCode("NOWHERE"), C1_IDENTITY))
                .isEqualTo(Outcome.refused(Reason.of("refused.unit-unknown")));
    }

    @Test
    void theGroundOfAShareIsACodeSoThatNothingPersonalSlipsIn() {
        assertThatThrownBy(() -> new Ask(Town.HOUSE, Purpose.ASSISTANCE, Set.of(C1_IDENTITY), "she fled from Marko"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("Marko");
    }

    @Test
    void policeShareASignalAboutAChildByLawFromTheirOwnEntries() {
        var officer = Town.actor(Role.FIRST_RESPONDER, Town.POLICE);
        work.read(officer, () -> {
            var facts = new CaseFacts(desk.id, desk.manager.agency(), Town.CENTRE, Town.AREA, true, false, Set.of());
            var permit = sharing.permit(officer, facts, new Ask(Town.CENTRE, Purpose.CHILD_PROTECTION, Set.of(C3_NARRATIVE), "SIGNAL"));
            return sharing.share(officer, desk.id, ((Done<Permit>) permit).value(), Set.of());
        });
        assertThat(desk.opened(desk.manager)).containsExactly("C3");
    }

    private void agreement(DataClass... classes) {
        agreement = parties.inForce(TODAY, LAST, Parties.rule(Town.HOUSE, Set.of(), classes));
    }

    private static Basis basis(Outcome<Permit> permit, DataClass dataClass) {
        return ((Done<Permit>) permit).value().bases().get(dataClass);
    }

    private static Unit unit(UnitCode code) {
        return Town.country().unit(code);
    }
}
