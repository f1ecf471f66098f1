package org.zaklon.linkage.records;

import java.util.List;

/** Reads names into the shared dictionary. */
record NameBuilder(Field field, int at, NameDictionary dictionary, NamePart part, IntList codes) implements ColumnBuilder {
    NameBuilder(Field field, int at, NameDictionary dictionary, NamePart part) {
        this(field, at, dictionary, part, new IntList());
    }

    @Override
    public void add(List<String> row) {
        var text = row.get(at).strip();
        codes.add(Blank.is(text) ? -1 : dictionary.code(part.of(text)));
    }

    @Override
    public Column build() {
        return new NameColumn(field.name(), field.kind(), new Codes(codes.toArray(), dictionary.size()), dictionary);
    }
}
