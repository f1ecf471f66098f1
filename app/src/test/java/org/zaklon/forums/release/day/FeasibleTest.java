package org.zaklon.forums.release.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zaklon.forums.release.day.Appointment.Transport;
import org.zaklon.forums.release.day.Conflict.Kind;

/** One prison plan, travelled: what the paper says and what the buses allow. */
class FeasibleTest {
    private static final LocalTime GATE = LocalTime.of(8, 0);

    private static Appointment at(int order, int hour, int minute, int takes, int travel) {
        return new Appointment(order, "OTHER", "town hall", LocalTime.of(hour, minute), null, null, takes, travel, Transport.BUS, null, Set.of(), 0);
    }

    private static DayPlan day(Appointment... appointments) {
        return new DayPlan(GATE, Set.of("RELEASE"), true, true, List.of(appointments));
    }

    private static List<Kind> kinds(DayPlan day) {
        return Feasible.conflicts(day).stream().map(Conflict::kind).toList();
    }

    @Test
    void aDayWithTimeForEveryWayCanBeDone() {
        assertThat(Feasible.conflicts(day(at(1, 9, 30, 30, 60), at(2, 11, 0, 20, 40)))).isEmpty();
    }

    @Test
    void whoIsHeldUpAtTheFirstDeskComesTooLateToTheSecond() {
        var found = Feasible.conflicts(day(at(1, 9, 0, 90, 60), at(2, 10, 45, 20, 30)));
        assertThat(found).containsExactly(new Conflict(Kind.NOT_REACHABLE, 2, LocalTime.of(11, 0)));
    }

    @Test
    void aDelayIsCarriedOnToEverythingAfterIt() {
        var found = Feasible.conflicts(day(at(1, 8, 15, 60, 60), at(2, 10, 15, 15, 15), at(3, 10, 30, 15, 15)));
        assertThat(found).extracting(Conflict::order).containsExactly(1, 3);
        assertThat(found.getFirst().hour()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void aDoorThatIsShutIsAConflictBothBeforeItOpensAndAfterItCloses() {
        var early = new Appointment(1, "SOCIAL", "centre", LocalTime.of(8, 30), LocalTime.of(9, 0), LocalTime.of(15, 0), 30, 10, Transport.ON_FOOT,
                null, Set.of(), 0);
        var late = new Appointment(1, "SOCIAL", "centre", LocalTime.of(14, 45), LocalTime.of(9, 0), LocalTime.of(15, 0), 30, 10, Transport.ON_FOOT,
                null, Set.of(), 0);
        assertThat(Feasible.conflicts(day(early))).containsExactly(new Conflict(Kind.CLOSED, 1, LocalTime.of(9, 0)));
        assertThat(Feasible.conflicts(day(late))).containsExactly(new Conflict(Kind.CLOSED, 1, LocalTime.of(15, 0)));
    }

    @Test
    void aDutyToReportIsMissedWhereTheWayIsTooLongAlsoIfThePaperSaysOtherwise() {
        var report = new Appointment(1, "REPORT", "police station", LocalTime.of(9, 0), null, null, 10, 90, Transport.BUS, LocalTime.of(9, 15),
                Set.of(), 0);
        assertThat(kinds(day(report))).containsExactly(Kind.NOT_REACHABLE, Kind.DUTY_MISSED);
    }

    @Test
    void whatMustComeFirstAndWhatMustBeBroughtIsLookedAt() {
        var bank = new Appointment(1, "OTHER", "bank", LocalTime.of(9, 30), null, null, 10, 30, Transport.BUS, null, Set.of("ID"), 2);
        assertThat(kinds(day(bank, at(2, 11, 0, 10, 10)))).containsExactly(Kind.WRONG_ORDER, Kind.DOCUMENT_MISSING);
    }

    @Test
    void nobodyIsSentOutWithoutMoneyWithoutANumberToCallAndWithoutAWay() {
        var unknown = new Appointment(1, "OTHER", "office", LocalTime.of(12, 0), null, null, 10, 10, Transport.UNKNOWN, null, Set.of(), 0);
        assertThat(kinds(new DayPlan(GATE, Set.of(), false, false, List.of(unknown)))).containsExactly(Kind.NO_TRANSPORT, Kind.NO_MONEY, Kind.NO_CONTACT);
        assertThat(kinds(new DayPlan(GATE, Set.of(), true, true, List.of()))).containsExactly(Kind.NOTHING_PLANNED);
    }

    @Test
    void theOrderOfTheListIsNotTheOrderOfTyping() {
        assertThat(Feasible.conflicts(day(at(2, 11, 0, 20, 40), at(1, 9, 30, 30, 60)))).isEmpty();
    }

    /** A longer way never makes a day easier. */
    @Property(tries = 300)
    void aLongerWayNeverTakesAConflictAway(@ForAll List<@IntRange(min = 0, max = 300) Integer> ways, @ForAll @IntRange(min = 1, max = 120) int more,
            @ForAll @IntRange(min = 0, max = 7) int which) {
        var before = new ArrayList<Appointment>();
        for (int i = 0; i < Math.min(8, ways.size()); i++) {
            before.add(at(i + 1, Math.min(23, 8 + i * 2), 30, 30, ways.get(i)));
        }
        var after = new ArrayList<>(before);
        if (which < after.size()) {
            var one = after.get(which);
            after.set(which, at(one.order(), one.at().getHour(), 30, 30, one.travel() + more));
        }
        var late = reached(before);
        assertThat(reached(after)).containsAll(late);
    }

    private static List<Integer> reached(List<Appointment> appointments) {
        return Feasible.conflicts(day(appointments.toArray(Appointment[]::new))).stream().filter(c -> c.kind() == Kind.NOT_REACHABLE)
                .map(Conflict::order).sorted(Comparator.naturalOrder()).toList();
    }
}
