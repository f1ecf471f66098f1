package org.zaklon.statistics.sources.compare;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.published.comparison.Printed;
import org.zaklon.published.comparison.SourceLine;
import org.zaklon.statistics.facts.Counted;
import org.zaklon.statistics.facts.Person;
import org.zaklon.statistics.facts.Persons;
import org.zaklon.statistics.sources.mapping.Indicator;
import org.zaklon.ui.Words;

/** What this platform itself counts, as one source among the others. For inside use. */
@Component
class OwnFigures {
    private static final int FIRST_YEAR = 1990;
    private static final int MONTHS = 12;

    private final Persons persons;
    private final Country country;
    private final InstantSource clock;

    OwnFigures(Persons persons, Country country, InstantSource clock) {
        this.persons = persons;
        this.country = country;
        this.clock = clock;
    }

    /** Years of which nothing was heard are absent; one with months of which nothing was heard has a bound. Empty for other countries and for what the platform does not count. */
    Optional<SourceLine> find(Indicator indicator, String area, Words t) {
        var meant = meant(indicator);
        if (meant.isEmpty() || !area.equals(country.alpha3())) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        var from = LocalDate.of(FIRST_YEAR, 1, 1);
        var months = new TreeMap<Integer, Integer>();
        persons.monthsReported(from, today, today).forEach(month -> months.merge(month.getYear(), 1, Integer::sum));
        var people = new TreeMap<Integer, Integer>();
        persons.identified(Counted.EITHER, from, today, today).stream().filter(meant.get()).forEach(p -> people.merge(p.year(), 1, Integer::sum));
        var printed = new TreeMap<Integer, List<Printed>>();
        months.forEach((year, reported) -> printed.put(year,
                List.of(Printed.of((reported < MONTHS ? ">=" : "") + people.getOrDefault(year, 0)))));
        return printed.isEmpty() ? Optional.empty() : Optional.of(new SourceLine(t.get("sources.own"), t.get("sources.own.provider"),
                t.get("sources.own.definition"), t.shortDate(today), printed, List.of()));
    }

    private static Optional<Predicate<Person>> meant(Indicator indicator) {
        return switch (indicator) {
            case VICTIMS -> Optional.of(p -> true);
            case VICTIMS_FEMALE -> Optional.of(p -> p.sex().equals("F"));
            case VICTIMS_MALE -> Optional.of(p -> p.sex().equals("M"));
            case VICTIMS_CHILDREN -> Optional.of(p -> p.age().equals("CHILD"));
            case VICTIMS_ADULTS -> Optional.of(p -> p.age().equals("ADULT"));
            // forms and citizenship have lists of their own here; what is called labour elsewhere is not decided by guessing
            case VICTIMS_SEXUAL, VICTIMS_LABOUR, VICTIMS_OTHER, VICTIMS_FOREIGN, OFFENCES, SUSPECTED, PROSECUTED, CONVICTED -> Optional.empty();
        };
    }
}
