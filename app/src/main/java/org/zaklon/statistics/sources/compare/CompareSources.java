package org.zaklon.statistics.sources.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.country.Localised;
import org.zaklon.kernel.Outcome;
import org.zaklon.published.comparison.Comparison;
import org.zaklon.published.comparison.Printed;
import org.zaklon.published.comparison.SourceLine;
import org.zaklon.statistics.sources.Datasets;
import org.zaklon.statistics.sources.Vintage;
import org.zaklon.statistics.sources.mapping.Figures;
import org.zaklon.statistics.sources.mapping.Indicator;
import org.zaklon.statistics.sources.mapping.Series;
import org.zaklon.ui.Words;

/** The figures of this platform and the current vintage of every dataset that says something about an indicator, side by side. */
@Component
class CompareSources {
    private final Work work;
    private final Access access;
    private final Datasets datasets;
    private final OwnFigures own;

    CompareSources(Work work, Access access, Datasets datasets, OwnFigures own) {
        this.work = work;
        this.access = access;
        this.datasets = datasets;
        this.own = own;
    }

    /**
     * What can be asked and what was.
     *
     * @param areas about which any source says anything under this indicator
     * @param own whether figures of this platform, which nobody has protected, are among them
     */
    record Answer(Set<Indicator> indicators, SortedSet<String> areas, Comparison comparison, boolean own) {}

    /** @param t the language of the titles and definitions */
    Outcome<Answer> ask(Actor actor, Indicator indicator, String area, Words t) {
        var language = t.language().tag();
        return work.read(actor, () -> access.require(actor, Act.STATISTICS_READ).then(may -> {
            var indicators = EnumSet.noneOf(Indicator.class);
            var areas = new TreeSet<String>();
            var lines = new ArrayList<SourceLine>();
            var ownLine = own.find(indicator, area, t);
            ownLine.ifPresent(lines::add);
            for (var vintage : datasets.current()) {
                vintage.mapping().series().forEach(s -> indicators.add(s.indicator()));
                for (var series : vintage.mapping().series().stream().filter(s -> s.indicator() == indicator).toList()) {
                    var figures = figures(vintage, series);
                    areas.addAll(figures.keySet());
                    if (figures.containsKey(area)) {
                        lines.add(new SourceLine(say(vintage.mapping().title(), language), vintage.mapping().provider(),
                                say(series.definition(), language), Integer.toString(vintage.number()), figures.get(area),
                                indicator == Indicator.VICTIMS ? contradictions(vintage, area, figures.get(area)) : List.of()));
                    }
                }
            }
            return Outcome.done(new Answer(indicators, areas, new Comparison(lines), ownLine.isPresent()));
        }));
    }

    private SortedMap<String, SortedMap<Integer, List<Printed>>> figures(Vintage vintage, Series series) {
        return Figures.of(series, datasets.rows(vintage, Figures.columns(series)));
    }

    private List<SourceLine.Contradiction> contradictions(Vintage vintage, String area, SortedMap<Integer, List<Printed>> all) {
        var found = new ArrayList<>(SourceLine.contradictions(all, part(vintage, Indicator.VICTIMS_FEMALE, area), part(vintage, Indicator.VICTIMS_MALE, area)));
        found.addAll(SourceLine.contradictions(all, part(vintage, Indicator.VICTIMS_CHILDREN, area), part(vintage, Indicator.VICTIMS_ADULTS, area)));
        return found;
    }

    /** Records of unknown sex or age belong to no part, so parts of counted rows contradict nothing. */
    private SortedMap<Integer, List<Printed>> part(Vintage vintage, Indicator indicator, String area) {
        return vintage.mapping().series().stream().filter(s -> s.indicator() == indicator && !s.figure().isEmpty()).findFirst()
                .map(s -> figures(vintage, s).getOrDefault(area, new TreeMap<>())).orElse(new TreeMap<>());
    }

    private static String say(Map<String, String> words, String language) {
        return new Localised(words).in(language);
    }
}
