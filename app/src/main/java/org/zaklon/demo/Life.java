package org.zaklon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.cases.draft.CaseForms;
import org.zaklon.cases.Cases;
import org.zaklon.cases.signal.Signals;
import org.zaklon.country.AgeGroup;
import org.zaklon.country.Country;
import org.zaklon.demo.PlannedCase.Course;
import org.zaklon.demo.stage.Steps;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.people.Identity;
import org.zaklon.people.People;
import org.zaklon.people.Wanted;
import org.zaklon.sharing.Consents;

/** Plays one case from the signal to wherever it comes, through the doors that the pages use. */
@Component
@Profile("demo")
class Life {
    private final Cast cast;
    private final Country country;
    private final Signals signals;
    private final Cases cases;
    private final CaseForms forms;
    private final People people;
    private final Consents consents;
    private final Help help;
    private final DemoClock clock;
    private final Told told;
    private final Map<String, List<String>> stories;

    Life(Cast cast, Country country, Signals signals, Cases cases, CaseForms forms, People people, Consents consents, Help help,
            DemoClock clock) {
        this.cast = cast;
        this.country = country;
        this.signals = signals;
        this.cases = cases;
        this.forms = forms;
        this.people = people;
        this.consents = consents;
        this.help = help;
        this.clock = clock;
        var profile = country.profile().code();
        told = new Told(DemoFiles.settings(profile));
        stories = DemoFiles.rows(profile, "stories.csv").stream().collect(Collectors.groupingBy(
                row -> row.get("form") + "/" + row.get("age"), LinkedHashMap::new,
                Collectors.mapping(row -> row.get("text"), Collectors.toList())));
    }

    void play(PlannedCase one, String story, RandomGenerator chance, Instant now) {
        var steps = new Steps(story);
        var then = one.signalled().atTime(LocalTime.of(8 + chance.nextInt(11), chance.nextInt(60))).atZone(country.zone()).toInstant();
        clock.standAt(then.isBefore(now) ? then : now.minus(Duration.ofMinutes(5 + chance.nextInt(90))));
        var id = Steps.must(signals.send(sender(one, chance), steps.next(), told.signal(one, seen(one, chance)), null));
        var unit = country.routingFor(one.child() ? AgeGroup.CHILD : AgeGroup.ADULT, new AreaCode(one.area())).receiver();
        var manager = cast.of(unit, Role.CASE_MANAGER);
        if (!clock.later(now, Duration.ofMinutes(40 + chance.nextInt(900)))) {
            return;
        }
        Steps.must(signals.accept(manager, steps.next(), id));
        if (one.course() == Course.NO_FOLLOW_UP) {
            if (clock.later(now, Duration.ofDays(35))) {
                Steps.must(forms.submit(manager, steps.next(), id, "F28", told.closure("NO_CONTACT"), "END_ALL"));
            }
            return;
        }
        name(one, manager, id, steps);
        if (clock.later(now, Duration.ofHours(20 + chance.nextInt(120)))) {
            decide(one, unit, manager, id, steps, chance, now);
        }
    }

    private void decide(PlannedCase one, UnitCode unit, Actor manager, CaseId id, Steps steps, RandomGenerator chance, Instant now) {
        var supervisor = cast.of(unit, Role.CASE_SUPERVISOR);
        var denied = one.course() == Course.NOT_CONFIRMED;
        if (denied && !one.child()) {
            // Who may deny an adult's status is another body's business; the unit closes without outcome.
            Steps.must(forms.submit(manager, steps.next(), id, "F28", told.closure("SELF_REQUEST"), "END_ALL"));
            return;
        }
        var guardianMissing = one.course() == Course.OPEN && chance.nextInt(5) == 0;
        Steps.must(forms.submit(manager, steps.next(), id, "F05", told.decision(one, guardianMissing, today()),
                denied ? "NOT_CONFIRMED" : "PRESUMED"));
        if (denied) {
            close(one, supervisor, id, steps, chance, now, "NOT_VICTIM");
            return;
        }
        help.give(one, unit, manager, id, steps, chance, now);
        if (one.course() == Course.IDENTIFIED && one.child() && clock.later(now, Duration.ofDays(20 + chance.nextInt(30)))) {
            Steps.must(forms.submit(supervisor, steps.next(), id, "F05",
                    told.decision(one, false, today()), "FORMAL"));
        }
        if (one.course() != Course.OPEN) {
            close(one, supervisor, id, steps, chance, now, one.course() == Course.WITHDRAWN ? "SELF_REQUEST" : "NEEDS_MET");
        }
    }

    private void close(PlannedCase one, Actor supervisor, CaseId id, Steps steps, RandomGenerator chance, Instant now, String reason) {
        if (clock.later(now, Duration.ofDays(30 + chance.nextInt(200)))) {
            Steps.must(forms.submit(supervisor, steps.next(), id, "F28", told.closure(reason), "END_ALL"));
        }
    }

    /** Nobody is registered who was not searched for first. */
    private void name(PlannedCase one, Actor manager, CaseId id, Steps steps) {
        var given = new PersonalText(one.given());
        var family = new PersonalText(one.surname());
        Steps.must(people.search(manager, id, new Wanted(new PersonalText(one.given() + " " + one.surname()), null,
                new PersonalText("")), Purpose.ASSISTANCE));
        var year = one.signalled().getYear() - one.age();
        Steps.must(people.register(manager, steps.next(), id, new Identity(given, family, List.of(),
                new Identity.Birth(new PersonalText(Integer.toString(year)), Identity.Birth.Precision.YEAR), one.sex(),
                List.of(one.citizenship()), List.of())));
    }

    private Actor sender(PlannedCase one, RandomGenerator chance) {
        var area = new AreaCode(one.area());
        var functions = List.of(UnitFunction.POLICE, UnitFunction.POLICE, UnitFunction.PROTECTION, UnitFunction.EDUCATION);
        var function = functions.get(chance.nextInt(functions.size()));
        var near = country.unitsWith(function).stream().filter(u -> country.serves(u, area)).toList();
        var unit = near.isEmpty() ? country.unitsWith(UnitFunction.POLICE).stream().filter(u -> country.serves(u, area)).toList() : near;
        return cast.of(unit.get(chance.nextInt(unit.size())).code(), Role.FIRST_RESPONDER);
    }

    private String seen(PlannedCase one, RandomGenerator chance) {
        var age = one.child() ? "CHILD" : "ADULT";
        var fitting = one.forms().stream().sorted().map(f -> stories.get(f + "/" + age)).filter(java.util.Objects::nonNull).findFirst()
                .orElseGet(() -> stories.get("OTHER/" + age));
        return fitting.get(chance.nextInt(fitting.size()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
