package org.zaklon.forums.taskforce;

import static org.zaklon.forums.community.CommunityForum.done;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.bodies.AgeBand;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.Sex;
import org.zaklon.bodies.seats.AddSeat;
import org.zaklon.bodies.seats.FoundBody;
import org.zaklon.bodies.seats.Founding;
import org.zaklon.bodies.seats.SeatMember;
import org.zaklon.country.Localised;
import org.zaklon.forums.community.CommunityForum;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;

/** A task force: prosecution, two police forces, a house and a hospital; each agency with one person, the prosecution with two. */
public record ForceFixture(BodyId body, Actor coordinator, Actor prosecutor, SeatId prosecution, Actor deputy, Actor police, SeatId policeSeat, Actor kurdistan,
        Actor house, SeatId houseSeat, Actor hospital) {

    public static ForceFixture meets(CommunityForum town, FoundBody found, AddSeat seats, SeatMember members) {
        var by = town.hire(Role.FORUM_COORDINATOR, "CC-SEC");
        var body = done(found.found(by, RequestId.fresh(), new Founding(BodyKind.TASK_FORCE, new Localised(Map.of("en", "Task force")),
                List.of(new AreaCode("BAS")), "Works together.", null, Period.ofMonths(1), 2, town.today().minusYears(1))));
        var prosecutor = town.hire(Role.PROSECUTOR, "SJC-PP");
        var deputy = town.hire(Role.PROSECUTOR, "SJC-PP");
        var police = town.hire(Role.POLICE_INVESTIGATOR, "MOI-AT");
        var kurdistan = town.hire(Role.POLICE_INVESTIGATOR, "KRI-POL");
        var house = town.hire(Role.SERVICE_PROVIDER, "MOLSA-H");
        var hospital = town.hire(Role.HEALTH_PROVIDER, "MOH-EM");
        var prosecution = seat(by, body, prosecutor, Category.JUSTICE, seats);
        var policeSeat = seat(by, body, police, Category.POLICE, seats);
        var houseSeat = seat(by, body, house, Category.SERVICE, seats);
        List.of(prosecutor, deputy).forEach(who -> sit(by, body, prosecution, who, members, town));
        sit(by, body, policeSeat, police, members, town);
        sit(by, body, seat(by, body, kurdistan, Category.POLICE, seats), kurdistan, members, town);
        sit(by, body, houseSeat, house, members, town);
        sit(by, body, seat(by, body, hospital, Category.SERVICE, seats), hospital, members, town);
        return new ForceFixture(body, by, prosecutor, prosecution, deputy, police, policeSeat, kurdistan, house, houseSeat, hospital);
    }

    private static SeatId seat(Actor by, BodyId body, Actor of, Category category, AddSeat seats) {
        return done(seats.add(by, RequestId.fresh(), body, new AddSeat.Asked(of.agency(), category, Post.MEMBER, new Localised(Map.of()), 2)));
    }

    private static void sit(Actor by, BodyId body, SeatId seat, Actor who, SeatMember members, CommunityForum town) {
        done(members.sit(by, RequestId.fresh(), body, seat, new SeatMember.Newcomer(who.account(), null, Sex.FEMALE, AgeBand.FROM_30, false,
                town.today().minusYears(1), town.today())));
    }

    public String path(String page) {
        return "/bodies/" + body.value() + "/" + page;
    }
}
