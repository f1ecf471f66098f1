package org.zaklon.statistics.release.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.statistics.facts.Person;

/**
 * What the country publishes about identified people, as its profile says: coarse dimensions (code lists {@code figures-...}), tables that are
 * protected together ({@code figures-tables}), and the years that are pooled ({@code figures-periods}).
 */
public record Plan(List<Dimension> dimensions, List<List<Code>> groups, List<Table> tables, List<Cohort> pooled) {
    public static final String YEAR = "year";
    private static final String WHOLE = "whole";

    /**
     * A table of the profile.
     *
     * @param by the names of its dimensions
     * @param eachYear whether pooled years say each of its dimensions by year too
     */
    public record Table(List<String> by, boolean eachYear) {
        static Table of(Code code) {
            return new Table(List.of(code.in("by").orElseThrow().split(" ")), !code.in("years").filter(WHOLE::equals).isPresent());
        }
    }

    /** Nothing where the profile names no tables. */
    public static Optional<Plan> of(Country country) {
        return country.findCodes("figures-tables").map(list -> {
            var tables = list.codes().stream().map(Table::of).toList();
            var names = new LinkedHashSet<String>();
            tables.forEach(table -> names.addAll(table.by()));
            var groups = names.stream().map(name -> country.codes("figures-" + name).codes()).toList();
            var dimensions = new ArrayList<Dimension>();
            names.forEach(name -> dimensions.add(Dimension.flat(name, groups.get(dimensions.size()).stream().map(Code::code).toList())));
            var pooled = country.findCodes("figures-periods").stream().flatMap(periods -> periods.codes().stream()).map(c -> Cohort.of(c.code())).toList();
            return new Plan(List.copyOf(dimensions), groups, tables, pooled);
        });
    }

    /** The cohorts that are over by a day: the pooled years, then each later year by itself. */
    public List<Cohort> cohorts(LocalDate cutoff, int beginning) {
        int next = pooled.isEmpty() ? beginning : pooled.getLast().last() + 1;
        return Stream.concat(pooled.stream(), IntStream.rangeClosed(next, cutoff.getYear()).mapToObj(year -> Cohort.of(String.valueOf(year))))
                .filter(cohort -> !cohort.to().isAfter(cutoff)).toList();
    }

    /** Whether these years are, or will one day be, published by themselves: as they were pooled, or a year after them. */
    public boolean publishes(Cohort cohort) {
        return pooled.contains(cohort) || !cohort.pooled() && (pooled.isEmpty() || cohort.first() > pooled.getLast().last());
    }

    /** The tables of a cohort; in pooled years each dimension also by year, where the profile does not say that the table is one of the whole period. */
    public Catalogue catalogue(Cohort cohort) {
        if (!cohort.pooled()) {
            return Catalogue.linked(dimensions, tables.stream().map(Table::by).toList());
        }
        var years = Dimension.flat(YEAR, IntStream.rangeClosed(cohort.first(), cohort.last()).mapToObj(String::valueOf).toList());
        var linked = new LinkedHashSet<List<String>>();
        tables.forEach(table -> {
            if (table.eachYear()) {
                table.by().forEach(name -> linked.add(List.of(YEAR, name)));
            }
            if (!table.eachYear() || table.by().size() > 1) {
                linked.add(table.by());
            }
        });
        return Catalogue.linked(Stream.concat(Stream.of(years), dimensions.stream()).toList(), List.copyOf(linked));
    }

    /** The public codes of a person, in the order of the cohort's dimensions. */
    public List<String> codes(Cohort cohort, Person person) {
        var codes = new ArrayList<String>();
        if (cohort.pooled()) {
            codes.add(String.valueOf(person.year()));
        }
        var recorded = Map.of("sex", person.sex(), "age", person.age(), "form", person.form(), "level", person.standing(),
                "citizenship", person.citizenship(), "body", person.body());
        for (int d = 0; d < dimensions.size(); d++) {
            codes.add(group(groups.get(d), recorded.get(dimensions.get(d).name())));
        }
        return List.copyOf(codes);
    }

    /** The group that names a recorded code, else the one that takes the rest. */
    private static String group(List<Code> groups, String recorded) {
        return groups.stream().filter(group -> named(group).contains(recorded)).findFirst()
                .or(() -> groups.stream().filter(group -> named(group).contains("*")).findFirst())
                .orElseThrow(() -> new IllegalStateException("the profile has no group for the rest")).code();
    }

    private static List<String> named(Code group) {
        return Arrays.asList(group.in("from").orElse(group.code()).split(" "));
    }
}
