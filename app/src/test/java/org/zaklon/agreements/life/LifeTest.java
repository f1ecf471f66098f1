package org.zaklon.agreements.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaklon.agreements.life.Parties.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.Agreements;
import org.zaklon.agreements.Register;
import org.zaklon.agreements.Terms;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.sharing.MovableClock;
import org.zaklon.sharing.SharingRooms;
import org.zaklon.sharing.Town;

@SharingRooms
class LifeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate LAST = TODAY.plusMonths(6);

    @Autowired private Parties parties;
    @Autowired private DraftAgreement draft;
    @Autowired private SignAgreement sign;
    @Autowired private EndAgreement end;
    @Autowired private WatchValidity watch;
    @Autowired private Register register;
    @Autowired private Agreements agreements;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;
    @Autowired private MovableClock clock;

    @BeforeEach
    void today() {
        clock.standAt(MovableClock.START);
        parties.endAll();
    }

    @Test
    void anAgreementHoldsFromTheMomentInWhichEveryPartyHasSignedTheSameText() {
        var id = parties.proposed(TODAY, LAST, Parties.rule(Town.HOUSE, Set.of(), DataClass.C1_IDENTITY));
        assertThat(allowed(id, TODAY)).isFalse();
        done(parties.sign(parties.ofCentre, id));
        assertThat(state(id)).isEqualTo(AgreementState.SIGNED_BY_ONE);
        assertThat(allowed(id, TODAY)).isFalse();
        done(parties.sign(parties.ofHouse, id));
        assertThat(state(id)).isEqualTo(AgreementState.IN_FORCE);
        assertThat(allowed(id, TODAY)).isTrue();
        assertThat(allowed(id, LAST)).isTrue();
        assertThat(allowed(id, LAST.plusDays(1))).isFalse();
        assertThat(allowed(id, TODAY.minusDays(1))).isFalse();
        done(end.end(parties.ofHouse, RequestId.fresh(), id, "The house closes in winter."));
        assertThat(allowed(id, TODAY)).isFalse();
    }

    @Test
    void whoSignsMustHaveSeenTheTextThatIsSignedAndSignsOnce() {
        var id = parties.proposed(TODAY, LAST);
        assertThat(sign.sign(parties.ofCentre, RequestId.fresh(), id, "00")).isEqualTo(Outcome.refused("refused.agreement-other-text"));
        done(parties.sign(parties.ofCentre, id));
        assertThat(parties.sign(parties.ofCentre, id)).isEqualTo(Outcome.refused("refused.agreement-signed"));
        assertThat(state(id)).isEqualTo(AgreementState.SIGNED_BY_ONE);
    }

    @Test
    void aTextThatWasChangedBehindTheBackOfItsPartiesIsNotSigned() throws Exception {
        var id = parties.proposed(TODAY, LAST);
        var seen = parties.hash(parties.ofHouse, id);
        work.read(parties.ofCentre, () -> sql.sql("update agreements.agreement set valid_to = valid_to + 300 where id = ?")
                .param(id.value()).update());
        assertThat(sign.sign(parties.ofHouse, RequestId.fresh(), id, seen)).isEqualTo(Outcome.refused("refused.agreement-other-text"));
        assertThat(parties.sign(parties.ofHouse, id)).isEqualTo(Outcome.refused("refused.agreement-other-text"));
    }

    @Test
    void onlyOfficersForAgreementsWriteAndOnlyForTheirOwnAgency() {
        var manager = Town.actor(Role.CASE_MANAGER, Town.CENTRE);
        assertThat(draft.begin(manager, RequestId.fresh(), Parties.basics(TODAY, LAST))).isEqualTo(Outcome.refused("refused.role"));
        var police = Town.actor(Role.AGREEMENT_OFFICER, Town.POLICE);
        assertThat(draft.begin(police, RequestId.fresh(), Parties.basics(TODAY, LAST))).isEqualTo(Outcome.refused("refused.agreement-own"));
        var id = parties.proposed(TODAY, LAST);
        assertThat(sign.sign(police, RequestId.fresh(), id, "00")).isEqualTo(Outcome.refused(Reason.absent()));
        assertThat(end.end(police, RequestId.fresh(), id, "We do not like it.")).isEqualTo(Outcome.refused(Reason.absent()));
        var other = parties.drafted(TODAY, LAST);
        assertThat(draft.removeClause(parties.ofHouse, RequestId.fresh(), other, "4(2)")).isEqualTo(Outcome.refused(Reason.absent()));
    }

    @Test
    void theSameRequestDraftsOnce() {
        var request = RequestId.fresh();
        var first = draft.begin(parties.ofCentre, request, Parties.basics(TODAY, LAST));
        assertThat(draft.begin(parties.ofCentre, request, Parties.basics(TODAY, LAST))).isEqualTo(first);
        assertThat(work.read(parties.ofCentre, () -> register.versions(register.find(done(first)).orElseThrow().lineage()))).hasSize(1);
    }

    @Test
    void nothingIsAgreedForMoreThanThreeYears() {
        assertThat(draft.begin(parties.ofCentre, RequestId.fresh(), Parties.basics(TODAY, TODAY.plusYears(3).plusDays(1))))
                .isEqualTo(Outcome.refused("refused.agreement-three-years"));
        var id = parties.drafted(TODAY, LAST);
        assertThatThrownBy(() -> work.read(parties.ofCentre, () -> sql.sql(
                "update agreements.agreement set valid_to = valid_from + interval '3 years 1 day' where id = ?").param(id.value()).update()))
                .rootCause().hasMessageContaining("check constraint");
    }

    @Test
    void theTableItselfRefusesToNameAUnitOfImmigrationEnforcement() {
        var id = parties.drafted(TODAY, LAST, Parties.rule(Town.HOUSE, Set.of(), DataClass.C1_IDENTITY));
        assertThatThrownBy(() -> work.read(parties.ofCentre, () -> sql.sql("""
                insert into agreements.holder (agreement_id, rule_id, side, agency, unit, function)
                select agreement_id, id, 'TO', 'FOREIGN', 'FOREIGN.REMOVAL', 'IMMIGRATION_ENFORCEMENT'
                from agreements.rule where agreement_id = ?
                """).param(id.value()).update())).rootCause().hasMessageContaining("check constraint");
    }

    @Test
    void aTextThatIsProposedNoLongerChangesNotEvenInTheTable() {
        var id = parties.proposed(TODAY, LAST);
        assertThat(draft.addClause(parties.ofCentre, RequestId.fresh(), id, new Terms.Wording("9", "More")))
                .isEqualTo(Outcome.refused("refused.agreement-no-draft"));
        assertThatThrownBy(() -> work.read(parties.ofCentre, () -> sql.sql(
                "insert into agreements.clause (agreement_id, number, position, wording) values (?, '9', 9, 'More')")
                .param(id.value()).update())).rootCause().hasMessageContaining("row-level security");
        assertThat(work.read(parties.ofCentre, () -> sql.sql("delete from agreements.clause where agreement_id = ?")
                .param(id.value()).update())).isZero();
    }

    @Test
    void aSignatureIsNotWrittenForAnotherAgency() {
        var id = parties.proposed(TODAY, LAST);
        assertThatThrownBy(() -> work.read(parties.ofCentre, () -> sql.sql("""
                insert into agreements.signature (agreement_id, agency, account, signed_at, text_hash)
                select a.id, 'HOUSE', ?, now(), a.text_hash from agreements.agreement a where a.id = ?
                """).params(List.of(parties.ofCentre.account().value(), id.value())).update())).rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void aDraftIsSeenByItsAgencyAProposalByItsPartiesAndWhatHoldsByEverybodyWithoutItsWording() {
        var police = Town.actor(Role.POLICE_INVESTIGATOR, Town.POLICE);
        var enforcement = Town.actor(Role.ENFORCEMENT_OFFICER, Town.REMOVAL);
        var house = Town.actor(Role.SERVICE_PROVIDER, Town.HOUSE);
        var coordinator = Town.actor(Role.STATE_COORDINATOR, Town.POLICE);
        var id = parties.drafted(TODAY, LAST, Parties.rule(Town.HOUSE, Set.of(), DataClass.C1_IDENTITY));
        assertThat(sees(parties.ofCentre, id)).isTrue();
        assertThat(sees(parties.ofHouse, id)).isFalse();
        done(sign.propose(parties.ofCentre, RequestId.fresh(), id));
        assertThat(sees(parties.ofHouse, id)).isTrue();
        assertThat(sees(police, id)).isFalse();
        assertThat(sees(coordinator, id)).isFalse();
        done(parties.sign(parties.ofHouse, id));
        done(parties.sign(parties.ofCentre, id));
        assertThat(sees(police, id)).isTrue();
        assertThat(sees(enforcement, id)).as("an agreement says nothing about a person").isTrue();
        assertThat(wording(police, id)).isZero();
        assertThat(wording(enforcement, id)).isZero();
        assertThat(wording(house, id)).isEqualTo(1);
        assertThat(wording(coordinator, id)).isEqualTo(1);
        assertThat(sql.sql("select count(*) from agreements.agreement").query(Integer.class).single()).as("no context").isZero();
    }

    @Test
    void aLaterVersionTakesThePlaceOfTheEarlierOne() {
        var first = parties.inForce(TODAY, LAST, Parties.rule(Town.HOUSE, Set.of(), DataClass.C1_IDENTITY));
        var second = done(draft.nextVersion(parties.ofHouse, RequestId.fresh(), first));
        done(sign.propose(parties.ofHouse, RequestId.fresh(), second));
        done(parties.sign(parties.ofHouse, second));
        assertThat(state(first)).isEqualTo(AgreementState.IN_FORCE);
        done(parties.sign(parties.ofCentre, second));
        assertThat(state(first)).isEqualTo(AgreementState.SUPERSEDED);
        assertThat(allowed(first, TODAY)).isFalse();
        assertThat(allowed(second, TODAY)).isTrue();
        assertThat(work.read(parties.ofCentre, () -> register.find(second)).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void itsPartiesAreToldThirtyDaysBeforeAndItExpiresByItself() {
        var id = parties.inForce(TODAY, TODAY.plusDays(40), Parties.rule(Town.HOUSE, Set.of(), DataClass.C1_IDENTITY));
        watch.watch();
        assertThat(state(id)).isEqualTo(AgreementState.IN_FORCE);
        clock.forward(Duration.ofDays(10));
        watch.watch();
        assertThat(state(id)).isEqualTo(AgreementState.EXPIRING);
        assertThat(allowed(id, TODAY.plusDays(40))).as("still holds").isTrue();
        clock.forward(Duration.ofDays(31));
        assertThat(allowed(id, TODAY.plusDays(41))).as("the date decides, whether or not the job ran").isFalse();
        watch.watch();
        assertThat(state(id)).isEqualTo(AgreementState.EXPIRED);
        assertThat(watch.watch()).as("once").isZero();
    }

    private boolean allowed(AgreementId by, LocalDate on) {
        return work.read(parties.ofCentre, () -> agreements.clausesFor(Town.CENTRE, Town.HOUSE, Purpose.ASSISTANCE,
                DataClass.C1_IDENTITY, on)).stream().anyMatch(c -> c.agreementId().equals(by));
    }

    private AgreementState state(AgreementId id) {
        return work.read(parties.ofCentre, () -> register.find(id)).orElseThrow().state();
    }

    private boolean sees(Actor actor, AgreementId id) {
        return work.read(actor, () -> register.find(id)).isPresent();
    }

    private int wording(Actor actor, AgreementId id) {
        return work.read(actor, () -> register.clauses(id)).size();
    }
}
