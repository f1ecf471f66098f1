package org.zaklon.linkage.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zaklon.linkage.dates.DateReader;
import org.zaklon.linkage.dates.PartialDate;

/** Reads dates; how a column writes them is judged when all of it is known. */
final class DateBuilder implements ColumnBuilder {
    private final String name;
    private final int[] at;
    private final IntList texts = new IntList();
    private final Map<List<String>, Integer> known = new HashMap<>();
    private final List<List<String>> distinct = new ArrayList<>();

    /** One position, or three: year, month, day. */
    DateBuilder(String name, int[] at) {
        this.name = name;
        this.at = at;
    }

    @Override
    public void add(List<String> row) {
        var text = at.length == 1
                ? List.of(row.get(at[0]).strip())
                : List.of(part(row, at[0]), part(row, at[1]), part(row, at[2]));
        texts.add(known.computeIfAbsent(text, key -> {
            distinct.add(key);
            return distinct.size() - 1;
        }));
    }

    private static String part(List<String> row, int at) {
        return at < 0 ? "" : row.get(at).strip().replaceFirst("\\.0$", "");
    }

    @Override
    public Column build() {
        var reader = at.length == 1 ? DateReader.forColumn(distinct.stream().map(List::getFirst).toList()) : null;
        var values = new ArrayList<PartialDate>();
        var codes = new HashMap<PartialDate, Integer>();
        var ofText = new int[distinct.size()];
        for (var i = 0; i < ofText.length; i++) {
            ofText[i] = read(reader, distinct.get(i)).map(date -> codes.computeIfAbsent(date, key -> {
                values.add(key);
                return values.size() - 1;
            })).orElse(-1);
        }
        var rows = texts.toArray();
        for (var i = 0; i < rows.length; i++) {
            rows[i] = ofText[rows[i]];
        }
        return new DateColumn(name, new Codes(rows, values.size()), List.copyOf(values));
    }

    private static Optional<PartialDate> read(DateReader reader, List<String> text) {
        return reader == null ? DateReader.ofParts(text.get(0), text.get(1), text.get(2)) : reader.read(text.getFirst());
    }
}
