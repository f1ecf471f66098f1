package org.zaklon.portal.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.published.Edition;
import org.zaklon.published.Published;
import org.zaklon.published.comparison.Comparison;
import org.zaklon.published.comparison.Printed;
import org.zaklon.published.comparison.SourceLine;
import org.zaklon.ui.Words;

/** The tables of the shelf that say something about an indicator by country and year: their names begin with {@value #SERIES}. */
@Component
class PublishedSeries {
    static final String SERIES = "series-";
    private static final String VICTIMS = "victims";

    private final Published published;

    PublishedSeries(Published published) {
        this.published = published;
    }

    /** Codes of the indicators of which any current edition says something. */
    SortedSet<String> indicators() {
        var indicators = new TreeSet<String>();
        published.current().forEach(e -> e.tables().stream().filter(t -> t.startsWith(SERIES)).forEach(t -> indicators.add(t.substring(SERIES.length()))));
        return indicators;
    }

    /**
     * What was found.
     *
     * @param areas about which any source says something
     */
    record Found(SortedSet<String> areas, Comparison comparison) {}

    Found find(String indicator, String area, Words t) {
        var areas = new TreeSet<String>();
        var lines = new ArrayList<SourceLine>();
        for (var edition : published.current()) {
            var figures = figures(edition, indicator);
            areas.addAll(figures.keySet());
            if (figures.containsKey(area)) {
                lines.add(new SourceLine(t.say(edition.about().title()), t.say(edition.about().source()), definition(edition, indicator, t),
                        Integer.toString(edition.number()), figures.get(area),
                        indicator.equals(VICTIMS) ? contradictions(edition, area, figures.get(area)) : List.of()));
            }
        }
        return new Found(areas, new Comparison(lines));
    }

    private List<SourceLine.Contradiction> contradictions(Edition edition, String area, SortedMap<Integer, List<Printed>> all) {
        var found = new ArrayList<>(SourceLine.contradictions(all, part(edition, "victims-female", area), part(edition, "victims-male", area)));
        found.addAll(SourceLine.contradictions(all, part(edition, "victims-children", area), part(edition, "victims-adults", area)));
        return found;
    }

    /** Where records were counted, some are of unknown sex and belong to no part; only figures that somebody printed can contradict each other. */
    private SortedMap<Integer, List<Printed>> part(Edition edition, String indicator, String area) {
        return edition.tables().stream().anyMatch(t -> t.startsWith("by-")) ? new TreeMap<>() : figures(edition, indicator).getOrDefault(area, new TreeMap<>());
    }

    private SortedMap<String, SortedMap<Integer, List<Printed>>> figures(Edition edition, String indicator) {
        var figures = new TreeMap<String, SortedMap<Integer, List<Printed>>>();
        if (edition.tables().contains(SERIES + indicator)) {
            published.table(edition.dataset(), edition.number(), SERIES + indicator).orElseThrow().cells().stream()
                    .filter(cell -> !cell.published().isEmpty() && !cell.codes().contains(Dimension.TOTAL))
                    .forEach(cell -> figures.computeIfAbsent(cell.codes().getFirst(), a -> new TreeMap<>()).put(Integer.parseInt(cell.codes().getLast()),
                            Arrays.stream(cell.published().split(" / ")).map(Printed::of).toList()));
        }
        return figures;
    }

    private static String definition(Edition edition, String indicator, Words t) {
        var term = t.get(key(indicator));
        return edition.about().definitions().stream().filter(d -> t.say(d.term()).equals(term)).findFirst()
                .map(d -> t.say(d.meaning())).orElseGet(() -> t.say(edition.about().description()));
    }

    static String key(String indicator) {
        return "sources.indicator." + indicator.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
