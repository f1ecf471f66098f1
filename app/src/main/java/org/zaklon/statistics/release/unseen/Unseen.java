package org.zaklon.statistics.release.unseen;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.estimate.CaptureTable;
import org.zaklon.disclosure.estimate.Estimate;
import org.zaklon.disclosure.estimate.EstimatePopulation;
import org.zaklon.disclosure.estimate.PublicRange;
import org.zaklon.disclosure.estimate.Settings;
import org.zaklon.statistics.facts.Persons;
import org.zaklon.statistics.release.cohort.Cohort;
import org.zaklon.statistics.release.cohort.CohortReport;
import org.zaklon.statistics.release.cohort.CohortReport.Estimated;
import org.zaklon.statistics.release.cohort.CohortReport.Result;

/**
 * Estimates from the lists of kinds of body. A range is published once for each period and kept from then on: two ranges from lists that differ by a few
 * people would tell of those people. Where the lists bore no estimate a later proposal asks again.
 */
@Component
public class Unseen {
    public static final String DATASET = "dark-figure";
    /** Periods of the profile, such as {@code 2016-2020}. A single year of a small country bears no estimate. */
    private static final String PERIODS = "dark-figure-periods";
    private static final String OTHERS = "OTHERS";
    private static final String RANGE = "range";

    private final Persons persons;
    private final Country country;

    Unseen(Persons persons, Country country) {
        this.persons = persons;
        this.country = country;
    }

    /**
     * What came of a period.
     *
     * @param kept what a later proposal goes on from
     */
    public record Found(CohortReport report, Optional<PublicRange> range, String kept) {}

    public boolean offered() {
        return country.findCodes(PERIODS).isPresent();
    }

    /** The periods that are over. */
    public List<Cohort> periods(LocalDate cutoff) {
        return country.findCodes(PERIODS).stream().flatMap(list -> list.codes().stream()).map(code -> Cohort.of(code.code()))
                .filter(period -> !period.to().isAfter(cutoff)).toList();
    }

    /** The capture histories of a period, to be frozen: the names of the lists, then a line for each history. As secret as the facts. */
    public String lists(Cohort period, LocalDate cutoff) {
        var overlaps = persons.overlaps(Persons.Listed.SIGNALLED, period.from(), period.to(), cutoff);
        var bodies = new TreeSet<String>();
        overlaps.forEach(overlap -> bodies.addAll(overlap.bodies()));
        return String.join("\t", bodies) + "\n" + overlaps.stream().map(overlap -> String.join("\t", new TreeSet<>(overlap.bodies())) + "\t" + overlap.people() + "\n")
                .sorted().collect(Collectors.joining());
    }

    /**
     * Estimates a period, or keeps what was published of it.
     *
     * @param lists as {@link #lists} wrote them; the same lists give the same range
     * @param before what the current edition keeps of it
     */
    public static Found of(String period, String lists, Optional<String> before, Progress progress) {
        var kept = before.filter(text -> text.startsWith(RANGE));
        if (kept.isPresent()) {
            var range = range(kept.get());
            return new Found(CohortReport.estimated(period, Result.UNCHANGED, new Estimated(0, List.of(), range.toString(), 0, 0, 0, List.of())), Optional.of(range),
                    kept.get());
        }
        var table = table(lists);
        var names = table.map(CaptureTable::lists).orElse(List.of());
        var estimate = table.map(one -> EstimatePopulation.from(one, Settings.USUAL, progress))
                .orElseGet(() -> new Estimate.Refused(0, List.of(new Estimate.Reason(Estimate.Condition.THREE_LISTS, ""))));
        return switch (estimate) {
            case Estimate.Range range -> {
                var open = range.publish();
                yield new Found(CohortReport.estimated(period, Result.NEW, new Estimated(range.observed(), names, open.toString(), Math.round(range.chosen()),
                        Math.round(range.range().low()), Math.round(range.range().high()), List.of())), Optional.of(open),
                        String.join("\t", RANGE, String.valueOf(open.low()), String.valueOf(open.high()), String.valueOf(open.step())));
            }
            case Estimate.Refused refused -> {
                var unmet = refused.reasons().stream().map(reason -> reason.unmet().name()).distinct().sorted().toList();
                var now = "none\t" + String.join(" ", unmet);
                yield new Found(CohortReport.estimated(period, before.filter(now::equals).isPresent() ? Result.UNCHANGED : Result.REFUSED,
                        new Estimated(refused.observed(), names, "", 0, 0, 0, unmet)), Optional.empty(), now);
            }
        };
    }

    private static PublicRange range(String kept) {
        var fields = kept.split("\t");
        return new PublicRange(Long.parseLong(fields[1]), Long.parseLong(fields[2]), Long.parseLong(fields[3]));
    }

    /** Of more lists than the method bears the last by name count as one. */
    private static Optional<CaptureTable> table(String text) {
        var lines = text.lines().toList();
        var bodies = Arrays.stream(lines.getFirst().split("\t")).filter(name -> !name.isEmpty()).toList();
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        var names = bodies.size() <= CaptureTable.MOST_LISTS ? bodies
                : Stream.concat(bodies.stream().limit(CaptureTable.MOST_LISTS - 1L), Stream.of(OTHERS)).toList();
        var counts = new long[1 << names.size()];
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.split("\t");
            int history = IntStream.range(0, fields.length - 1).map(i -> 1 << Math.min(bodies.indexOf(fields[i]), names.size() - 1)).reduce(0, (a, b) -> a | b);
            counts[history] += Long.parseLong(fields[fields.length - 1]);
        }
        return Optional.of(CaptureTable.of(names, counts));
    }
}
