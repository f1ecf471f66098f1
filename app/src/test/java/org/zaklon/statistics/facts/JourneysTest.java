package org.zaklon.statistics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.cases.told.CaseMoved;
import org.zaklon.cases.told.ClockMoved;
import org.zaklon.cases.told.ConsentTakenBack;
import org.zaklon.referrals.ReferralAnswered;
import org.zaklon.referrals.ReferralEnded;
import org.zaklon.referrals.ReferralSent;
import org.zaklon.referrals.ReferralSilent;
import org.zaklon.referrals.Step;
import org.zaklon.services.DeliveryOutcome;
import org.zaklon.services.LineState;
import org.zaklon.services.NeedsMet;
import org.zaklon.services.ServiceAnswered;
import org.zaklon.services.ServiceDelivered;
import org.zaklon.statistics.facts.Journeys.Asked;
import org.zaklon.statistics.facts.Journeys.Fate;

@FactRooms
@Import(Told.class)
class JourneysTest {
    private static final UUID SHE = UUID.randomUUID();
    private static final UUID HE = UUID.randomUUID();

    @Autowired private Journeys journeys;
    @Autowired private Told told;
    @Autowired private Work work;

    @BeforeEach
    void nothingIsKnown() throws SQLException {
        told.forget();
    }

    @Test
    void whoWasDecidedAboutWaitedWholeDaysAndWhoWasNotStillWaitsOrWasClosed() {
        told.hear(Told.said(SHE, "SIGNAL", "2021-03-01").event());
        told.hear(Told.said(SHE, "PRESUMED", "2021-03-05").event());
        told.hear(Told.said(SHE, "FORMAL", "2021-06-05").event());
        told.hear(Told.said(HE, "SIGNAL", "2021-03-02").event());
        var third = UUID.randomUUID();
        told.hear(Told.said(third, "SIGNAL", "2021-03-03").event());
        told.hear(new CaseMoved(fresh(), third, "CLOSED", "NO_CONTACT", "SOCIAL", "KS", true, at("2021-04-10")));
        assertThat(seen(() -> journeys.untilDecision(asked("2021-12-31")))).extracting(Journeys.Wait::days, Journeys.Wait::closed)
                .containsExactlyInAnyOrder(tuple(OptionalInt.of(4), false), tuple(OptionalInt.empty(), false), tuple(OptionalInt.empty(), true));
        assertThat(seen(() -> journeys.untilDecision(asked("2021-03-04")))).as("before the decision was known")
                .hasSize(3).allSatisfy(w -> assertThat(w.days()).isEmpty());
    }

    @Test
    void shelterCountsFromTheFirstNightThatWasRecorded() {
        told.hear(Told.said(SHE, "SIGNAL", "2021-03-01").event());
        told.hear(delivered("HEALTH", "2021-03-02", "2021-03-02"));
        told.hear(delivered("ACCOMMODATION_SAFE", "2021-03-04", "2021-03-20"));
        assertThat(seen(() -> journeys.untilShelter(asked("2021-03-20")))).extracting(Journeys.Wait::days).containsExactly(OptionalInt.of(3));
        assertThat(seen(() -> journeys.untilShelter(asked("2021-03-19")))).extracting(Journeys.Wait::days).containsExactly(OptionalInt.empty());
    }

    @Test
    void aReferralIsInTimeLateOverOrWaits() {
        var kept = sent("2021-05-01");
        told.hear(answered(kept, "ACCEPTED", null, true, "2021-05-02"));
        var late = sent("2021-05-01");
        told.hear(answered(late, "DECLINED", "NO_CAPACITY", false, "2021-05-09"));
        var silent = sent("2021-05-01");
        told.hear(new ReferralSilent(fresh(), silent, SHE, List.of("HEALTH"), Step.DEPUTY, "HEALTH", "KS", true, at("2021-05-03")));
        var over = sent("2021-05-01");
        told.hear(new ReferralEnded(fresh(), over, SHE, List.of("HEALTH"), "WITHDRAWN", null, false, "HEALTH", "KS", true, at("2021-05-01")));
        var waiting = sent("2021-05-01");
        assertThat(seen(() -> journeys.referrals(asked("2021-12-31")))).extracting(Journeys.Sent::referral, Journeys.Sent::fate,
                        Journeys.Sent::declined)
                .containsExactlyInAnyOrder(tuple(kept, Fate.IN_TIME, null), tuple(late, Fate.LATE, "NO_CAPACITY"),
                        tuple(silent, Fate.LATE, null), tuple(over, Fate.OVER, null), tuple(waiting, Fate.WAITING, null));
        assertThat(seen(() -> journeys.referrals(asked("2021-05-01")))).extracting(Journeys.Sent::fate)
                .containsExactlyInAnyOrder(Fate.WAITING, Fate.WAITING, Fate.WAITING, Fate.WAITING, Fate.OVER);
    }

    @Test
    void theLatestAnswerOfALineCountsAndALineNobodyTouchedWasNotOffered() {
        told.hear(Told.said(SHE, "PRESUMED", "2021-03-05").event());
        told.hear(Told.said(HE, "PRESUMED", "2021-03-05").about("M", "ADULT").event());
        var line = fresh();
        told.hear(offer(line, 1, LineState.UNAVAILABLE));
        told.hear(offer(line, 0, LineState.OFFERED));
        assertThat(seen(() -> journeys.help(asked("2021-12-31"), List.of("INTERPRETATION", "EDUCATION"), List.of("EDUCATION"))))
                .extracting(Journeys.Offer::person, Journeys.Offer::service, Journeys.Offer::state)
                .containsExactlyInAnyOrder(tuple(SHE, "INTERPRETATION", "UNAVAILABLE"), tuple(SHE, "EDUCATION", "NOT_OFFERED"),
                        tuple(HE, "INTERPRETATION", "NOT_OFFERED"));
    }

    @Test
    void aClockRunsIsKeptOrRunsOutAndMoreTimeIsMoreTime() {
        var kept = started("child-guardian", "2021-03-05", "2021-03-07");
        told.hear(moved(kept, "child-guardian", "ENDED", "2021-03-07", true, "DONE", "2021-03-06"));
        var out = started("child-guardian", "2021-03-05", "2021-03-07");
        var longer = started("reflection-citizen", "2021-03-05", "2021-04-04");
        told.hear(moved(longer, "reflection-citizen", "EXTENDED", "2021-05-04", null, "RECOVERY", "2021-04-01"));
        assertThat(seen(() -> journeys.clocks(asked("2021-04-20")))).extracting(Journeys.Ran::clock, Journeys.Ran::state, Journeys.Ran::extended)
                .containsExactlyInAnyOrder(tuple(kept, "ENDED_IN_TIME", false), tuple(out, "RAN_OUT", false), tuple(longer, "RUNNING", true));
        assertThat(seen(() -> journeys.clocks(asked("2021-05-05")))).filteredOn(c -> c.clock().equals(longer))
                .extracting(Journeys.Ran::state).containsExactly("RAN_OUT");
    }

    @Test
    void withdrawalsAndClosuresStandThereAsTheyCame() {
        told.hear(new ConsentTakenBack(fresh(), SHE, 2, "SOCIAL", "KS", true, at("2021-06-01")));
        told.hear(new CaseMoved(fresh(), SHE, "CLOSED", "NEEDS_MET", "SOCIAL", "KS", true, at("2021-07-01")));
        told.hear(new CaseMoved(fresh(), SHE, "REOPENED", null, "SOCIAL", "KS", true, at("2021-08-01")));
        told.hear(new CaseMoved(fresh(), SHE, "CLOSED", "RETURNED", "SOCIAL", "KS", true, at("2021-09-01")));
        assertThat(seen(() -> journeys.withdrawals(asked("2021-12-31")))).extracting(Journeys.Withdrawn::sharesEnded).containsExactly(2);
        assertThat(seen(() -> journeys.closures(asked("2021-12-31")))).extracting(Journeys.Closed::reason)
                .containsExactlyInAnyOrder("NEEDS_MET", "RETURNED");
    }

    @Test
    void anAreaIsAskedForAlone() {
        told.hear(Told.said(SHE, "SIGNAL", "2021-03-01").in("KS").event());
        told.hear(Told.said(HE, "SIGNAL", "2021-03-01").in("TK").event());
        assertThat(seen(() -> journeys.untilDecision(new Asked(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31),
                LocalDate.of(2021, 12, 31), "TK")))).extracting(Journeys.Wait::person).containsExactly(HE);
    }

    private UUID sent(String on) {
        var referral = fresh();
        told.hear(new ReferralSent(fresh(), referral, SHE, List.of("HEALTH"), "SOON", "SOCIAL", "HEALTH", "KS", true, at(on)));
        return referral;
    }

    private static ReferralAnswered answered(UUID referral, String answer, String reason, boolean inTime, String on) {
        return new ReferralAnswered(fresh(), referral, SHE, List.of("HEALTH"), answer, reason, "HEALTH", "KS", true, inTime, at(on), at(on));
    }

    private UUID started(String timer, String on, String due) {
        var clock = fresh();
        told.hear(moved(clock, timer, "STARTED", due, null, null, on));
        return clock;
    }

    private static ClockMoved moved(UUID clock, String timer, String step, String due, Boolean inTime, String why, String on) {
        return new ClockMoved(fresh(), SHE, clock, timer, step, LocalDate.parse(due), inTime, why, "SOCIAL", "KS", true, at(on));
    }

    private static ServiceAnswered offer(UUID line, int place, LineState state) {
        return new ServiceAnswered(fresh(), line, place, SHE, "INTERPRETATION", true, state, "SOCIAL", "KS", true, LocalDate.of(2021, 3, 6),
                at("2021-03-06"));
    }

    private static ServiceDelivered delivered(String service, String from, String known) {
        return new ServiceDelivered(fresh(), fresh(), SHE, service, "SHELTER", "KS", true, LocalDate.parse(from), null,
                DeliveryOutcome.ONGOING, NeedsMet.NOT_ASKED, at(known));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static UUID fresh() {
        return UUID.randomUUID();
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T10:00:00Z");
    }

    private static Asked asked(String knownBy) {
        return new Asked(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), LocalDate.parse(knownBy), null);
    }

    private <T> T seen(Supplier<T> question) {
        return work.read(new Cast().actor(Role.STATISTICIAN, "ministry", "figures"), question);
    }
}
