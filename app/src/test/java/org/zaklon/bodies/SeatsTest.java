package org.zaklon.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaklon.bodies.Forum.done;
import static org.zaklon.bodies.Forum.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.bodies.seats.AddSeat;
import org.zaklon.bodies.seats.ChangeBody;
import org.zaklon.bodies.seats.FoundBody;
import org.zaklon.bodies.seats.Founding;
import org.zaklon.bodies.seats.ReadBody;
import org.zaklon.bodies.seats.SeatMember;
import org.zaklon.bodies.seats.UnseatMember;
import org.zaklon.country.Localised;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;
import org.zaklon.sharing.Town;

/** Founding a body, giving out its seats, and who then knows of it. */
@BodyRooms
class SeatsTest {
    @Autowired private Forum forum;
    @Autowired private FoundBody found;
    @Autowired private ChangeBody change;
    @Autowired private ReadBody read;
    @Autowired private AddSeat seats;
    @Autowired private SeatMember members;
    @Autowired private UnseatMember unseat;
    @Autowired private Bodies bodies;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;

    private Forum.Met met;

    @BeforeEach
    void aForum() {
        met = forum.meets();
    }

    @Test
    void whoSitsKnowsTheBodyAndItsSeatsAndNobodyElseDoes() {
        var view = done(read.open(met.police(), met.body()));
        assertThat(view.body().state()).isEqualTo(BodyState.ACTIVE);
        assertThat(view.seats()).hasSize(4).allSatisfy(s -> assertThat(s.holders()).hasSize(1));
        assertThat(view.facts().keeps()).isFalse();
        assertThat(work.read(met.police(), () -> bodies.ownSeats(met.body()))).containsExactly(met.policeSeat());
        assertThat(done(read.list(met.police(), BodyKind.LOCAL_COORDINATION, 1)).items()).extracting(Body::id).containsExactly(met.body());
        var stranger = forum.hire(Role.POLICE_INVESTIGATOR, Town.POLICE);
        assertThat(refused(read.open(stranger, met.body()))).isEqualTo("refused.absent");
        assertThat(done(read.list(stranger, null, 1)).items()).isEmpty();
        for (var table : List.of("body", "body_step", "seat", "holder", "action", "action_step")) {
            assertThat(work.read(stranger, () -> sql.sql("select count(*) from bodies." + table).query(Integer.class).single())).as(table).isZero();
        }
    }

    @Test
    void aRepeatedFoundingFoundsOnce() {
        var request = RequestId.fresh();
        var first = done(found.found(met.coordinator(), request, Forum.founding("Again")));
        assertThat(done(found.found(met.coordinator(), request, Forum.founding("Again")))).isEqualTo(first);
    }

    @Test
    void onlyACoordinatorFoundsAndABodyWithoutMandateOrAreaIsNone() {
        assertThat(refused(found.found(met.secretary(), RequestId.fresh(), Forum.founding("No")))).isEqualTo("refused.role");
        var good = Forum.founding("Good");
        assertThat(refused(found.found(met.coordinator(), RequestId.fresh(), new Founding(good.kind(), good.name(), good.areas(), " ", " ",
                good.cadence(), 0, good.founded())))).isEqualTo("refused.body-mandate");
        assertThat(refused(found.found(met.coordinator(), RequestId.fresh(), new Founding(good.kind(), good.name(), List.of(), "For this", null,
                good.cadence(), 0, good.founded())))).isEqualTo("refused.body-areas");
        assertThat(refused(found.found(met.coordinator(), RequestId.fresh(), new Founding(good.kind(), new Localised(Map.of()), good.areas(), "For this",
                null, good.cadence(), 0, good.founded())))).isEqualTo("refused.body-name");
    }

    @Test
    void nobodySitsInTheSeatOfAnotherAgency() {
        var seat = forum.seat(met.coordinator(), met.body(), met.nurse().agency(), Category.SERVICE, Post.MEMBER, 2);
        assertThat(refused(sit(met.coordinator(), seat, forum.hire(Role.FORUM_MEMBER, Town.POLICE)))).isEqualTo("refused.member-agency");
        assertThat(refused(sit(met.coordinator(), seat, forum.hire(Role.ENFORCEMENT_OFFICER, Town.REMOVAL)))).isEqualTo("refused.member-account");
        assertThat(refused(sit(met.coordinator(), seat, Town.actor(Role.FORUM_MEMBER, Town.HOSPITAL)))).isEqualTo("refused.member-account");
        assertThat(refused(sit(met.police(), seat, met.nurse()))).isEqualTo("refused.not-seated");
        assertThat(refused(sit(met.secretary(), seat, met.nurse()))).isEqualTo("done");
        assertThat(refused(sit(met.secretary(), seat, met.nurse()))).isEqualTo("refused.member-sits");
    }

    @Test
    void membersWithoutAccountAreCountedAndTheirNamesAreSealed() {
        var seat = forum.seat(met.coordinator(), met.body(), null, Category.COMMUNITY, Post.MEMBER, 2);
        var named = new SeatMember.Newcomer(null, new PersonalText("Amira"), Sex.FEMALE, AgeBand.FROM_18, false, Forum.FOUNDED, null);
        done(members.sit(met.coordinator(), RequestId.fresh(), met.body(), seat, named));
        done(members.sit(met.coordinator(), RequestId.fresh(), met.body(), seat,
                new SeatMember.Newcomer(null, null, Sex.MALE, AgeBand.UNKNOWN, false, Forum.FOUNDED, null)));
        assertThat(refused(members.sit(met.coordinator(), RequestId.fresh(), met.body(), seat, named))).isEqualTo("refused.seat-full");
        var line = work.read(met.nurse(), () -> bodies.seat(met.body(), seat)).orElseThrow();
        assertThat(line.taken()).isEqualTo(2);
        assertThat(line.holders()).extracting(Member::name).anySatisfy(n -> assertThat(n).map(PersonalText::reveal).contains("Amira"));
        assertThat(work.read(met.nurse(), () -> sql.sql("select count(*) from bodies.holder where encode(name, 'escape') like '%Amira%'")
                .query(Integer.class).single())).isZero();
    }

    @Test
    void whoLeavesKnowsNothingAnyMoreAndTheSeatStays() {
        var holder = work.read(met.nurse(), () -> bodies.seat(met.body(), met.healthSeat())).orElseThrow().holders().getFirst();
        assertThat(refused(unseat.leave(met.police(), RequestId.fresh(), met.body(), holder.id()))).isEqualTo("refused.not-seated");
        assertThat(refused(seats.close(met.coordinator(), RequestId.fresh(), met.body(), met.healthSeat()))).isEqualTo("refused.seat-taken");
        done(unseat.leave(met.secretary(), RequestId.fresh(), met.body(), holder.id()));
        assertThat(refused(read.open(met.nurse(), met.body()))).isEqualTo("refused.absent");
        done(seats.close(met.coordinator(), RequestId.fresh(), met.body(), met.healthSeat()));
        assertThat(work.read(met.police(), () -> bodies.everyMember(met.body()))).hasSize(4);
        assertThat(refused(sit(met.coordinator(), met.healthSeat(), met.nurse()))).isEqualTo("refused.seat-closed");
    }

    @Test
    void aBodyHasOneChairAndGoesFromStateToState() {
        assertThat(refused(seats.add(met.coordinator(), RequestId.fresh(), met.body(),
                new AddSeat.Asked(null, Category.OFFICIAL, Post.CHAIR, new Localised(Map.of()), 1)))).isEqualTo("refused.seat-post");
        assertThat(refused(change.move(met.secretary(), RequestId.fresh(), met.body(), BodyState.SUSPENDED, " "))).isEqualTo("refused.body-reason");
        done(change.move(met.secretary(), RequestId.fresh(), met.body(), BodyState.CLOSED, "Its work is done."));
        assertThat(refused(change.move(met.secretary(), RequestId.fresh(), met.body(), BodyState.ACTIVE, ""))).isEqualTo("refused.body-state");
        assertThat(refused(change.change(met.secretary(), RequestId.fresh(), met.body(), Forum.founding("Other")))).isEqualTo("refused.body-closed");
    }

    @Test
    void theDatabaseKeepsAMemberFromSeatingAnybody() {
        assertThatThrownBy(() -> work.read(met.police(), () -> sql.sql("""
                insert into bodies.holder (id, body_id, seat_id, sex, age_band, alternate, since)
                values (gen_random_uuid(), ?, ?, 'MALE', 'UNKNOWN', false, current_date)
                """).params(List.of(met.body().value(), met.policeSeat().value())).update())).isInstanceOf(DataAccessException.class);
        assertThat(work.read(met.police(), () -> sql.sql("update bodies.body set state = 'CLOSED'").update())).isZero();
    }

    @Test
    void aBodySleepsAfterTwiceItsCadence() {
        var body = work.read(met.police(), () -> bodies.find(met.body())).orElseThrow();
        assertThat(body.dormant(null, Forum.FOUNDED.plusMonths(2))).isFalse();
        assertThat(body.dormant(null, Forum.FOUNDED.plusMonths(2).plusDays(1))).isTrue();
        assertThat(body.dormant(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 1))).isFalse();
    }

    private Outcome<HolderId> sit(Actor by, SeatId seat, Actor who) {
        return members.sit(by, RequestId.fresh(), met.body(), seat,
                SeatMember.Newcomer.with(who.account(), Sex.FEMALE, AgeBand.FROM_30, Forum.FOUNDED, null));
    }
}
