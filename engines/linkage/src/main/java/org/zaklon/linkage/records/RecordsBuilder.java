package org.zaklon.linkage.records;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads rows of text into columns. Year, month and day fields become one date; a full name becomes given name and surname,
 * and is left out where those stand beside it.
 */
public final class RecordsBuilder {
    private final List<ColumnBuilder> columns = new ArrayList<>();
    private final NameDictionary dictionary = new NameDictionary();
    private int rows;
    private int second = -1;

    public RecordsBuilder(List<Field> fields) {
        var kinds = EnumSet.noneOf(Kind.class);
        fields.forEach(field -> kinds.add(field.kind()));
        var parts = new DateParts();
        for (var i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            switch (field.kind()) {
                case GIVEN, SURNAME -> columns.add(new NameBuilder(field, i, dictionary, NamePart.WHOLE));
                case FULLNAME -> fullName(field, i, kinds);
                case DATE -> columns.add(new DateBuilder(field.name(), new int[] {i}));
                case YEAR, MONTH, DAY -> parts.add(field.kind(), i);
                default -> columns.add(new TextBuilder(field, i));
            }
        }
        if (parts.hasYear()) {
            columns.add(new DateBuilder("date", parts.positions()));
        }
    }

    private void fullName(Field field, int at, Set<Kind> kinds) {
        if (!kinds.contains(Kind.GIVEN) || !kinds.contains(Kind.SURNAME)) {
            columns.add(new NameBuilder(new Field(field.name() + " (given)", Kind.GIVEN), at, dictionary, NamePart.GIVEN));
            columns.add(new NameBuilder(new Field(field.name() + " (surname)", Kind.SURNAME), at, dictionary, NamePart.SURNAME));
        }
    }

    /** Adds a record; the values stand in the order of the fields, empty text where nothing is known. */
    public void add(List<String> values) {
        for (var column : columns) {
            column.add(values);
        }
        rows++;
    }

    /** What is added from here on comes from the second source. */
    public void secondSource() {
        second = rows;
    }

    public Records build() {
        return new Records(rows, columns.stream().map(ColumnBuilder::build).toList(), second < 0 ? rows : second);
    }
}
