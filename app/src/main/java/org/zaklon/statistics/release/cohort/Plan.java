package org.zaklon.statistics.release.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.Stacked;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;

/**
 * What the country publishes about identified people in a dataset, as its profile says: coarse dimensions (code lists {@code figures-...}), tables that are
 * protected together ({@code figures-tables}), and the years that are pooled ({@code figures-periods}).
 *
 * @param groups of each dimension the codes of its list, groups of areas included
 */
public record Plan(Dataset dataset, List<Dimension> dimensions, List<List<Code>> groups, List<Table> tables, List<Cohort> pooled) {
    public static final String YEAR = "year";
    /** The dimensions of what is shown of {@link Dataset#SERVICES}. */
    public static final String SERVICE = "service";
    public static final String ANSWER = "answer";
    private static final String LIST = "figures-tables";

    /**
     * A table of the profile.
     *
     * @param by the names of its dimensions
     * @param codes the code list of its dimensions where it is not the one of their name
     */
    record Table(Dataset dataset, List<String> by, Optional<String> codes) {
        static Table of(Code code) {
            var dataset = code.in("dataset").map(named -> Dataset.of(named).orElseThrow(() ->
                    new IllegalStateException(named + " is no dataset"))).orElse(Dataset.IDENTIFICATIONS);
            return new Table(dataset, List.of(code.in("by").orElseThrow().split(" ")), code.in("codes"));
        }

        String list(String dimension) {
            return codes.orElse("figures-" + dimension);
        }
    }

    /**
     * Nothing where the profile names no tables for the dataset.
     *
     * @throws IllegalStateException where two datasets would be linked
     */
    public static Optional<Plan> of(Country country, Dataset dataset) {
        var all = country.findCodes(LIST).stream().flatMap(list -> list.codes().stream()).map(Table::of).toList();
        var tables = all.stream().filter(table -> table.dataset() == dataset).toList();
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        var lists = new LinkedHashMap<String, String>();
        tables.forEach(table -> table.by().forEach(name -> lists.put(name, table.list(name))));
        all.stream().filter(table -> table.dataset() != dataset).flatMap(table -> table.by().stream()).filter(lists::containsKey).findFirst().ifPresent(name -> {
            throw new IllegalStateException(name + " stands in two datasets, which would link them person by person");
        });
        Recorded.ofAGroup(country).stream().filter(lists::containsKey).findFirst().ifPresent(name -> {
            throw new IllegalStateException(name + " is owed to a group of people only, so that it would tell who belongs to it");
        });
        var groups = lists.values().stream().map(list -> country.codes(list).codes()).toList();
        var dimensions = new ArrayList<Dimension>();
        lists.keySet().forEach(name -> dimensions.add(dimension(name, groups.get(dimensions.size()))));
        var pooled = country.findCodes("figures-periods").stream().flatMap(periods -> periods.codes().stream()).map(c -> Cohort.of(c.code())).toList();
        return Optional.of(new Plan(dataset, List.copyOf(dimensions), groups, tables, pooled));
    }

    /** Codes that are named as the group of others are no base codes. */
    private static Dimension dimension(String name, List<Code> codes) {
        var parents = codes.stream().filter(code -> parent(code).isPresent()).collect(Collectors.toMap(Code::code, code -> parent(code).get()));
        var base = codes.stream().map(Code::code).filter(code -> !parents.containsValue(code)).toList();
        return Dimension.of(name, base, parents.isEmpty() ? List.of() : List.of(parents));
    }

    private static Optional<String> parent(Code code) {
        return code.in("parent");
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

    /** The tables of a cohort; in pooled years everything also by year, with one dimension beside it. */
    public Catalogue catalogue(Cohort cohort) {
        if (!cohort.pooled()) {
            return Catalogue.linked(dimensions, tables.stream().map(Table::by).toList());
        }
        var years = Dimension.flat(YEAR, IntStream.rangeClosed(cohort.first(), cohort.last()).mapToObj(String::valueOf).toList());
        var linked = new LinkedHashSet<List<String>>();
        tables.forEach(table -> {
            table.by().forEach(name -> linked.add(List.of(YEAR, name)));
            if (table.by().size() > 1) {
                linked.add(table.by());
            }
        });
        return Catalogue.linked(Stream.concat(Stream.of(years), dimensions.stream()).toList(), List.copyOf(linked));
    }

    /**
     * The public codes of a person, in the order of the cohort's dimensions.
     *
     * @param recorded what is recorded under the name of each dimension
     */
    public List<String> codes(Cohort cohort, Map<String, String> recorded) {
        var codes = new ArrayList<String>();
        if (cohort.pooled()) {
            codes.add(recorded.get(YEAR));
        }
        for (int d = 0; d < dimensions.size(); d++) {
            codes.add(group(groups.get(d), recorded.getOrDefault(dimensions.get(d).name(), Recorded.NOTHING)));
        }
        return List.copyOf(codes);
    }

    /** How a code of a dimension is called; nothing for a year. */
    public Optional<Localised> label(String dimension, String code) {
        return IntStream.range(0, dimensions.size()).filter(d -> dimensions.get(d).name().equals(dimension)).boxed()
                .flatMap(d -> groups.get(d).stream()).filter(group -> group.code().equals(code)).map(Code::label).findFirst();
    }

    /** As readers see it: kinds of help below each other, with their answers. */
    public ProtectedTable shown(ProtectedTable table) {
        return dataset == Dataset.SERVICES ? Stacked.of(table, SERVICE, ANSWER, dimensions.stream().map(Dimension::name).toList()) : table;
    }

    /** The group that names a recorded code, else the one that takes the rest. */
    private static String group(List<Code> groups, String recorded) {
        return groups.stream().filter(group -> named(group).anyMatch(name -> matches(name, recorded))).findFirst()
                .or(() -> groups.stream().filter(group -> named(group).anyMatch("*"::equals)).findFirst())
                .orElseThrow(() -> new IllegalStateException("the profile has no group for the rest")).code();
    }

    private static Stream<String> named(Code group) {
        return Arrays.stream(group.in("from").orElse(group.code()).split(" "));
    }

    /** @param name a recorded code, or days such as {@code 2..7} */
    private static boolean matches(String name, String recorded) {
        int dots = name.indexOf("..");
        return name.equals(recorded) || dots > 0 && recorded.matches("\\d{1,9}") && Integer.parseInt(recorded) >= Integer.parseInt(name.substring(0, dots))
                && Integer.parseInt(recorded) <= Integer.parseInt(name.substring(dots + 2));
    }
}
