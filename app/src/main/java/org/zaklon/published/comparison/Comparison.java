package org.zaklon.published.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Several sources for one indicator and one area. */
public record Comparison(List<SourceLine> sources) {

    /**
     * Two sources that cannot both be right about a year, or one that contradicts itself.
     *
     * @param one the place of the first source
     * @param other of the second; the same where one source prints two figures
     */
    public record Difference(int year, int one, Printed figure, int other, Printed otherFigure) {}

    public Comparison {
        sources = List.copyOf(sources);
    }

    /** Every year in which any source prints something. */
    public SortedSet<Integer> years() {
        var years = new TreeSet<Integer>();
        sources.forEach(s -> years.addAll(s.printed().keySet()));
        return years;
    }

    public List<Difference> differences() {
        var found = new ArrayList<Difference>();
        for (int year : years()) {
            for (int one = 0; one < sources.size(); one++) {
                for (int other = one; other < sources.size(); other++) {
                    add(found, year, one, other);
                }
            }
        }
        return found;
    }

    private void add(List<Difference> found, int year, int one, int other) {
        var figures = sources.get(one).printed().getOrDefault(year, List.of());
        var others = sources.get(other).printed().getOrDefault(year, List.of());
        for (int i = 0; i < figures.size(); i++) {
            for (int j = one == other ? i + 1 : 0; j < others.size(); j++) {
                if (!figures.get(i).agrees(others.get(j))) {
                    found.add(new Difference(year, one, figures.get(i), other, others.get(j)));
                }
            }
        }
    }

    /** Whether the sources differ about a year. */
    public boolean differs(int year) {
        return differences().stream().anyMatch(d -> d.year() == year);
    }
}
