package org.zaklon.forums.taskforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaklon.forums.community.CommunityForum.done;
import static org.zaklon.forums.community.CommunityForum.refused;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.bodies.BodyState;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.meeting.MeetingKind;
import org.zaklon.bodies.meeting.PlanMeeting;
import org.zaklon.bodies.minutes.AddItem;
import org.zaklon.bodies.minutes.Content;
import org.zaklon.bodies.minutes.ItemId;
import org.zaklon.bodies.minutes.ReadMinutes;
import org.zaklon.bodies.seats.AddSeat;
import org.zaklon.bodies.seats.ChangeBody;
import org.zaklon.bodies.seats.FoundBody;
import org.zaklon.bodies.seats.SeatMember;
import org.zaklon.forums.community.CommunityForum;
import org.zaklon.forums.community.ForumHouse;
import org.zaklon.forums.taskforce.reference.EnterReference;
import org.zaklon.forums.taskforce.reference.ReadReferences;
import org.zaklon.forums.taskforce.reference.ReferenceId;
import org.zaklon.forums.taskforce.reference.WithdrawReference;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;

/** What somebody who tries to learn more than the own seat may know finds in a task force. */
@ForumHouse
class TaskForceTest {
    @Autowired private CommunityForum town;
    @Autowired private FoundBody found;
    @Autowired private AddSeat seats;
    @Autowired private SeatMember members;
    @Autowired private ChangeBody change;
    @Autowired private PlanMeeting plan;
    @Autowired private AddItem items;
    @Autowired private ReadMinutes minutes;
    @Autowired private EnterReference enter;
    @Autowired private WithdrawReference withdraw;
    @Autowired private ReadReferences read;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;
    @Autowired private InstantSource clock;

    private ForceFixture force;

    @BeforeEach
    void aTaskForce() {
        force = ForceFixture.meets(town, found, seats, members);
    }

    @Test
    void whatIsOfAnInvestigationIsForNamedSeatsOfPoliceAndJustice() {
        done(change.move(force.coordinator(), RequestId.fresh(), force.body(), BodyState.ACTIVE, ""));
        var start = clock.instant().plus(Duration.ofDays(1));
        var meeting = done(plan.plan(force.coordinator(), RequestId.fresh(), force.body(),
                new PlanMeeting.Planned(MeetingKind.ORDINARY, start, start.plus(Duration.ofHours(1)), "Hall", "")));
        assertThat(refused(item(meeting, DataClass.C7_SUSPECTS, List.of()))).isEqualTo("refused.item-investigation-all");
        assertThat(refused(item(meeting, DataClass.C6_FACTS, List.of(force.prosecution(), force.houseSeat())))).isEqualTo("refused.item-investigation-seat");
        done(item(meeting, DataClass.C9_ADMIN, List.of()));
        var secret = done(item(meeting, DataClass.C7_SUSPECTS, List.of(force.prosecution(), force.policeSeat())));
        assertThat(masked(force.police(), meeting)).isEqualTo(0);
        assertThat(masked(force.house(), meeting)).as("services").isEqualTo(1);
        assertThat(masked(force.kurdistan(), meeting)).as("police that is not meant").isEqualTo(1);
        assertThatThrownBy(() -> work.read(force.prosecutor(), () -> sql.sql("update bodies.item_content set audience = '{}' where item_id = ?")
                .param(secret.value()).update())).as("and by hand").isInstanceOf(DataAccessException.class);
    }

    private Outcome<ItemId> item(MeetingId meeting, DataClass dataClass, List<SeatId> audience) {
        return items.add(force.prosecutor(), RequestId.fresh(), force.body(), meeting, force.prosecution(),
                new Content("Title", "Words", List.of(), dataClass, audience, null));
    }

    private long masked(Actor reader, MeetingId meeting) {
        return done(minutes.open(reader, force.body(), meeting)).items().stream().filter(i -> i.masked()).count();
    }

    @Test
    void whoeverTriesNumbersIsStoppedAndEachEntryStays() {
        for (int i = 0; i < 20; i++) {
            done(enter(force.police(), "KT-" + (1000 + i) + "/26"));
        }
        assertThat(refused(enter(force.police(), "KT-1020/26"))).isEqualTo("refused.taskforce-too-many");
        done(enter(force.kurdistan(), "KT-1020/26"));
        var own = done(read.of(force.police(), force.body(), 1)).own().items();
        done(withdraw.withdraw(force.police(), RequestId.fresh(), force.body(), own.getFirst().id()));
        assertThat(refused(enter(force.police(), "KT-1021/26"))).as("taking back makes no room").isEqualTo("refused.taskforce-too-many");
        assertThat(done(read.of(force.police(), force.body(), 1)).own().items()).hasSize(20);
    }

    @Test
    void anEntryIsMadeOnceAndTakenBackByItsAgencyAlone() {
        var request = RequestId.fresh();
        var id = done(enter.enter(force.police(), request, force.body(), new PersonalText("KT-77/26"), "JOINT"));
        assertThat(done(enter.enter(force.police(), request, force.body(), new PersonalText("KT-77/26"), "JOINT"))).isEqualTo(id);
        assertThat(refused(enter(force.police(), "kt 77 26"))).isEqualTo("refused.taskforce-again");
        assertThat(refused(withdraw.withdraw(force.kurdistan(), RequestId.fresh(), force.body(), id))).isEqualTo("refused.absent");
        assertThat(refused(enter(force.house(), "KT-77/26"))).isEqualTo("refused.taskforce-seat");
    }

    @Test
    void rowSecurityShowsAnAgencyItsOwnEntriesAlone() {
        done(enter(force.police(), "KT-5000/26"));
        done(enter(force.kurdistan(), "KT-5000/26"));
        assertThat(entries(force.police())).isEqualTo(1);
        assertThat(entries(force.prosecutor())).isZero();
        assertThat(entries(force.coordinator())).as("who keeps the body").isZero();
        assertThat(refused(read.of(force.coordinator(), force.body(), 1))).isNotEqualTo("done");
    }

    private int entries(Actor who) {
        return work.read(who, () -> sql.sql("select count(*) from forums.case_reference where body_id = ? and agency = any (array['MOI', 'SJC', 'CC'])")
                .param(force.body().value()).query(Integer.class).single());
    }

    private Outcome<ReferenceId> enter(Actor who, String number) {
        return enter.enter(who, RequestId.fresh(), force.body(), new PersonalText(number), "DECONFLICT");
    }
}
