package org.zaklon.forums.community;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Colleagues;
import org.zaklon.access.Role;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.bodies.AgeBand;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.HolderId;
import org.zaklon.bodies.Sex;
import org.zaklon.bodies.seats.AddSeat;
import org.zaklon.bodies.seats.FoundBody;
import org.zaklon.bodies.seats.Founding;
import org.zaklon.bodies.seats.SeatMember;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.SignedIn;

/** A forum in Basra: the community police founded it, a woman of the community leads it, the police and social protection sit there. */
@TestComponent
@Primary
public class CommunityForum implements ActorSource, SignedIn.Source, Colleagues {
    private final Map<AccountId, Actor> people = new ConcurrentHashMap<>();

    @Autowired private WebApplicationContext context;
    @Autowired private Country country;
    @Autowired private InstantSource clock;
    @Autowired private FoundBody found;
    @Autowired private AddSeat seats;
    @Autowired private SeatMember members;

    /** A forum with its people; two members without account may mediate. */
    public record Met(BodyId body, Actor coordinator, Actor chair, Actor neighbour, Actor police, Actor social, HolderId woman, HolderId man) {}

    public Met meets() {
        var coordinator = hire(Role.FORUM_COORDINATOR, "MOI-CP");
        var body = done(found.found(coordinator, RequestId.fresh(), new Founding(BodyKind.COMMUNITY_POLICING,
                new Localised(Map.of("en", "Forum of Basra", "ar", "منتدى البصرة")), List.of(new AreaCode("BAS")), "Talks about safety.", null,
                Period.ofMonths(1), 2, today().minusYears(1))));
        var chair = hire(Role.FORUM_MEMBER, "MOI-ADM");
        var neighbour = hire(Role.FORUM_MEMBER, "MOI-ADM");
        var police = hire(Role.POLICE_INVESTIGATOR, "MOI-CP");
        var social = hire(Role.CASE_MANAGER, "MOLSA-SOC");
        sit(coordinator, body, null, Category.COMMUNITY, Post.CHAIR, chair, Sex.FEMALE);
        sit(coordinator, body, null, Category.COMMUNITY, Post.MEMBER, neighbour, Sex.MALE);
        sit(coordinator, body, new AgencyCode("MOI"), Category.POLICE, Post.MEMBER, police, Sex.MALE);
        sit(coordinator, body, new AgencyCode("MOLSA"), Category.SERVICE, Post.MEMBER, social, Sex.FEMALE);
        var woman = sit(coordinator, body, null, Category.COMMUNITY, Post.MEMBER, null, Sex.FEMALE);
        var man = sit(coordinator, body, null, Category.COMMUNITY, Post.MEMBER, null, Sex.MALE);
        return new Met(body, coordinator, chair, neighbour, police, social, woman, man);
    }

    private HolderId sit(Actor by, BodyId body, AgencyCode agency, Category category, Post post, Actor who, Sex sex) {
        var seat = done(seats.add(by, RequestId.fresh(), body, new AddSeat.Asked(agency, category, post, new Localised(Map.of()), 1)));
        return done(members.sit(by, RequestId.fresh(), body, seat, new SeatMember.Newcomer(who == null ? null : who.account(),
                who == null ? new PersonalText("Invented") : null, sex, AgeBand.FROM_30, false, today().minusYears(1), today())));
    }

    public Actor hire(Role role, String unit) {
        var one = country.unit(new UnitCode(unit));
        var actor = new Actor(AccountId.fresh(), one.agency(), one.code(), one.function(), role, null);
        people.put(actor.account(), actor);
        return actor;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    /** Asks for a page, or sends a form, as somebody; as a stranger where nobody is named. */
    public MockHttpServletResponse ask(Actor who, String method, String path, Map<String, String> typed) {
        if (who != null) {
            SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken(who.account().value().toString(), "", "ROLE_ANY")));
        }
        try {
            var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path).queryParam("lang", typed.getOrDefault("lang", "en"))
                    .param("requestId", UUID.randomUUID().toString());
            typed.entrySet().stream().filter(e -> !e.getKey().equals("lang")).forEach(e -> request.param(e.getKey(), e.getValue()));
            return MockMvcBuilders.webAppContextSetup(context).build().perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    public Optional<Actor> find(AccountId account) {
        return Optional.ofNullable(people.get(account));
    }

    @Override
    public Optional<SignedIn> in(HttpServletRequest request) {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(who -> !(who instanceof AnonymousAuthenticationToken))
                .flatMap(who -> find(new AccountId(UUID.fromString(who.getName()))))
                .map(actor -> new SignedIn(actor, "Somebody", country.unit(actor.unit()).name()));
    }

    @Override
    public Optional<Colleague> findColleague(AccountId account) {
        return find(account).map(a -> new Colleague(a.account(), "Somebody", a.unit(), a.role()));
    }

    @Override
    public List<Colleague> of(UnitCode unit) {
        return people.values().stream().filter(a -> a.unit().equals(unit)).map(a -> new Colleague(a.account(), "Somebody", a.unit(), a.role())).toList();
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
