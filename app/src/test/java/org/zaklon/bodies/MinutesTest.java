package org.zaklon.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaklon.bodies.Forum.done;
import static org.zaklon.bodies.Forum.refused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.bodies.actions.Action;
import org.zaklon.bodies.actions.ActionId;
import org.zaklon.bodies.actions.ActionState;
import org.zaklon.bodies.actions.Actions;
import org.zaklon.bodies.meeting.Attendance;
import org.zaklon.bodies.meeting.CalendarFile;
import org.zaklon.bodies.meeting.Guests;
import org.zaklon.bodies.meeting.HoldMeeting;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.meeting.MeetingKind;
import org.zaklon.bodies.meeting.MeetingState;
import org.zaklon.bodies.meeting.Meetings;
import org.zaklon.bodies.meeting.PlanMeeting;
import org.zaklon.bodies.meeting.Presence;
import org.zaklon.bodies.meeting.ReadMeeting;
import org.zaklon.bodies.minutes.AddItem;
import org.zaklon.bodies.minutes.AdoptMinutes;
import org.zaklon.bodies.minutes.AmendMinutes;
import org.zaklon.bodies.minutes.Amendment;
import org.zaklon.bodies.minutes.Content;
import org.zaklon.bodies.minutes.CorrectMinutes;
import org.zaklon.bodies.minutes.Decided;
import org.zaklon.bodies.minutes.Item;
import org.zaklon.bodies.minutes.ItemId;
import org.zaklon.bodies.minutes.ReadMinutes;
import org.zaklon.bodies.minutes.WriteItem;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;
import org.zaklon.bodies.register.Voice;
import org.zaklon.bodies.register.Voices;
import org.zaklon.sharing.MovableClock;
import org.zaklon.sharing.Town;

/** A meeting from its plan to its adopted minutes, which every reader has from what that reader may see. */
@BodyRooms
class MinutesTest {
    private static final LocalDate HELD = LocalDate.of(2026, 11, 20);

    @Autowired private Forum forum;
    @Autowired private PlanMeeting plan;
    @Autowired private HoldMeeting hold;
    @Autowired private ReadMeeting read;
    @Autowired private Meetings meetings;
    @Autowired private AddItem add;
    @Autowired private WriteItem write;
    @Autowired private ReadMinutes minutes;
    @Autowired private AdoptMinutes adopt;
    @Autowired private AmendMinutes amend;
    @Autowired private CorrectMinutes correct;
    @Autowired private Actions actions;
    @Autowired private Voices voices;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;

    private Forum.Met met;
    private MeetingId meeting;

    @BeforeEach
    void aConvenedMeeting() {
        met = forum.meets();
        meeting = done(plan.plan(met.secretary(), RequestId.fresh(), met.body(), planned()));
        done(plan.convene(met.secretary(), RequestId.fresh(), met.body(), meeting));
    }

    private static PlanMeeting.Planned planned() {
        return new PlanMeeting.Planned(MeetingKind.ORDINARY, MovableClock.START.minus(Duration.ofDays(1)), MovableClock.START.minus(Duration.ofHours(22)), "Town hall", "");
    }

    @Test
    void thePoliceSeatReadsTheHealthItemMaskedTheHealthSeatReadsItAndBothHaveTheSameNumberAndHash() {
        var open = item(met.secretary(), met.desk(), "Opening", List.of());
        var health = item(met.nurse(), met.healthSeat(), "The clinic", List.of(met.healthSeat(), met.houseSeat()));
        held();
        done(write.write(met.nurse(), RequestId.fresh(), met.body(), health, content("The clinic", "A bed is free", List.of(met.healthSeat(), met.houseSeat()))));

        var nurse = seen(met.nurse(), health);
        var police = seen(met.police(), health);
        assertThat(nurse.content().orElseThrow().said()).isEqualTo("A bed is free");
        assertThat(police.masked()).isTrue();
        assertThat(police.number()).isEqualTo(nurse.number()).isEqualTo(2);
        assertThat(police.hash()).isEqualTo(nurse.hash());
        assertThat(police.owner()).isEqualTo(met.nurse().agency());
        assertThat(seen(met.police(), open).masked()).isFalse();
        assertThat(done(minutes.open(met.nurse(), met.body(), meeting)).matching()).contains(health);
        assertThat(seen(met.secretary(), health).masked()).as("whoever writes the minutes").isTrue();
        assertThat(seen(met.coordinator(), health).masked()).as("whoever founded the body").isTrue();
        assertThat(seen(met.house(), health).masked()).isFalse();
    }

    @Test
    void voiceIsWhoLedAndNotWhoSatThere() {
        item(met.secretary(), met.desk(), "Opening", List.of());
        item(met.nurse(), met.healthSeat(), "The clinic", List.of(met.healthSeat()));
        item(met.police(), met.policeSeat(), "The square", List.of());
        assertThat(voice(met.coordinator())).as("before it is held").isEqualTo(new Voice(0, 0, 0, 0, 0, 0));
        held();
        assertThat(voice(met.coordinator())).as("the police did not come, so nobody led their item").isEqualTo(new Voice(1, 0, 1, 1, 2, 2));
        assertThat(voice(met.nurse())).as("figures are for who keeps the body").isEqualTo(new Voice(0, 0, 0, 0, 0, 0));
    }

    private Voice voice(Actor reader) {
        return work.read(reader, () -> voices.of(met.body(), HELD.minusDays(1), HELD));
    }

    @Test
    void maskingIsInTheDatabaseAndNotInThePage() {
        var health = item(met.nurse(), met.healthSeat(), "The clinic", List.of(met.healthSeat()));
        for (var actor : List.of(met.police(), met.secretary(), met.coordinator(), forum.hire(Role.HEALTH_PROVIDER, Town.HOSPITAL))) {
            assertThat(work.read(actor, () -> sql.sql("select count(*) from bodies.item_content where item_id = ?").param(health.value())
                    .query(Integer.class).single())).as(actor.role().name()).isZero();
            assertThat(work.read(actor, () -> sql.sql("update bodies.item_content set audience = '{}' where item_id = ?").param(health.value()).update())).isZero();
        }
        assertThat(work.read(met.nurse(), () -> sql.sql("select count(*) from bodies.item_content where encode(sealed, 'escape') like '%clinic%'")
                .query(Integer.class).single())).isZero();
    }

    @Test
    void theSameWordsHaveAnotherHashEveryTime() {
        var first = item(met.nurse(), met.healthSeat(), "The same", List.of(met.healthSeat()));
        var second = item(met.nurse(), met.healthSeat(), "The same", List.of(met.healthSeat()));
        assertThat(seen(met.police(), first).hashText()).isNotEqualTo(seen(met.police(), second).hashText());
    }

    @Test
    void onlyTheSeatThatBringsAnItemRestrictsItAndNobodyIsAddedAfterwards() {
        assertThat(refused(add.add(met.secretary(), RequestId.fresh(), met.body(), meeting, met.healthSeat(), content("x", "", List.of(met.healthSeat())))))
                .isEqualTo("refused.item-restricted-by-lead");
        assertThat(refused(add.add(met.police(), RequestId.fresh(), met.body(), meeting, met.healthSeat(), content("x", "", List.of())))).isEqualTo("refused.item-lead");
        assertThat(refused(add.add(met.nurse(), RequestId.fresh(), met.body(), meeting, met.healthSeat(), content("x", "", List.of(met.policeSeat())))))
                .isEqualTo("refused.item-audience");
        var item = item(met.nurse(), met.healthSeat(), "x", List.of(met.healthSeat(), met.houseSeat()));
        held();
        assertThat(refused(write.write(met.house(), RequestId.fresh(), met.body(), item, content("y", "", List.of())))).isEqualTo("refused.item-not-yours");
        assertThat(refused(write.write(met.nurse(), RequestId.fresh(), met.body(), item, content("y", "", List.of(met.healthSeat(), met.policeSeat())))))
                .isEqualTo("refused.item-audience-wider");
        assertThat(refused(write.write(met.nurse(), RequestId.fresh(), met.body(), item, content("y", "", List.of())))).isEqualTo("refused.item-audience-wider");
        assertThat(refused(write.write(met.police(), RequestId.fresh(), met.body(), item, content("y", "", List.of())))).isEqualTo("refused.item-not-yours");
    }

    @Test
    void amendmentsComeOnlyFromSeatsThatAttendedAndAdoptedMinutesStand() {
        var item = item(met.secretary(), met.desk(), "Opening", List.of());
        held();
        assertThat(refused(amend.propose(met.nurse(), RequestId.fresh(), met.body(), item, "Later"))).isEqualTo("refused.minutes-not-circulated");
        move(MeetingState.MINUTES_DRAFTED);
        move(MeetingState.MINUTES_CIRCULATED);
        assertThat(refused(amend.propose(met.police(), RequestId.fresh(), met.body(), item, "I was not there"))).isEqualTo("refused.minutes-not-there");
        var asked = done(amend.propose(met.nurse(), RequestId.fresh(), met.body(), item, "We began at ten"));
        assertThat(refused(adopt.move(met.secretary(), RequestId.fresh(), met.body(), meeting, MeetingState.MINUTES_ADOPTED))).isEqualTo("refused.minutes-amendments-open");
        done(write.write(met.secretary(), RequestId.fresh(), met.body(), item, content("Opening", "Began at ten", List.of())));
        done(amend.answer(met.secretary(), RequestId.fresh(), met.body(), meeting, asked, true, ""));
        move(MeetingState.MINUTES_ADOPTED);
        assertThat(refused(write.write(met.secretary(), RequestId.fresh(), met.body(), item, content("Opening", "Other", List.of())))).isEqualTo("refused.minutes-adopted");
        assertThatThrownBy(() -> work.read(met.secretary(), () -> sql.sql("update bodies.item_content set class = 'C1' where item_id = ?").param(item.value()).update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(work.read(met.secretary(), () -> sql.sql("update bodies.meeting set state = 'HELD' where id = ?").param(meeting.value()).update())).isZero();
        done(correct.correct(met.secretary(), RequestId.fresh(), met.body(), item, "It was half past ten"));
        done(correct.correct(met.secretary(), RequestId.fresh(), met.body(), item, "A quarter to eleven"));
        var view = done(minutes.open(met.police(), met.body(), meeting));
        assertThat(view.corrections()).extracting(c -> c.number() + " " + c.text()).containsExactly("1 It was half past ten", "2 A quarter to eleven");
        assertThat(view.amendments()).extracting(Amendment::state).containsExactly(Amendment.State.TAKEN);
        assertThat(view.items().getFirst().content().orElseThrow().said()).isEqualTo("Began at ten");
    }

    @Test
    void whoCameIsCountedBySeatAndGuestsByCategoryAndSex() {
        held();
        var view = done(read.open(met.police(), met.body(), meeting));
        assertThat(view.present()).isEqualTo(3);
        assertThat(view.quorate()).isTrue();
        assertThat(view.attendance()).extracting(Attendance::presence).containsExactlyInAnyOrder(Presence.ATTENDED, Presence.ATTENDED, Presence.ATTENDED, Presence.APOLOGY);
        assertThat(view.guests()).containsExactly(new Guests(Category.COMMUNITY, Sex.FEMALE, 4));
        assertThat(view.meeting().heldOn()).isEqualTo(HELD);
    }

    @Test
    void anActionOfARestrictedItemIsInTheMinutesOfItsReadersAlone() {
        var audience = List.of(met.healthSeat(), met.houseSeat());
        var item = item(met.nurse(), met.healthSeat(), "x", audience);
        done(actions.add(met.nurse(), RequestId.fresh(), new Action(ActionId.fresh(), met.body(), "Call the house", met.house().agency(), List.of(), LocalDate.of(2026, 12, 1),
                audience, null, meeting.value(), item.value(), ActionState.OPEN)));
        assertThat(done(minutes.open(met.house(), met.body(), meeting)).actions()).hasSize(1);
        assertThat(done(minutes.open(met.secretary(), met.body(), meeting)).actions()).isEmpty();
    }

    @Test
    void whoHasNoSeatKnowsOfNoMeeting() {
        var stranger = forum.hire(Role.HEALTH_PROVIDER, Town.HOSPITAL);
        assertThat(refused(minutes.open(stranger, met.body(), meeting))).isEqualTo("refused.absent");
        assertThat(work.read(stranger, () -> meetings.ahead(10))).isEmpty();
        for (var table : List.of("meeting", "meeting_step", "item", "item_content", "attendance", "guests", "amendment", "correction")) {
            assertThat(work.read(stranger, () -> sql.sql("select count(*) from bodies." + table).query(Integer.class).single())).as(table).isZero();
        }
        assertThat(refused(plan.plan(met.police(), RequestId.fresh(), met.body(), planned()))).isEqualTo("refused.not-seated");
    }

    @Test
    void theCalendarSaysNoMoreThanThatThereIsAMeeting() {
        var file = new String(CalendarFile.of(work.read(met.nurse(), () -> meetings.find(meeting)).orElseThrow(), "Meeting; with, signs", MovableClock.START), StandardCharsets.UTF_8);
        assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:Meeting\\; with\\, signs\r\n", "DTSTART:20261120T113000Z\r\n", "LOCATION:Town hall\r\n")
                .doesNotContain(meeting.value().toString(), "Forum");
        assertThat(file.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    private ItemId item(Actor actor, SeatId lead, String title, List<SeatId> audience) {
        return done(add.add(actor, RequestId.fresh(), met.body(), meeting, lead, content(title, "", audience)));
    }

    private static Content content(String title, String said, List<SeatId> audience) {
        return new Content(title, said, List.of(new Decided(Decided.How.CONSENSUS, "So it is done", "", "")), DataClass.C4_HEALTH, audience, null);
    }

    private Item seen(Actor reader, ItemId id) {
        return done(minutes.open(reader, met.body(), meeting)).items().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    }

    /** Everybody but the police came, and four women of the community as guests. */
    private void held() {
        var presence = new HashMap<HolderId, Presence>();
        work.read(met.secretary(), () -> meetings.attendance(meeting)).forEach(a ->
                presence.put(a.holder(), a.seat().equals(met.policeSeat()) ? Presence.APOLOGY : Presence.ATTENDED));
        done(hold.hold(met.secretary(), RequestId.fresh(), met.body(), meeting, new HoldMeeting.Held(HELD, presence, List.of(new Guests(Category.COMMUNITY, Sex.FEMALE, 4)))));
    }

    private void move(MeetingState to) {
        done(adopt.move(met.secretary(), RequestId.fresh(), met.body(), meeting, to));
    }
}
