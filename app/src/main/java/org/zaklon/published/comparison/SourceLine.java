package org.zaklon.published.comparison;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one source prints, by year. A year without a figure is absent, which is not zero; a source may print two figures for one year.
 *
 * @param source its title
 * @param provider who publishes it
 * @param definition who is counted, in the words of the source
 * @param edition which edition or vintage it is
 * @param printed by year
 * @param contradictions within the source itself, by year
 */
public record SourceLine(String source, String provider, String definition, String edition, SortedMap<Integer, List<Printed>> printed,
        List<Contradiction> contradictions) {

    /** Parts that a source prints and that do not add up to what it prints for all. */
    public record Contradiction(int year, Printed all, Printed one, Printed other) {}

    public SourceLine {
        printed = new TreeMap<>(printed);
        contradictions = List.copyOf(contradictions);
    }

    /** Years in which two exact parts add up to another number than the exact whole. */
    public static List<Contradiction> contradictions(SortedMap<Integer, List<Printed>> all, SortedMap<Integer, List<Printed>> one,
            SortedMap<Integer, List<Printed>> other) {
        return all.entrySet().stream().filter(year -> single(year.getValue()) && single(one.get(year.getKey())) && single(other.get(year.getKey())))
                .map(year -> new Contradiction(year.getKey(), year.getValue().getFirst(), one.get(year.getKey()).getFirst(),
                        other.get(year.getKey()).getFirst()))
                .filter(c -> c.one().low() + c.other().low() != c.all().low()).toList();
    }

    private static boolean single(List<Printed> printed) {
        return printed != null && printed.size() == 1 && printed.getFirst().exact();
    }
}
