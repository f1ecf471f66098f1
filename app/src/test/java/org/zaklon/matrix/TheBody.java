package org.zaklon.matrix;

import static org.zaklon.matrix.Troupe.done;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.bodies.AgeBand;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.Sex;
import org.zaklon.bodies.actions.Actions;
import org.zaklon.bodies.meeting.MeetingKind;
import org.zaklon.bodies.meeting.PlanMeeting;
import org.zaklon.bodies.minutes.AddItem;
import org.zaklon.bodies.minutes.Content;
import org.zaklon.bodies.seats.AddSeat;
import org.zaklon.bodies.seats.FoundBody;
import org.zaklon.bodies.seats.Founding;
import org.zaklon.bodies.seats.SeatMember;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;

/** The one standing body of the matrix: who is seated, who keeps it, and what stands in it for addresses to name. */
@TestComponent
class TheBody {
    private static final LocalDate THEN = LocalDate.of(2026, 1, 1);

    @Autowired private FoundBody found;
    @Autowired private AddSeat seats;
    @Autowired private SeatMember members;
    @Autowired private Actions actions;
    @Autowired private TheIssue community;
    @Autowired private PlanMeeting plan;
    @Autowired private AddItem items;

    /** @return what belongs to the body, by the words that the table uses */
    Map<String, UUID> furnish(Actor coordinator, Map<Relation, Map<Role, Actor>> players, Connection superuser) throws SQLException {
        var props = new HashMap<String, UUID>();
        // What all of the body may read is no content of a case and stands in plain words; what somebody said does not.
        var name = new Localised(Map.of("en", "Forum"));
        var body = done(found.found(coordinator, RequestId.fresh(), new Founding(BodyKind.LOCAL_COORDINATION, name, List.of(new AreaCode("BRCKO")),
                "Mandate", null, Period.ofMonths(1), 1, THEN)));
        var desk = seat(coordinator, body, Post.SECRETARY, 1);
        var bench = seat(coordinator, body, Post.MEMBER, 50);
        props.put("body", body.value());
        props.put("seat", bench.value());
        props.put("member", done(members.sit(coordinator, RequestId.fresh(), body, bench, new SeatMember.Newcomer(null,
                new PersonalText(Troupe.PLANTED), Sex.FEMALE, AgeBand.FROM_30, false, THEN, null))).value());
        sit(superuser, body, desk, players.get(Relation.KEEPER));
        sit(superuser, body, bench, players.get(Relation.SEATED));
        sit(superuser, body, bench, players.get(Relation.WALL));
        props.put("force", force(coordinator, players, superuser).value());
        props.putAll(community.furnish(coordinator, body, bench));
        props.put("action", done(actions.add(coordinator, RequestId.fresh(), body, "Action", coordinator.agency(), LocalDate.of(2099, 1, 1), null)).value());
        var meeting = done(plan.plan(coordinator, RequestId.fresh(), body, new PlanMeeting.Planned(MeetingKind.ORDINARY, Instant.parse("2027-01-01T10:00:00Z"),
                Instant.parse("2027-01-01T12:00:00Z"), "Hall", "")));
        props.put("meeting", meeting.value());
        props.put("item", done(items.add(coordinator, RequestId.fresh(), body, meeting, bench,
                new Content(Troupe.PLANTED, Troupe.PLANTED, List.of(), DataClass.C9_ADMIN, List.of(), null))).value());
        return props;
    }

    /** A task force with the same people, in seats of justice. */
    private BodyId force(Actor coordinator, Map<Relation, Map<Role, Actor>> players, Connection superuser) throws SQLException {
        var body = done(found.found(coordinator, RequestId.fresh(), new Founding(BodyKind.TASK_FORCE, new Localised(Map.of("en", "Task force")),
                List.of(new AreaCode("BRCKO")), "Mandate", null, Period.ofMonths(1), 1, THEN)));
        sit(superuser, body, seat(coordinator, body, Category.JUSTICE, Post.SECRETARY, 1), players.get(Relation.KEEPER));
        var bench = seat(coordinator, body, Category.JUSTICE, Post.MEMBER, 50);
        sit(superuser, body, bench, players.get(Relation.SEATED));
        sit(superuser, body, bench, players.get(Relation.WALL));
        return body;
    }

    private SeatId seat(Actor coordinator, BodyId body, Post post, int places) {
        return seat(coordinator, body, Category.OFFICIAL, post, places);
    }

    private SeatId seat(Actor coordinator, BodyId body, Category category, Post post, int places) {
        return done(seats.add(coordinator, RequestId.fresh(), body, new AddSeat.Asked(null, category, post, new Localised(Map.of()), places)));
    }

    /** Past every rule: also those whom nobody would ever give a seat. */
    private static void sit(Connection superuser, BodyId body, SeatId seat, Map<Role, Actor> who) throws SQLException {
        try (var insert = superuser.prepareStatement("insert into access.sitting (seat_id, body_id, account, since) values (?, ?, ?, now())")) {
            for (var actor : who.values()) {
                insert.setObject(1, seat.value());
                insert.setObject(2, body.value());
                insert.setObject(3, actor.account().value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
