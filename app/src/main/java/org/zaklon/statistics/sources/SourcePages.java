package org.zaklon.statistics.sources;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Localised;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.statistics.sources.table.Column;
import org.zaklon.ui.NavigationEntry;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;

/** The datasets of other publishers, for reading. */
@Controller
class SourcePages {
    private final ReadDatasets datasets;

    SourcePages(ReadDatasets datasets) {
        this.datasets = datasets;
    }

    @GetMapping("/sources")
    ModelAndView list(Actor actor, Screen screen) {
        return switch (datasets.list(actor)) {
            case Refused<List<Vintage>>(var reason) -> screen.refused(reason);
            case Done<List<Vintage>>(var all) -> new ModelAndView("sources/list", Map.of(
                    "lines", all.stream().map(v -> DatasetLine.of(v, screen.t())).toList(),
                    "imports", Act.DATASET_IMPORT.allows(actor.role())));
        };
    }

    @GetMapping("/sources/datasets/{dataset}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable String dataset, @RequestParam(defaultValue = "") String column) {
        return switch (datasets.find(actor, dataset, column)) {
            case Refused<ReadDatasets.Detail>(var reason) -> screen.refused(reason);
            case Done<ReadDatasets.Detail>(var found) -> page(screen.t(), found, column);
        };
    }

    private static ModelAndView page(Words t, ReadDatasets.Detail found, String column) {
        var mapping = found.current().mapping();
        return new ModelAndView("sources/dataset", Map.of(
                "dataset", DatasetLine.of(found.current(), t),
                "about", List.of(
                        Line.of(t.get("sources.provider"), mapping.provider()),
                        Line.of(t.get("sources.licence"), mapping.licence()),
                        Line.of(t.get("sources.shape"), t.of("sources.shape", mapping.shape())),
                        Line.of(t.get("sources.rows"), t.number(found.current().rows())),
                        Line.of(t.get("sources.vintage"), Integer.toString(found.current().number())),
                        Line.of(t.get("sources.imported"), t.date(found.current().importedAt())),
                        Line.of(t.get("sources.digest"), found.current().digest())),
                "vintages", found.vintages().stream().map(v -> t.get("sources.vintage.line", Integer.toString(v.number()), v.importedAt(),
                        v.rows(), v.digest().substring(0, 12))).toList(),
                "columns", mapping.fields().stream().map(f -> Choice.of(f.column(), f.title().isEmpty() ? f.column()
                        : t.say(new Localised(f.title())))).toList(),
                "column", column,
                "counts", found.column().map(c -> counts(c, t)).orElse(List.of())));
    }

    /** The values of a column with how many rows have each, the most frequent first; the missing ones last. */
    private static List<Line> counts(Column column, Words t) {
        var counts = column.counts();
        return IntStream.range(0, counts.length).filter(v -> counts[v] > 0).boxed()
                .sorted((a, b) -> {
                    boolean missing = column.values().get(a).isEmpty();
                    return missing != column.values().get(b).isEmpty() ? (missing ? 1 : -1) : Long.compare(counts[b], counts[a]);
                })
                .map(v -> Line.of(column.values().get(v).isEmpty() ? t.get("sources.missing.value") : column.values().get(v), t.number(counts[v])))
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry sourcesEntry() {
            return new NavigationEntry("sources.title", "/sources", 62, actor -> Act.STATISTICS_READ.allows(actor.role()));
        }
    }
}
