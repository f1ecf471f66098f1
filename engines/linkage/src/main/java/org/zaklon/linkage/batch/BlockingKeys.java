package org.zaklon.linkage.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zaklon.linkage.records.Column;
import org.zaklon.linkage.records.DateColumn;
import org.zaklon.linkage.records.Kind;
import org.zaklon.linkage.records.NameColumn;
import org.zaklon.linkage.records.Records;

/** The keys that the columns of a set of records allow. Which keys there are follows from the kinds alone. */
final class BlockingKeys {
    /** So many pairs are all looked at. */
    private static final double FEW = 2_000_000;

    private final List<KeyMaker> makers = new ArrayList<>();

    /** A column's parts, looked up by row. */
    private record Part(Column column, long[] ofCode) {
        long at(int row) {
            var code = column.code(row);
            return code < 0 ? 0 : ofCode[code];
        }
    }

    private BlockingKeys() {}

    static List<KeyMaker> of(Records records) {
        return records.pairs() <= FEW ? List.of(new KeyMaker(KeyKind.all(), row -> 1L << 40)) : alwaysOf(records);
    }

    /** The keys, however few the records are. */
    static List<KeyMaker> alwaysOf(Records records) {
        var keys = new BlockingKeys();
        var given = keys.names(records, Kind.GIVEN);
        var surname = keys.names(records, Kind.SURNAME);
        var date = records.columns().stream().filter(DateColumn.class::isInstance).map(DateColumn.class::cast).findFirst();
        given.ifPresent(g -> surname.ifPresent(s -> keys.pair(g, s)));
        date.ifPresent(d -> keys.dated(d, given, surname));
        for (var column : records.columns()) {
            keys.other(column, given, surname);
        }
        keys.places(records.columns().stream().filter(column -> isPlace(column.kind())).toList(), date);
        given.ifPresent(g -> keys.coarse("given", new Part(g, Parts.consonants(g))));
        surname.ifPresent(s -> keys.coarse("surname", new Part(s, Parts.consonants(s))));
        return keys.makers;
    }

    private Optional<NameColumn> names(Records records, Kind kind) {
        return records.columns().stream().filter(NameColumn.class::isInstance).map(NameColumn.class::cast)
                .filter(column -> column.kind() == kind).findFirst();
    }

    private void pair(NameColumn given, NameColumn surname) {
        var g = new Part(given, Parts.consonants(given));
        var s = new Part(surname, Parts.consonants(surname));
        unordered("names", g, s);
        unordered("names, eastern", new Part(given, Parts.eastern(given)), new Part(surname, Parts.eastern(surname)));
        fine("given and opening of surname", g, new Part(surname, Parts.opening(surname, 2)));
        fine("surname and opening of given", new Part(given, Parts.opening(given, 2)), s);
    }

    private void dated(DateColumn date, Optional<NameColumn> given, Optional<NameColumn> surname) {
        var day = new Part(date, Parts.day(date));
        var year = new Part(date, Parts.year(date));
        var monthDay = new Part(date, Parts.monthDay(date));
        surname.ifPresent(s -> {
            fine("surname and year", new Part(s, Parts.consonants(s)), year);
            fine("surname and day of the year", new Part(s, Parts.consonants(s)), monthDay);
            fine("longest word of surname and date", new Part(s, Parts.longestWord(s)), day);
        });
        given.ifPresent(g -> {
            fine("given and date", new Part(g, Parts.consonants(g)), day);
            fine("given and day of the year", new Part(g, Parts.consonants(g)), monthDay);
        });
        if (given.isPresent() && surname.isPresent()) {
            var g = new Part(given.get(), Parts.opening(given.get(), 1));
            var s = new Part(surname.get(), Parts.opening(surname.get(), 1));
            var full = new Part(given.get(), Parts.consonants(given.get()));
            makers.add(new KeyMaker(KeyKind.fine("date and initials"), row -> joined(day.at(row), unordered(g.at(row), s.at(row)))));
            makers.add(new KeyMaker(KeyKind.fine("given, year and initial of surname"),
                    row -> joined(joined(full.at(row), year.at(row)), s.at(row))));
        }
        coarse("date", day);
    }

    private void other(Column column, Optional<NameColumn> given, Optional<NameColumn> surname) {
        var value = new Part(column, Parts.whole(column));
        switch (column.kind()) {
            case PHONE, DOCUMENT, EMAIL -> makers.add(new KeyMaker(KeyKind.fine(column.name()), value::at));
            case PLACE, POSTCODE, ADDRESS -> {
                given.ifPresent(g -> fine("given and " + column.name(), new Part(g, Parts.consonants(g)), value));
                surname.ifPresent(s -> fine("surname and " + column.name(), new Part(s, Parts.consonants(s)), value));
                coarse(column.name(), value);
            }
            default -> {
                // too few values to block on
            }
        }
    }

    private static boolean isPlace(Kind kind) {
        return kind == Kind.PLACE || kind == Kind.POSTCODE || kind == Kind.ADDRESS;
    }

    /** For records whose names are lost: two places, or a place and a date. */
    private void places(List<Column> places, Optional<DateColumn> date) {
        for (var i = 0; i < places.size(); i++) {
            var one = new Part(places.get(i), Parts.whole(places.get(i)));
            var tag = places.get(i).name();
            date.ifPresent(d -> fine("date and " + tag, one, new Part(d, Parts.day(d))));
            for (var j = i + 1; j < places.size(); j++) {
                fine(tag + " and " + places.get(j).name(), one, new Part(places.get(j), Parts.whole(places.get(j))));
            }
        }
    }

    private void fine(String tag, Part one, Part other) {
        makers.add(new KeyMaker(KeyKind.fine(tag), row -> joined(one.at(row), other.at(row))));
    }

    private void unordered(String tag, Part one, Part other) {
        makers.add(new KeyMaker(KeyKind.fine(tag), row -> unordered(one.at(row), other.at(row))));
    }

    private void coarse(String tag, Part part) {
        makers.add(new KeyMaker(KeyKind.coarse(tag), part::at));
    }

    private static long joined(long one, long other) {
        return one == 0 || other == 0 ? 0 : Parts.mixed(one * 31 + other);
    }

    private static long unordered(long one, long other) {
        return one == 0 || other == 0 ? 0 : Parts.mixed(Math.min(one, other) * 31 + Math.max(one, other));
    }
}
