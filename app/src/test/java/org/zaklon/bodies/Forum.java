package org.zaklon.bodies;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.bodies.BodyRooms.Staff;
import org.zaklon.bodies.seats.AddSeat;
import org.zaklon.bodies.seats.ChangeBody;
import org.zaklon.bodies.seats.FoundBody;
import org.zaklon.bodies.seats.Founding;
import org.zaklon.bodies.seats.SeatMember;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.Town;

/** A coordination forum in the town: the centre keeps it and has the secretary; police, hospital and house have a seat each. */
@TestComponent
public class Forum {
    public static final LocalDate FOUNDED = LocalDate.of(2026, 10, 1);

    private final FoundBody found;
    private final ChangeBody change;
    private final AddSeat add;
    private final SeatMember seat;
    private final Staff staff;

    Forum(FoundBody found, ChangeBody change, AddSeat add, SeatMember seat, Staff staff) {
        this.found = found;
        this.change = change;
        this.add = add;
        this.seat = seat;
        this.staff = staff;
    }

    /** A body with its people. */
    public record Met(BodyId body, Actor coordinator, Actor secretary, SeatId desk, Actor police, SeatId policeSeat, Actor nurse, SeatId healthSeat,
            Actor house, SeatId houseSeat) {}

    public static Founding founding(String name) {
        return new Founding(BodyKind.LOCAL_COORDINATION, new Localised(Map.of("en", name)), List.of(Town.AREA), "Plans together.", null, Period.ofMonths(1), 2, FOUNDED);
    }

    public Met meets() {
        var coordinator = staff.hire(Role.FORUM_COORDINATOR, Town.CENTRE);
        var secretary = staff.hire(Role.FORUM_MEMBER, Town.CENTRE);
        var police = staff.hire(Role.POLICE_INVESTIGATOR, Town.POLICE);
        var nurse = staff.hire(Role.HEALTH_PROVIDER, Town.HOSPITAL);
        var house = staff.hire(Role.SERVICE_PROVIDER, Town.HOUSE);
        var body = done(found.found(coordinator, RequestId.fresh(), founding("Forum")));
        var desk = sits(coordinator, body, secretary, Post.SECRETARY, Category.OFFICIAL);
        var policeSeat = sits(coordinator, body, police, Post.MEMBER, Category.POLICE);
        var healthSeat = sits(coordinator, body, nurse, Post.MEMBER, Category.SERVICE);
        var houseSeat = sits(coordinator, body, house, Post.CHAIR, Category.CIVIL_SOCIETY);
        done(change.move(coordinator, RequestId.fresh(), body, BodyState.ACTIVE, ""));
        return new Met(body, coordinator, secretary, desk, police, policeSeat, nurse, healthSeat, house, houseSeat);
    }

    SeatId sits(Actor by, BodyId body, Actor who, Post post, Category category) {
        var id = seat(by, body, who.agency(), category, post, 1);
        done(seat.sit(by, RequestId.fresh(), body, id, SeatMember.Newcomer.with(who.account(), Sex.FEMALE, AgeBand.FROM_30, FOUNDED, FOUNDED)));
        return id;
    }

    SeatId seat(Actor by, BodyId body, AgencyCode agency, Category category, Post post, int places) {
        return done(add.add(by, RequestId.fresh(), body, new AddSeat.Asked(agency, category, post, new Localised(Map.of()), places)));
    }

    Actor hire(Role role, UnitCode unit) {
        return staff.hire(role, unit);
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new AssertionError(reason);
        };
    }

    public static String refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reason) ? reason.code() : "done";
    }
}
