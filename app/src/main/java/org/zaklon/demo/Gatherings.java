package org.zaklon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.bodies.AgeBand;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.BodyState;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.HolderId;
import org.zaklon.bodies.Sex;
import org.zaklon.bodies.actions.Action;
import org.zaklon.bodies.actions.ActionId;
import org.zaklon.bodies.actions.ActionState;
import org.zaklon.bodies.actions.Actions;
import org.zaklon.bodies.meeting.HoldMeeting;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.meeting.MeetingKind;
import org.zaklon.bodies.meeting.MeetingState;
import org.zaklon.bodies.meeting.PlanMeeting;
import org.zaklon.bodies.meeting.Presence;
import org.zaklon.bodies.minutes.AddItem;
import org.zaklon.bodies.minutes.AdoptMinutes;
import org.zaklon.bodies.minutes.Content;
import org.zaklon.bodies.minutes.Decided;
import org.zaklon.bodies.seats.AddSeat;
import org.zaklon.bodies.seats.ChangeBody;
import org.zaklon.bodies.seats.FoundBody;
import org.zaklon.bodies.seats.Founding;
import org.zaklon.bodies.seats.SeatMember;
import org.zaklon.country.Country;
import org.zaklon.country.Language;
import org.zaklon.country.Localised;
import org.zaklon.demo.stage.Steps;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.SeatId;
import org.zaklon.kernel.UnitCode;

/** The standing bodies of the invented country: founded, seated, and some of their meetings held. */
@Component
@Profile("demo")
class Gatherings {
    private final Cast cast;
    private final Country country;
    private final FoundBody found;
    private final ChangeBody change;
    private final AddSeat seats;
    private final SeatMember members;
    private final Bodies bodies;
    private final PlanMeeting plan;
    private final HoldMeeting hold;
    private final AddItem items;
    private final AdoptMinutes adopt;
    private final Actions actions;
    private final Work work;
    private final DemoClock clock;

    Gatherings(Cast cast, Country country, FoundBody found, ChangeBody change, AddSeat seats, SeatMember members, Bodies bodies, PlanMeeting plan,
            HoldMeeting hold, AddItem items, AdoptMinutes adopt, Actions actions, Work work, DemoClock clock) {
        this.cast = cast;
        this.country = country;
        this.found = found;
        this.change = change;
        this.seats = seats;
        this.members = members;
        this.bodies = bodies;
        this.plan = plan;
        this.hold = hold;
        this.items = items;
        this.adopt = adopt;
        this.actions = actions;
        this.work = work;
        this.clock = clock;
    }

    /** A body as the play knows it: its coordinator, and its seats by the agency or category they were given to. */
    private record Played(BodyId id, Actor coordinator, Map<String, SeatId> seats, Map<String, Actor> speakers) {}

    void gather(String profile, Instant now) {
        var seats = DemoFiles.rows(profile, "body-seats.csv").stream().collect(Collectors.groupingBy(row -> row.get("body")));
        var meetings = DemoFiles.rows(profile, "body-meetings.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("body") + "/" + row.get("days_ago"), LinkedHashMap::new, Collectors.toList()));
        var played = new HashMap<String, Played>();
        for (var row : DemoFiles.rows(profile, "bodies.csv")) {
            played.put(row.get("body"), found(row, seats.getOrDefault(row.get("body"), List.of())));
        }
        meetings.forEach((key, rows) -> meet(key, played.get(rows.getFirst().get("body")), rows, now));
    }

    private Played found(Map<String, String> row, List<Map<String, String>> seatRows) {
        var founded = LocalDate.parse(row.get("founded"));
        clock.standAt(founded.atTime(LocalTime.of(11, 0)).atZone(country.zone()).toInstant());
        var coordinator = cast.of(new UnitCode(row.get("keeper")), Role.FORUM_COORDINATOR);
        var steps = new Steps("body/" + row.get("body"));
        var id = Steps.must(found.found(coordinator, steps.next(), new Founding(BodyKind.valueOf(row.get("kind")), named(row),
                Arrays.stream(row.get("areas").split(" ")).map(AreaCode::new).toList(), row.get("mandate"), null, Period.parse(row.get("cadence")),
                Integer.parseInt(row.get("quorum")), founded)));
        var played = new Played(id, coordinator, new HashMap<>(), new HashMap<>());
        seatRows.forEach(seat -> seat(played, seat, founded, steps));
        Steps.must(change.move(coordinator, steps.next(), id, BodyState.ACTIVE, ""));
        return played;
    }

    private Localised named(Map<String, String> row) {
        return new Localised(country.languages().stream().filter(Language::authored).filter(l -> !row.getOrDefault(l.tag(), "").isEmpty())
                .collect(Collectors.toMap(Language::tag, l -> row.get(l.tag()))));
    }

    private void seat(Played body, Map<String, String> row, LocalDate founded, Steps steps) {
        var agency = row.get("agency").isEmpty() ? null : new AgencyCode(row.get("agency"));
        var seat = Steps.must(seats.add(body.coordinator(), steps.next(), body.id(), new AddSeat.Asked(agency, Category.valueOf(row.get("category")),
                Post.valueOf(row.get("post")), new Localised(Map.of()), Integer.parseInt(row.get("places")))));
        var speaks = agency == null ? row.get("category") : agency.value();
        body.seats().putIfAbsent(speaks, seat);
        var login = cast.signsIn(row.get("login"));
        int women = Integer.parseInt(row.get("women"));
        int all = women + Integer.parseInt(row.get("men"));
        for (int i = 0; i < all; i++) {
            var account = i == 0 ? login.map(Actor::account).orElse(null) : null;
            Steps.must(members.sit(body.coordinator(), steps.next(), body.id(), seat, new SeatMember.Newcomer(account, null, i < women ? Sex.FEMALE : Sex.MALE,
                    AgeBand.values()[1 + i % 4], false, founded, founded)));
        }
        login.ifPresent(actor -> body.speakers().putIfAbsent(speaks, actor));
    }

    /** One meeting; each row is an item of it. */
    private void meet(String key, Played body, List<Map<String, String>> rows, Instant now) {
        var first = rows.getFirst();
        var day = LocalDate.ofInstant(now, country.zone()).minusDays(Integer.parseInt(first.get("days_ago")));
        var starts = day.atTime(LocalTime.of(10, 0)).atZone(country.zone()).toInstant();
        var steps = new Steps("meeting/" + key);
        clock.standAt(starts.minus(Duration.ofDays(10)));
        var by = body.coordinator();
        var meeting = Steps.must(plan.plan(by, steps.next(), body.id(), new PlanMeeting.Planned(MeetingKind.valueOf(first.get("kind")), starts,
                starts.plus(Duration.ofHours(2)), first.get("place"), "")));
        Steps.must(plan.convene(by, steps.next(), body.id(), meeting));
        rows.forEach(row -> item(body, meeting, row, steps));
        if (starts.isAfter(now)) {
            return;
        }
        clock.standAt(starts.plus(Duration.ofHours(3)));
        Steps.must(hold.hold(by, steps.next(), body.id(), meeting, new HoldMeeting.Held(day, presence(body), List.of())));
        for (var to : List.of(MeetingState.MINUTES_DRAFTED, MeetingState.MINUTES_CIRCULATED, MeetingState.MINUTES_ADOPTED)) {
            if (clock.later(now, Duration.ofDays(3))) {
                Steps.must(adopt.move(by, steps.next(), body.id(), meeting, to));
            }
        }
    }

    /** Four of five came; who did not, sent apologies. */
    private Map<HolderId, Presence> presence(Played body) {
        var presence = new HashMap<HolderId, Presence>();
        work.read(body.coordinator(), () -> bodies.members(body.id()))
                .forEach(m -> presence.put(m.id(), presence.size() % 5 == 4 ? Presence.APOLOGY : Presence.ATTENDED));
        return presence;
    }

    private void item(Played body, MeetingId meeting, Map<String, String> row, Steps steps) {
        var lead = body.seats().get(row.get("lead"));
        var audience = Arrays.stream(row.get("readers").split(" ")).filter(r -> !r.isEmpty()).map(body.seats()::get).toList();
        var speaker = body.speakers().getOrDefault(row.get("lead"), body.coordinator());
        var decisions = row.get("decision").isEmpty() ? List.<Decided>of() : List.of(new Decided(Decided.How.CONSENSUS, row.get("decision"), "", ""));
        var item = Steps.must(items.add(speaker, steps.next(), body.id(), meeting, lead,
                new Content(row.get("title"), row.get("said"), decisions, DataClass.of(row.get("class")), audience, null)));
        if (!row.get("accountable").isEmpty()) {
            Steps.must(actions.add(speaker, steps.next(), new Action(ActionId.fresh(), body.id(), row.get("decision"), new AgencyCode(row.get("accountable")), List.of(),
                    LocalDate.ofInstant(clock.instant(), country.zone()).plusDays(Integer.parseInt(row.get("due_in"))), audience, null, meeting.value(), item.value(),
                    ActionState.OPEN)));
        }
    }
}
