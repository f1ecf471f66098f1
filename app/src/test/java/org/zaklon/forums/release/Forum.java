package org.zaklon.forums.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Role;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.account.Accounts;
import org.zaklon.bodies.AgeBand;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.Sex;
import org.zaklon.bodies.seats.AddSeat;
import org.zaklon.bodies.seats.FoundBody;
import org.zaklon.bodies.seats.Founding;
import org.zaklon.bodies.seats.SeatMember;
import org.zaklon.bodies.seats.SeatMember.Newcomer;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;
import org.zaklon.kernel.UnitCode;

/** A local coordination forum of six agencies around Zenica, with somebody in every seat. */
@TestComponent
class Forum {
    static final String PASSWORD = "korak vjetar stolica lampa";
    static final AreaCode AREA = new AreaCode("ZDK");

    @Autowired private Accounts accounts;
    @Autowired private ActorSource actors;
    @Autowired private FoundBody found;
    @Autowired private AddSeat seats;
    @Autowired private SeatMember members;

    private final Map<Actor, String> logins = new HashMap<>();

    /** One forum, its people by their seats. */
    record Opened(BodyId body, Actor coordinator, Actor chair, Actor prison, Actor police, Actor social, Actor employment, Actor town,
            Map<Actor, SeatId> seats) {
        List<Actor> everybody() {
            return List.of(chair, prison, police, social, employment, town);
        }
    }

    Opened open() {
        var coordinator = person("MP-SK", Role.FORUM_COORDINATOR);
        var today = LocalDate.now();
        var body = done(found.found(coordinator, RequestId.fresh(), new Founding(BodyKind.LOCAL_COORDINATION,
                new Localised(Map.of("en", "Forum Zenica", "bs", "Forum Zenica")), List.of(AREA), "Release and reintegration", null,
                Period.ofMonths(3), 3, today)));
        var all = new HashMap<Actor, SeatId>();
        var sat = new ArrayList<Actor>();
        sit(coordinator, body, all, sat, "MP-SK", Role.FORUM_MEMBER, Post.CHAIR, Category.JUSTICE);
        sit(coordinator, body, all, sat, "KPZ-ZE-T", Role.RELEASE_PLANNER, Post.MEMBER, Category.JUSTICE);
        sit(coordinator, body, all, sat, "MUP-ZDK", Role.POLICE_INVESTIGATOR, Post.MEMBER, Category.POLICE);
        sit(coordinator, body, all, sat, "CSR-ZDK", Role.CASE_MANAGER, Post.MEMBER, Category.SERVICE);
        sit(coordinator, body, all, sat, "SZZ-ZDK-ZE", Role.FORUM_MEMBER, Post.MEMBER, Category.SERVICE);
        sit(coordinator, body, all, sat, "GRAD-ZE-U", Role.FORUM_MEMBER, Post.MEMBER, Category.OFFICIAL);
        return new Opened(body, coordinator, sat.get(0), sat.get(1), sat.get(2), sat.get(3), sat.get(4), sat.get(5), all);
    }

    private void sit(Actor coordinator, BodyId body, Map<Actor, SeatId> all, List<Actor> sat, String unit, Role role, Post post,
            Category category) {
        var who = person(unit, role);
        var seat = done(seats.add(coordinator, RequestId.fresh(), body, new AddSeat.Asked(who.agency(), category, post,
                new Localised(Map.of()), 1)));
        done(members.sit(coordinator, RequestId.fresh(), body, seat,
                Newcomer.with(who.account(), Sex.FEMALE, AgeBand.values()[0], LocalDate.now(), LocalDate.now())));
        all.put(who, seat);
        sat.add(who);
    }

    Actor person(String unit, Role role) {
        var login = "f" + UUID.randomUUID().toString().substring(0, 12);
        var actor = actors.find(accounts.provision(login, "Player " + login, new UnitCode(unit), role, null, PASSWORD)).orElseThrow();
        logins.put(actor, login);
        return actor;
    }

    String login(Actor actor) {
        return logins.get(actor);
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    static void refused(Outcome<?> outcome, String code) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, r -> assertThat(r.reason().code()).isEqualTo(code));
    }
}
