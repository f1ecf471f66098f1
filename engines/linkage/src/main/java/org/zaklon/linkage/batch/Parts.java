package org.zaklon.linkage.batch;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.zaklon.linkage.names.Names;
import org.zaklon.linkage.records.Column;
import org.zaklon.linkage.records.DateColumn;
import org.zaklon.linkage.records.KeyedColumn;
import org.zaklon.linkage.records.NameColumn;
import org.zaklon.linkage.records.TextColumn;

/** Hashed parts of keys, worked out once for each value of a column; 0 where the value is not known. */
final class Parts {
    private Parts() {}

    static long[] consonants(NameColumn column) {
        return ofNames(column, code -> column.dictionary().consonants(code));
    }

    static long[] eastern(NameColumn column) {
        return ofNames(column, code -> column.dictionary().name(code).eastern());
    }

    static long[] opening(NameColumn column, int letters) {
        return ofNames(column, code -> {
            var skeleton = column.dictionary().name(code).western();
            return skeleton.substring(0, Math.min(letters, skeleton.length()));
        });
    }

    /** The longest word of a name, for the names that one source writes with one word more. */
    static long[] longestWord(NameColumn column) {
        return ofNames(column, code -> {
            var longest = "";
            for (var word : column.dictionary().name(code).western().split(" ")) {
                longest = word.length() > longest.length() ? word : longest;
            }
            return Names.consonants(longest);
        });
    }

    private static long[] ofNames(NameColumn column, IntFunction<String> part) {
        var parts = new long[column.dictionary().size()];
        for (var code = 0; code < parts.length; code++) {
            var text = part.apply(code);
            parts[code] = text.isEmpty() ? 0 : hash(text);
        }
        return parts;
    }

    static long[] year(DateColumn column) {
        return ofDates(column, digits -> digits / 10_000);
    }

    static long[] monthDay(DateColumn column) {
        return ofDates(column, digits -> digits % 10_000 == 0 || digits % 10_000 == 101 ? 0 : digits % 10_000);
    }

    /** The whole date; day and month may change places. */
    static long[] day(DateColumn column) {
        return ofDates(column, digits -> {
            var month = digits / 100 % 100;
            var day = digits % 100;
            return day == 0 ? 0 : digits / 10_000 * 10_000 + Math.min(month, day) * 100 + Math.max(month, day);
        });
    }

    private static long[] ofDates(DateColumn column, IntUnaryOperator part) {
        return column.values().stream().mapToLong(date -> part.applyAsInt(date.digits())).map(p -> p == 0 ? 0 : mixed(p)).toArray();
    }

    /** The value itself. */
    static long[] whole(Column column) {
        return switch (column) {
            case NameColumn names -> ofNames(names, code -> names.dictionary().name(code).plain());
            case DateColumn dates -> ofDates(dates, digits -> digits);
            case TextColumn text -> text.values().stream().mapToLong(Parts::hash).toArray();
            case KeyedColumn keyed -> new long[keyed.codes().values()];
        };
    }

    static long hash(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014), never 0. */
    static long mixed(long value) {
        value = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        value = (value ^ value >>> 27) * 0x94d049bb133111ebL;
        value ^= value >>> 31;
        return value == 0 ? 1 : value;
    }
}
