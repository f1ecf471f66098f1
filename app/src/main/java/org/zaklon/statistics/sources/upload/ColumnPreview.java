package org.zaklon.statistics.sources.upload;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zaklon.country.Localised;
import org.zaklon.statistics.sources.mapping.Field;
import org.zaklon.statistics.sources.mapping.Mapping;
import org.zaklon.statistics.sources.mapping.Role;
import org.zaklon.statistics.sources.reading.RawTable;
import org.zaklon.statistics.sources.table.Column;
import org.zaklon.ui.Words;

/**
 * A column of the file in the preview of the mapping.
 *
 * @param place of the column, from 0; -1 where its values were not kept
 * @param values how many different ones it has, in words
 * @param samples the most frequent of them
 * @param role what it becomes, in words
 */
public record ColumnPreview(int place, String name, String values, String samples, String role, String title) {
    private static final int SAMPLES = 4;
    private static final int LONG = 40;

    static List<ColumnPreview> of(RawTable raw, Mapping mapping, Words t) {
        var kept = IntStream.range(0, raw.columns().size()).mapToObj(c -> {
            var column = raw.columns().get(c);
            var field = mapping == null ? null : mapping.field(column.name()).orElse(null);
            return new ColumnPreview(c, column.name(), t.number(column.values().size()), samples(column),
                    t.of("sources.role", field == null ? Role.IGNORE : field.role()), title(field, t));
        }).collect(Collectors.toList());
        raw.unkept().forEach(name -> kept.add(new ColumnPreview(-1, name, t.get("sources.unkept"), "", t.of("sources.role", Role.IGNORE), "")));
        return kept;
    }

    private static String title(Field field, Words t) {
        return field == null || field.title().isEmpty() ? "" : t.say(new Localised(field.title()));
    }

    private static String samples(Column column) {
        var counts = column.counts();
        return IntStream.range(0, counts.length).filter(v -> !column.values().get(v).isEmpty()).boxed()
                .sorted((a, b) -> Long.compare(counts[b], counts[a])).limit(SAMPLES)
                .map(v -> column.values().get(v)).map(v -> v.length() > LONG ? v.substring(0, LONG) + "…" : v).collect(Collectors.joining(" · "));
    }
}
