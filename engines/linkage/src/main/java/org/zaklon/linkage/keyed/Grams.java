package org.zaklon.linkage.keyed;

import java.util.LinkedHashSet;
import java.util.Set;
import org.zaklon.linkage.dates.PartialDate;
import org.zaklon.linkage.names.CanonicalName;
import org.zaklon.linkage.records.Column;
import org.zaklon.linkage.records.DateColumn;
import org.zaklon.linkage.records.KeyedColumn;
import org.zaklon.linkage.records.NameColumn;
import org.zaklon.linkage.records.TextColumn;

/** What of a value goes into a filter: pairs of neighbouring letters, digits with their places, or the value as one. */
final class Grams {
    private Grams() {}

    static Set<String> of(Column column, int code) {
        return switch (column) {
            case NameColumn names -> name(names.dictionary().name(code));
            case DateColumn dates -> date(dates.values().get(code));
            case TextColumn text -> text(text, text.values().get(code));
            case KeyedColumn keyed -> throw new IllegalArgumentException("'%s' is encoded already".formatted(keyed.name()));
        };
    }

    private static Set<String> name(CanonicalName name) {
        var grams = new LinkedHashSet<String>();
        for (var word : name.western().split(" ")) {
            grams.addAll(pairs("_" + word + "_"));
        }
        return grams;
    }

    /** Every digit with its place, so that one wrong digit costs one of eight; and the parts. */
    private static Set<String> date(PartialDate date) {
        var digits = "%08d".formatted(date.digits());
        var grams = new LinkedHashSet<String>();
        for (var i = 0; i < digits.length(); i++) {
            grams.add("%d:%c".formatted(i, digits.charAt(i)));
        }
        grams.add("y" + date.year());
        grams.add("m" + date.month());
        grams.add("d" + date.day());
        return grams;
    }

    private static Set<String> text(TextColumn column, String value) {
        return switch (column.kind()) {
            case SEX, NATIONALITY, CATEGORY -> Set.of("=" + value, "+" + value, "*" + value, "/" + value);
            case POSTCODE, PHONE, DOCUMENT -> placed(value);
            default -> pairs("_" + value + "_");
        };
    }

    /** Digits with their neighbours, and with their places. */
    private static Set<String> placed(String value) {
        var grams = new LinkedHashSet<>(pairs("_" + value + "_"));
        for (var i = 0; i < value.length(); i++) {
            grams.add("%d:%c".formatted(i, value.charAt(i)));
        }
        return grams;
    }

    private static Set<String> pairs(String text) {
        var grams = new LinkedHashSet<String>();
        for (var i = 0; i + 2 <= text.length(); i++) {
            grams.add(text.substring(i, i + 2));
        }
        return grams;
    }
}
