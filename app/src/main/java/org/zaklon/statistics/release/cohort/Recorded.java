package org.zaklon.statistics.release.cohort;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.statistics.facts.Counted;
import org.zaklon.statistics.facts.Journeys;
import org.zaklon.statistics.facts.Journeys.Asked;
import org.zaklon.statistics.facts.Journeys.Fate;
import org.zaklon.statistics.facts.Person;
import org.zaklon.statistics.facts.Persons;

/**
 * What is recorded about each of the people of a cohort under the names of a dataset's dimensions, as known by a cutoff. One code for each person and
 * dimension, so that everybody stays one unit of what is protected, however many lines of help or referrals she has.
 */
@Component
public class Recorded {
    static final String NOTHING = "NOTHING";
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final String DELIVERED = "DELIVERED";
    /** Of several lines of one kind the one that went furthest counts. */
    private static final List<String> FURTHEST = List.of(DELIVERED, "ACCEPTED", "DECLINED", "UNAVAILABLE", "OFFERED", "NOT_OFFERED", "NOT_APPLICABLE");

    private final Persons persons;
    private final Journeys journeys;
    private final Country country;

    Recorded(Persons persons, Journeys journeys, Country country) {
        this.persons = persons;
        this.journeys = journeys;
        this.country = country;
        Dataset.of(country); // a profile that would link two datasets does not start
    }

    /** The public codes of everybody who was first identified in the years of the cohort. */
    public FrozenPersons people(Plan plan, Cohort cohort, LocalDate cutoff) {
        var all = persons.identified(Counted.EITHER, cohort.from(), cohort.to(), cutoff).stream().collect(Collectors.toMap(Person::pseudonym, Recorded::said));
        switch (plan.dataset()) {
            case IDENTIFICATIONS, DETECTION -> { }
            case SERVICES -> help(everyCase(all, cutoff), new Asked(EVER, cutoff, cutoff, null));
            case PERFORMANCE -> journeys(all, everyCase(all, cutoff), new Asked(EVER, cutoff, cutoff, null));
        }
        return FrozenPersons.of(all.entrySet().stream().collect(Collectors.toMap(one -> one.getKey().toString(), one -> plan.codes(cohort, one.getValue()))));
    }

    /** The same people, to be found by the pseudonym of each of their cases. */
    private Map<UUID, Map<String, String>> everyCase(Map<UUID, Map<String, String>> all, LocalDate cutoff) {
        var every = new HashMap<>(all);
        persons.joined(cutoff).forEach((one, who) -> {
            if (all.containsKey(who)) {
                every.put(one, all.get(who));
            }
        });
        return every;
    }

    private static Map<String, String> said(Person person) {
        return new HashMap<>(Map.of(Plan.YEAR, String.valueOf(person.year()), "sex", person.sex(), "age", person.age(), "form", person.form(),
                "level", person.standing(), "citizenship", person.citizenship(), "body", person.body(), "area", person.area()));
    }

    /** Under the name of each minimum line how far it went. */
    private void help(Map<UUID, Map<String, String>> all, Asked asked) {
        var lines = country.services().stream().filter(kind -> kind.minimumLine().isPresent())
                .collect(Collectors.toMap(kind -> kind.code().code(), kind -> kind.minimumLine().orElseThrow()));
        journeys.help(asked, minimum(code -> true), minimum(Recorded::isForAGroup)).stream().filter(Journeys.Offer::minimum)
                .forEach(offer -> further(all, offer.person(), offer.service(), offer.state()));
        journeys.given(asked).stream().filter(given -> lines.containsKey(given.service()))
                .forEach(given -> further(all, given.person(), lines.get(given.service()), DELIVERED));
    }

    private static void further(Map<UUID, Map<String, String>> all, UUID person, String line, String state) {
        var own = all.get(person);
        if (own != null) {
            own.merge(dimension(line), state, (one, other) -> FURTHEST.indexOf(one) <= FURTHEST.indexOf(other) ? one : other);
        }
    }

    /** She waited in the first of her cases; referrals and consents count of each. */
    private void journeys(Map<UUID, Map<String, String>> all, Map<UUID, Map<String, String>> every, Asked asked) {
        journeys.untilDecision(asked).forEach(wait -> put(all, wait.person(), "decision", days(wait)));
        journeys.untilShelter(asked).forEach(wait -> put(all, wait.person(), "shelter", days(wait)));
        journeys.referrals(asked).stream().filter(sent -> Set.of(Fate.IN_TIME, Fate.LATE).contains(sent.fate()))
                .sorted(Comparator.comparing(Journeys.Sent::fate)).forEach(sent -> put(every, sent.person(), "referrals", sent.fate().name()));
        journeys.withdrawals(asked).forEach(withdrawn -> put(every, withdrawn.person(), "consent", "TAKEN_BACK"));
    }

    private static String days(Journeys.Wait wait) {
        return wait.days().isPresent() ? String.valueOf(wait.days().getAsInt()) : wait.closed() ? "CLOSED" : "WAITING";
    }

    private static void put(Map<UUID, Map<String, String>> all, UUID person, String dimension, String code) {
        var own = all.get(person);
        if (own != null) {
            own.put(dimension, code);
        }
    }

    /** The dimensions that tell who belongs to a group, because only its people are owed the line. */
    static List<String> ofAGroup(Country country) {
        return country.findCodes("minimum-assistance").stream().flatMap(list -> list.codes().stream()).filter(Recorded::isForAGroup)
                .map(code -> dimension(code.code())).toList();
    }

    /** The minimum line of a dimension. */
    public static String line(String dimension) {
        return dimension.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String dimension(String line) {
        return line.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isForAGroup(Code line) {
        return line.in("for").isPresent();
    }

    private List<String> minimum(Predicate<Code> which) {
        return country.minimumAssistance().stream().filter(which).map(Code::code).toList();
    }
}
