package org.zaklon.linkage.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zaklon.linkage.names.Names;

/** Reads text and makes it plain after its kind. */
record TextBuilder(Field field, int at, IntList codes, Map<String, Integer> known, List<String> values) implements ColumnBuilder {
    TextBuilder(Field field, int at) {
        this(field, at, new IntList(), new HashMap<>(), new ArrayList<>());
    }

    @Override
    public void add(List<String> row) {
        var raw = row.get(at).strip();
        var text = Blank.is(raw) ? "" : plain(raw);
        codes.add(text.isEmpty() ? -1 : known.computeIfAbsent(text, key -> {
            values.add(key);
            return values.size() - 1;
        }));
    }

    @Override
    public Column build() {
        return new TextColumn(field.name(), field.kind(), new Codes(codes.toArray(), values.size()), List.copyOf(values));
    }

    private String plain(String raw) {
        return switch (field.kind()) {
            case PLACE, ADDRESS, NATIONALITY -> Names.of(raw).plain();
            case SEX -> sex(raw.toLowerCase(Locale.ROOT));
            case PHONE -> last(raw.replaceAll("\\D", ""));
            case EMAIL -> raw.toLowerCase(Locale.ROOT);
            case POSTCODE, DOCUMENT -> raw.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            default -> raw.toLowerCase(Locale.ROOT);
        };
    }

    /** Female, male or another word in its own right; in the languages of the forms. */
    private static String sex(String word) {
        return switch (word) {
            case "f", "female", "w", "woman", "girl", "ž", "z", "ženski", "zenski", "žensko", "2", "ж" -> "f";
            case "m", "male", "man", "boy", "muški", "muski", "muško", "1", "м" -> "m";
            default -> word;
        };
    }

    /** Country and trunk prefixes differ between sources; eight digits tell subscribers apart. */
    private static String last(String digits) {
        return digits.length() > 8 ? digits.substring(digits.length() - 8) : digits;
    }
}
