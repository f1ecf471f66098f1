package org.zaklon.agreements.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.agreements.life.Parties.done;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementKind;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.Agreements;
import org.zaklon.agreements.Clause;
import org.zaklon.agreements.Frame;
import org.zaklon.agreements.Register;
import org.zaklon.agreements.Rule;
import org.zaklon.agreements.Terms;
import org.zaklon.agreements.life.DraftAgreement;
import org.zaklon.agreements.life.EndAgreement;
import org.zaklon.agreements.life.Parties;
import org.zaklon.agreements.life.SignAgreement;
import org.zaklon.agreements.life.WatchValidity;
import org.zaklon.agreements.watch.AnnounceDays;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.MovableClock;
import org.zaklon.sharing.SharingRooms;
import org.zaklon.sharing.Town;

/** Negotiated, signed ahead, suspended, amended, put under another, left: what clauses carry each time. */
@SharingRooms
class ChangeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate LAST = TODAY.plusMonths(6);
    private static final String WHY = "The reasons are in the letter.";

    @Autowired private Parties parties;
    @Autowired private DraftAgreement draft;
    @Autowired private SignAgreement sign;
    @Autowired private EndAgreement end;
    @Autowired private NegotiateAgreement negotiate;
    @Autowired private SuspendAgreement suspend;
    @Autowired private LeaveAgreement leave;
    @Autowired private ReadNegotiation read;
    @Autowired private WatchValidity watch;
    @Autowired private AnnounceDays announce;
    @Autowired private Register register;
    @Autowired private Agreements agreements;
    @Autowired private Work work;
    @Autowired private MovableClock clock;

    private final Actor ofOther = Town.actor(Role.AGREEMENT_OFFICER, Town.OTHER_HOUSE);

    @BeforeEach
    void today() {
        clock.standAt(MovableClock.START);
        parties.endAll();
        watch.watch();
        announce.announce();
    }

    @Test
    void aDraftIsShownToItsPartiesWhoSayWhatTheyWouldChangeAndAProposalThatNobodySignedGoesBack() {
        var id = parties.drafted(TODAY, LAST);
        assertThat(seen(parties.ofHouse, id)).isFalse();
        assertThat(negotiate.open(parties.ofHouse, RequestId.fresh(), id)).isEqualTo(Outcome.refused(Reason.absent()));
        done(negotiate.open(parties.ofCentre, RequestId.fresh(), id));
        assertThat(seen(parties.ofHouse, id)).isTrue();
        assertThat(seen(ofOther, id)).as("no party").isFalse();
        assertThat(negotiate.remark(parties.ofHouse, RequestId.fresh(), id, "4(2)", " ")).isEqualTo(Outcome.refused("refused.agreement-remark"));
        done(negotiate.remark(parties.ofHouse, RequestId.fresh(), id, "4(2)", "Only with consent, please."));
        done(draft.addClause(parties.ofCentre, RequestId.fresh(), id, new Terms.Wording("5", "More")));
        assertThat(done(read.table(parties.ofCentre, id)).remarks()).extracting(Remark::text).containsExactly("Only with consent, please.");
        assertThat(draft.addClause(parties.ofHouse, RequestId.fresh(), id, new Terms.Wording("6", "Mine")))
                .as("the drafting agency writes").isEqualTo(Outcome.refused(Reason.absent()));

        done(sign.propose(parties.ofCentre, RequestId.fresh(), id));
        done(negotiate.takeBack(parties.ofHouse, RequestId.fresh(), id));
        assertThat(state(id)).isEqualTo(AgreementState.IN_NEGOTIATION);
        done(draft.removeClause(parties.ofCentre, RequestId.fresh(), id, "5"));
        done(sign.propose(parties.ofCentre, RequestId.fresh(), id));
        done(parties.sign(parties.ofCentre, id));
        assertThat(negotiate.takeBack(parties.ofHouse, RequestId.fresh(), id)).isEqualTo(Outcome.refused("refused.agreement-not-negotiated"));
        done(parties.sign(parties.ofHouse, id));
        assertThat(state(id)).isEqualTo(AgreementState.IN_FORCE);
        assertThat(negotiate.remark(parties.ofHouse, RequestId.fresh(), id, "", "Late.")).isEqualTo(Outcome.refused("refused.agreement-not-negotiated"));
    }

    @Test
    void whatIsSignedAheadHoldsFromItsFirstDayAndOnlyThenTheEarlierVersionGivesWay() {
        var first = parties.inForce(TODAY, LAST, rule(DataClass.C1_IDENTITY));
        var second = done(draft.nextVersion(parties.ofCentre, RequestId.fresh(), first));
        done(draft.change(parties.ofCentre, RequestId.fresh(), second, Parties.basics(TODAY.plusDays(2), LAST)));
        done(sign.propose(parties.ofCentre, RequestId.fresh(), second));
        done(parties.sign(parties.ofCentre, second));
        done(parties.sign(parties.ofHouse, second));
        assertThat(state(second)).isEqualTo(AgreementState.SIGNED);
        assertThat(state(first)).as("no day without an agreement").isEqualTo(AgreementState.IN_FORCE);
        assertThat(carrying(TODAY)).containsExactly(first);
        clock.forward(Duration.ofDays(2));
        assertThat(carrying(TODAY.plusDays(2))).as("the date decides, whether or not the job ran").contains(second);
        assertThat(watch.watch()).isEqualTo(1);
        assertThat(state(second)).isEqualTo(AgreementState.IN_FORCE);
        assertThat(state(first)).isEqualTo(AgreementState.SUPERSEDED);
        assertThat(carrying(TODAY.plusDays(2))).containsExactly(second);
    }

    @Test
    void aSuspendedAgreementCarriesNothingUntilWhoSuspendedItLiftsThat() {
        var id = parties.inForce(TODAY, LAST, rule(DataClass.C1_IDENTITY));
        assertThat(suspend.suspend(parties.ofHouse, RequestId.fresh(), id, "No")).isEqualTo(Outcome.refused("refused.agreement-why"));
        done(suspend.suspend(parties.ofHouse, RequestId.fresh(), id, WHY));
        assertThat(carrying(TODAY)).isEmpty();
        assertThat(over(TODAY)).as("a refusal names it").extracting(Clause::agreementId).contains(id);
        assertThat(suspend.resume(parties.ofCentre, RequestId.fresh(), id)).isEqualTo(Outcome.refused("refused.agreement-suspended-by-other"));
        done(suspend.resume(parties.ofHouse, RequestId.fresh(), id));
        assertThat(carrying(TODAY)).containsExactly(id);
        assertThat(suspend.resume(parties.ofHouse, RequestId.fresh(), id)).isEqualTo(Outcome.refused("refused.agreement-not-suspended"));
        assertThat(suspend.suspend(ofOther, RequestId.fresh(), id, WHY)).isEqualTo(Outcome.refused(Reason.absent()));
    }

    @Test
    void anAmendmentReplacesAClauseFromItsDayAndEndsWithWhatItAmends() {
        var base = parties.inForce(TODAY, LAST, rule(DataClass.C1_IDENTITY));
        var late = amendment(base, TODAY.plusDays(10), LAST.plusDays(1), "4(2)");
        assertThat(sign.propose(parties.ofCentre, RequestId.fresh(), late)).isEqualTo(Outcome.refused("refused.agreement-amended-dates"));
        var strange = amendment(base, TODAY.plusDays(10), LAST, "99");
        assertThat(sign.propose(parties.ofCentre, RequestId.fresh(), strange)).isEqualTo(Outcome.refused("refused.agreement-amended-clause"));

        var amendment = amendment(base, TODAY.plusDays(10), LAST, "4(2)");
        done(sign.propose(parties.ofCentre, RequestId.fresh(), amendment));
        done(parties.sign(parties.ofCentre, amendment));
        done(parties.sign(parties.ofHouse, amendment));
        assertThat(clauses(TODAY)).as("until the day before").singleElement()
                .satisfies(c -> assertThat(c.agreementId()).isEqualTo(base)).satisfies(c -> assertThat(c.until()).isEqualTo(TODAY.plusDays(9)));
        assertThat(carrying(TODAY.plusDays(9))).containsExactly(base);
        assertThat(carrying(TODAY.plusDays(10))).containsExactly(amendment);
        clock.forward(Duration.ofDays(10));
        watch.watch();
        assertThat(state(amendment)).isEqualTo(AgreementState.IN_FORCE);
        done(end.end(parties.ofHouse, RequestId.fresh(), base, WHY));
        assertThat(carrying(TODAY.plusDays(10))).as("at once, before anything else ran").isEmpty();
        await(() -> state(amendment) == AgreementState.TERMINATED);
    }

    @Test
    void anEndedAmendmentDoesNotBringBackWhatItReplaced() {
        var base = parties.inForce(TODAY, LAST, rule(DataClass.C1_IDENTITY));
        var amendment = amendment(base, TODAY, LAST, "4(2)");
        done(sign.propose(parties.ofCentre, RequestId.fresh(), amendment));
        done(parties.sign(parties.ofCentre, amendment));
        done(parties.sign(parties.ofHouse, amendment));
        done(end.end(parties.ofHouse, RequestId.fresh(), amendment, WHY));
        assertThat(carrying(TODAY)).isEmpty();
    }

    @Test
    void anAgreementUnderAnotherEndsWithItWhereItSaysSo() {
        var parent = parties.inForce(TODAY, LAST);
        var lineage = lineageOf(parent);
        var bound = under(new Frame(List.of("en"), "en", lineage, true, null, List.of()), DataClass.C1_IDENTITY);
        var free = under(new Frame(List.of(), null, lineage, false, null, List.of()), DataClass.C1_IDENTITY);
        var deeper = under(new Frame(List.of(), null, lineageOf(bound), true, null, List.of()), DataClass.C1_IDENTITY);
        assertThat(carrying(TODAY)).containsExactlyInAnyOrder(bound, free, deeper);
        done(suspend.suspend(parties.ofCentre, RequestId.fresh(), parent, WHY));
        assertThat(carrying(TODAY)).as("suspended with it").containsExactly(free);
        done(suspend.resume(parties.ofCentre, RequestId.fresh(), parent));
        done(end.end(parties.ofCentre, RequestId.fresh(), parent, WHY));
        assertThat(carrying(TODAY)).containsExactly(free);
        await(() -> state(bound) == AgreementState.TERMINATED);
        await(() -> state(deeper) == AgreementState.TERMINATED);
        assertThat(state(free)).isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void aPartyWithdrawsAndTheOthersGoOn() {
        var two = parties.inForce(TODAY, LAST, rule(DataClass.C1_IDENTITY));
        assertThat(leave.leave(parties.ofHouse, RequestId.fresh(), two, TODAY.plusDays(3), WHY))
                .isEqualTo(Outcome.refused("refused.agreement-leave-two"));
        done(end.end(parties.ofHouse, RequestId.fresh(), two, WHY));

        var id = done(draft.begin(parties.ofCentre, RequestId.fresh(), new DraftAgreement.Basics("MoU 13/2026", AgreementKind.PROTOCOL,
                new Localised(Map.of("en", "Three")), agencies(Town.CENTRE, Town.HOUSE, Town.OTHER_HOUSE), TODAY, LAST)));
        done(draft.addClause(parties.ofCentre, RequestId.fresh(), id, new Terms.Wording("4(2)", "The centre shares what help needs.")));
        done(draft.addRule(parties.ofCentre, RequestId.fresh(), id, new Rule(0, "4(2)", Set.of(Parties.holder(Town.CENTRE)),
                Set.of(Parties.holder(Town.HOUSE), Parties.holder(Town.OTHER_HOUSE)), EnumSet.of(Purpose.ASSISTANCE),
                Set.of(DataClass.C1_IDENTITY), Set.of(), null, null, Period.ofYears(1))));
        done(sign.propose(parties.ofCentre, RequestId.fresh(), id));
        for (var officer : List.of(parties.ofCentre, parties.ofHouse, ofOther)) {
            done(parties.sign(officer, id));
        }
        assertThat(leave.leave(parties.ofHouse, RequestId.fresh(), id, TODAY.minusDays(1), WHY)).isEqualTo(Outcome.refused("refused.agreement-leave-day"));
        done(leave.leave(parties.ofHouse, RequestId.fresh(), id, TODAY.plusDays(3), WHY));
        assertThat(leave.leave(ofOther, RequestId.fresh(), id, TODAY.plusDays(3), WHY)).isEqualTo(Outcome.refused("refused.agreement-leave-two"));
        assertThat(clauses(TODAY)).singleElement().satisfies(c -> assertThat(c.until()).as("no share outlives the withdrawal").isEqualTo(TODAY.plusDays(3)));
        assertThat(carrying(TODAY.plusDays(4))).isEmpty();
        assertThat(work.read(parties.ofCentre, () -> agreements.clausesFor(Town.CENTRE, Town.OTHER_HOUSE, Purpose.ASSISTANCE,
                DataClass.C1_IDENTITY, TODAY.plusDays(4)))).as("the others go on").hasSize(1);
        clock.forward(Duration.ofDays(4));
        assertThat(watch.watch()).isEqualTo(1);
        assertThat(watch.watch()).as("once").isZero();
    }

    @Test
    void anEndIsAnnouncedNinetyThirtyAndSevenDaysBeforeEachOnce() {
        parties.inForce(TODAY, TODAY.plusDays(100));
        assertThat(announce.announce()).isZero();
        for (int before : List.of(90, 30, 7)) {
            clock.standAt(MovableClock.START.plus(Duration.ofDays(100 - before)));
            assertThat(announce.announce()).as("%d days before", before).isEqualTo(1);
            assertThat(announce.announce()).isZero();
        }
    }

    @Test
    void theDayOfDecisionAboutARenewalIsAnnouncedOnceAndNothingRenewsByItself() {
        var plain = Parties.basics(TODAY, TODAY.plusDays(100));
        var id = done(draft.begin(parties.ofCentre, RequestId.fresh(), new DraftAgreement.Basics("MoU 14/2026", plain.kind(), plain.title(),
                plain.parties(), plain.since(), plain.until(), new Frame(List.of("bs", "en"), "en", null, false, null, List.of(), 60))));
        assertThat(draft.addClause(parties.ofCentre, RequestId.fresh(), id, new Terms.Wording("4(2)", "The centre shares.", Map.of("hr", "Centar dijeli."))))
                .isEqualTo(Outcome.refused("refused.agreement-clause-language"));
        done(draft.addClause(parties.ofCentre, RequestId.fresh(), id, new Terms.Wording("4(2)", "The centre shares.", Map.of("bs", "Centar dijeli."))));
        done(draft.addRule(parties.ofCentre, RequestId.fresh(), id, rule(DataClass.C2_CONTACT)));
        done(sign.propose(parties.ofCentre, RequestId.fresh(), id));
        done(parties.sign(parties.ofCentre, id));
        done(parties.sign(parties.ofHouse, id));
        assertThat(work.read(parties.ofHouse, () -> register.clauses(id))).singleElement()
                .satisfies(clause -> assertThat(clause.texts()).as("both sign both languages").containsEntry("bs", "Centar dijeli."));

        clock.standAt(MovableClock.START.plus(Duration.ofDays(39)));
        announce.announce(); // that it ends in ninety days
        assertThat(announce.announce()).as("the day before").isZero();
        clock.standAt(MovableClock.START.plus(Duration.ofDays(40)));
        assertThat(announce.announce()).isEqualTo(1);
        assertThat(announce.announce()).isZero();
        clock.standAt(MovableClock.START.plus(Duration.ofDays(102)));
        watch.watch();
        assertThat(work.read(parties.ofHouse, () -> register.find(id)).orElseThrow().state()).isEqualTo(AgreementState.EXPIRED);
    }

    @Test
    void aJointTeamIsAgreedForTwoYearsAtMost() {
        var basics = new DraftAgreement.Basics("JIT 1/2026", AgreementKind.JIT, new Localised(Map.of()), agencies(Town.CENTRE, Town.POLICE), TODAY,
                TODAY.plusYears(2).plusDays(1));
        assertThat(draft.begin(parties.ofCentre, RequestId.fresh(), basics)).isEqualTo(Outcome.refused("refused.agreement-two-years"));
    }

    private AgreementId amendment(AgreementId base, LocalDate since, LocalDate until, String replaces) {
        var plain = Parties.basics(since, until);
        var id = done(draft.begin(parties.ofCentre, RequestId.fresh(), new DraftAgreement.Basics("MoU 12/2026/A", plain.kind(), plain.title(),
                plain.parties(), since, until, new Frame(List.of(), null, null, false, base, List.of(replaces)))));
        done(draft.addClause(parties.ofCentre, RequestId.fresh(), id, new Terms.Wording("4(2)", "The centre shares less.")));
        done(draft.addRule(parties.ofCentre, RequestId.fresh(), id, rule(DataClass.C1_IDENTITY)));
        return id;
    }

    private AgreementId under(Frame frame, DataClass dataClass) {
        var plain = Parties.basics(TODAY, LAST);
        var id = done(draft.begin(parties.ofCentre, RequestId.fresh(), new DraftAgreement.Basics("MoU 12/2026/1", plain.kind(), plain.title(),
                plain.parties(), TODAY, LAST, frame)));
        done(draft.addClause(parties.ofCentre, RequestId.fresh(), id, new Terms.Wording("4(2)", "The centre shares what help needs.")));
        done(draft.addRule(parties.ofCentre, RequestId.fresh(), id, rule(dataClass)));
        done(sign.propose(parties.ofCentre, RequestId.fresh(), id));
        done(parties.sign(parties.ofCentre, id));
        return done(parties.sign(parties.ofHouse, id));
    }

    private UUID lineageOf(AgreementId id) {
        return work.read(parties.ofCentre, () -> register.find(id)).orElseThrow().lineage();
    }

    private static List<AgencyCode> agencies(UnitCode... units) {
        return List.of(units).stream().map(u -> Town.country().unit(u).agency()).toList();
    }

    private static Rule rule(DataClass... classes) {
        return Parties.rule(Town.HOUSE, Set.of(), classes);
    }

    private List<Clause> clauses(LocalDate on) {
        return work.read(parties.ofCentre, () -> agreements.clausesFor(Town.CENTRE, Town.HOUSE, Purpose.ASSISTANCE, DataClass.C1_IDENTITY, on));
    }

    private List<Clause> over(LocalDate on) {
        return work.read(parties.ofCentre, () -> agreements.endedClausesFor(Town.CENTRE, Town.HOUSE, Purpose.ASSISTANCE, DataClass.C1_IDENTITY, on));
    }

    private List<AgreementId> carrying(LocalDate on) {
        return clauses(on).stream().map(Clause::agreementId).toList();
    }

    private AgreementState state(AgreementId id) {
        return work.read(parties.ofCentre, () -> register.find(id)).orElseThrow().state();
    }

    private boolean seen(Actor actor, AgreementId id) {
        return work.read(actor, () -> register.find(id)).isPresent();
    }

    private static void await(BooleanSupplier until) {
        for (int i = 0; i < 100 && !until.getAsBoolean(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(until.getAsBoolean()).isTrue();
    }
}
