package org.zaklon.statistics.sources.publishing;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.disclosure.Progress;
import org.zaklon.published.About;
import org.zaklon.published.Kind;
import org.zaklon.published.NewEdition;
import org.zaklon.statistics.sources.Vintage;
import org.zaklon.statistics.sources.mapping.Mapping;
import org.zaklon.statistics.sources.mapping.Role;
import org.zaklon.statistics.sources.table.Rows;
import org.zaklon.ui.Texts;

/** What the portal is to show of an imported dataset. Takes a while where rows are invented; it needs no database. */
@Component
class PrepareEdition {
    private final Country country;
    private final InstantSource clock;

    PrepareEdition(Country country, InstantSource clock) {
        this.country = country;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException where the publisher has not made the dataset public */
    NewEdition of(Vintage vintage, Rows rows) {
        var mapping = vintage.mapping();
        if (!mapping.published()) {
            throw new IllegalArgumentException("What its publisher keeps to itself is not taken over.");
        }
        var source = "%s: %s".formatted(mapping.provider(), mapping.title().getOrDefault("en", mapping.dataset()));
        var synthetic = FreeRows.of(mapping, rows, Progress.NONE).orElse(null);
        return new NewEdition(mapping.dataset(), Kind.TAKEN_OVER, cutoff(vintage, rows), about(vintage, rows, synthetic != null),
                new TakenOverTables(source, mapping, rows).tables(), synthetic);
    }

    /** The last day of the last year that the file knows; of files without years, the day of the import. */
    private LocalDate cutoff(Vintage vintage, Rows rows) {
        return vintage.mapping().fields().stream().filter(f -> f.role() == Role.YEAR).flatMap(f -> rows.find(f.column()).stream())
                .flatMap(c -> c.values().stream()).filter(y -> !y.isEmpty()).mapToInt(Integer::parseInt).max().stream()
                .mapToObj(year -> LocalDate.of(year, 12, 31)).findFirst()
                .orElseGet(() -> LocalDate.ofInstant(vintage.importedAt(), country.zone()));
    }

    private About about(Vintage vintage, Rows rows, boolean synthetic) {
        var mapping = vintage.mapping();
        var labels = new Labels(new Texts(country.languages(), country.zone(), clock, false), country);
        var dimensions = new HashMap<String, Localised>(Map.of(TakenOverTables.AREA, labels.of("sources.area"), TakenOverTables.YEAR, labels.of("sources.year")));
        var codes = new HashMap<String, Map<String, Localised>>();
        for (var field : mapping.fields()) {
            if (!field.title().isEmpty()) {
                dimensions.put(field.column(), new Localised(field.title()));
            }
            if (mapping.shape() == Mapping.Shape.RECORDS) {
                rows.find(field.column()).ifPresent(c -> codes.put(field.column(), labels.codes(field.role(), TakenOverTables.codes(c))));
            }
        }
        codes.put(TakenOverTables.AREA, labels.codes(Role.COUNTRY, areas(mapping, rows)));
        return new About(new Localised(mapping.title()), new Localised(mapping.definition()), labels.of("sources.unit." + mapping.shape()),
                same(mapping.provider()), mapping.licence(), labels.of(synthetic ? "sources.rule.synthetic" : "sources.rule"), dimensions, codes,
                definitions(mapping, labels), labels.of("sources.changes", vintage.digest()));
    }

    private static List<About.Definition> definitions(Mapping mapping, Labels labels) {
        var definitions = new ArrayList<About.Definition>();
        mapping.series().forEach(s -> definitions.add(new About.Definition(labels.of("sources.indicator." + s.indicator()), new Localised(s.definition()))));
        return definitions;
    }

    private static List<String> areas(Mapping mapping, Rows rows) {
        return mapping.series().stream().flatMap(s -> s.ofOneArea() ? Stream.of(s.area())
                : rows.find(s.area()).stream().flatMap(column -> column.values().stream())).filter(a -> !a.isEmpty()).distinct().toList();
    }

    private static Localised same(String text) {
        return new Localised(Map.of("en", text));
    }
}
