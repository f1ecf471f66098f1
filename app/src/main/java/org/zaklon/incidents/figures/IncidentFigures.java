package org.zaklon.incidents.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.Rounding;
import org.zaklon.disclosure.audit.GuessBar;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.incidents.figures.CountIncidents.Answered;
import org.zaklon.incidents.figures.CountIncidents.Counted;
import org.zaklon.incidents.routing.Perpetrator;
import org.zaklon.kernel.UnitCode;

/**
 * Counts of reports, as they may be told.
 *
 * @param years those that are over, in order; empty where nothing was reported in one
 * @param byYear by year and one of {@code who}, {@code area}, {@code outcome}; empty where nothing of it is safe, or there is nothing
 * @param kinds by one act, or one ground, over all years, those that are safe; several may fit one report
 * @param people how many people reports speak of, at least and at most; empty where too few reports say so, or one says most of it
 * @param times how fast each recipient was; only those with enough reports
 */
record IncidentFigures(List<Integer> years, LowOrNearest rule, Optional<ProtectedTable> byYear, Map<String, ProtectedTable> kinds, Optional<Range> people,
        List<Times> times) {
    static final List<String> BY = List.of("who", "area", "outcome");
    static final String NONE = "NONE";
    static final String HAS = "HAS";
    private static final String HAS_NOT = "HAS_NOT";
    private static final LowOrNearest USUAL = new LowOrNearest(10, 5);

    /** Rounded to the base of the rule. */
    record Range(long least, long most) {}

    /** Median days; null where too few were acknowledged or answered. */
    record Times(UnitCode unit, Long acknowledged, Long answered) {}

    static IncidentFigures of(List<Counted> counted, List<Answered> answered, Country country) {
        var rule = country.findCodes("incident-figures").flatMap(list -> list.find("BAR"))
                .map(bar -> new LowOrNearest(Long.parseLong(bar.in("min").orElseThrow()), Long.parseLong(bar.in("base").orElseThrow()))).orElse(USUAL);
        if (counted.isEmpty()) {
            return new IncidentFigures(List.of(), rule, Optional.empty(), Map.of(), Optional.empty(), times(answered, rule));
        }
        var years = IntStream.rangeClosed(counted.stream().mapToInt(Counted::year).min().orElseThrow(),
                counted.stream().mapToInt(Counted::year).max().orElseThrow()).boxed().toList();
        return new IncidentFigures(years, rule, byYear(counted, years, country, rule), kinds(counted, country, rule), people(counted, rule),
                times(answered, rule));
    }

    /** Codes of a dimension in the order of the page. */
    static List<String> codes(String by, Country country) {
        return switch (by) {
            case "who" -> Arrays.stream(Perpetrator.values()).map(Enum::name).toList();
            case "area" -> Stream.concat(country.areas().stream().filter(a -> a.parent() != null && a.parent().equals(country.whole().code()))
                    .map(a -> a.code().value()), Stream.of(NONE)).toList();
            case "outcome" -> Stream.concat(country.codes("incident-outcomes").codes().stream().map(Code::code), Stream.of(NONE)).toList();
            default -> throw new IllegalArgumentException(by);
        };
    }

    /** Acts and grounds, each a question that a report answers with yes or no. */
    static List<String> asked(Country country) {
        return Stream.of("incident-acts", "incident-grounds").flatMap(list -> country.codes(list).codes().stream().map(c -> list + ":" + c.code())).toList();
    }

    private static Optional<ProtectedTable> byYear(List<Counted> counted, List<Integer> years, Country country, LowOrNearest rule) {
        var dimensions = new ArrayList<>(List.of(Dimension.flat("year", years.stream().map(String::valueOf).toList())));
        BY.forEach(by -> dimensions.add(Dimension.flat(by, codes(by, country))));
        var rows = counted.stream().map(c -> new int[] {years.indexOf(c.year()), codes("who", country).indexOf(c.perpetrator().name()),
            codes("area", country).indexOf(c.band() == null ? NONE : c.band()),
            codes("outcome", country).indexOf(c.outcome() == null ? NONE : c.outcome())}).toList();
        return protect(Catalogue.linked(dimensions, BY.stream().map(by -> List.of("year", by)).toList()), Counts.of(dimensions, rows, row -> 1), rule);
    }

    /** Each question alone: together they would have more combinations than there will ever be reports, and only its own margin is told. */
    private static Map<String, ProtectedTable> kinds(List<Counted> counted, Country country, LowOrNearest rule) {
        var tables = new LinkedHashMap<String, ProtectedTable>();
        for (var question : asked(country)) {
            var dimensions = List.of(Dimension.flat(question, List.of(HAS, HAS_NOT)));
            var rows = counted.stream().map(c -> new int[] {has(c, question) ? 0 : 1}).toList();
            protect(Catalogue.of(dimensions), Counts.of(dimensions, rows, row -> 1), rule).ifPresent(table -> tables.put(question, table));
        }
        return tables;
    }

    private static boolean has(Counted report, String question) {
        var parts = question.split(":");
        return (parts[0].equals("incident-acts") ? report.acts() : report.grounds()).contains(parts[1]);
    }

    private static Optional<ProtectedTable> protect(Catalogue catalogue, Counts counts, LowOrNearest rule) {
        var outcome = Rounding.protect(catalogue, counts, rule, List.of(), new Bars(rule.min(), rule.base(), Optional.of(GuessBar.ONE_IN_TWENTY)), Progress.NONE);
        return outcome instanceof Rounding.Outcome.Done done ? Optional.of(done.table()) : Optional.empty();
    }

    private static Optional<Range> people(List<Counted> counted, LowOrNearest rule) {
        var say = counted.stream().filter(c -> c.least() != null && c.most() != null).toList();
        long most = say.stream().mapToLong(Counted::most).sum();
        var one = say.stream().mapToLong(Counted::most).max().orElse(0);
        return say.size() < rule.min() || 2 * one > most ? Optional.empty()
                : Optional.of(new Range(round(say.stream().mapToLong(Counted::least).sum(), rule), round(most, rule)));
    }

    private static long round(long number, LowOrNearest rule) {
        return (number + rule.base() / 2) / rule.base() * rule.base();
    }

    private static List<Times> times(List<Answered> answered, LowOrNearest rule) {
        Map<UnitCode, List<Answered>> by = new TreeMap<>(Comparator.comparing(UnitCode::value));
        by.putAll(answered.stream().collect(Collectors.groupingBy(Answered::unit, HashMap::new, Collectors.toList())));
        return by.entrySet().stream().filter(e -> e.getValue().size() >= rule.min())
                .map(e -> new Times(e.getKey(), median(e.getValue(), Answered::acknowledged, rule), median(e.getValue(), Answered::answered, rule))).toList();
    }

    private static Long median(List<Answered> of, Function<Answered, Double> days, LowOrNearest rule) {
        var sorted = of.stream().map(days).filter(Objects::nonNull).sorted().toList();
        return sorted.size() < rule.min() ? null : Math.round(sorted.get(sorted.size() / 2));
    }
}
