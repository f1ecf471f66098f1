package org.zaklon.portal.outputs;

import java.util.Map;
import java.util.TreeMap;
import org.zaklon.country.Code;
import org.zaklon.country.Localised;

/**
 * One item of a form.
 *
 * @param where the code of each dimension that it stands at; empty for everybody; null where the platform publishes nothing of the kind
 * @param variables with their codes, of a standard that has them; else empty
 * @param confirmed whether the item was seen in the form itself; one that was not is marked, and nobody calls the output conformant
 */
record Item(String code, Localised label, Map<String, String> where, Map<String, String> variables, boolean confirmed) {
    private static final String EVERYBODY = "*";
    private static final String NOT_HELD = "-";

    /** @throws IllegalArgumentException where the profile says neither a cell nor that there is none */
    static Item of(Code code) {
        var where = code.in("where").orElseThrow(() -> new IllegalArgumentException("%s of %s stands nowhere".formatted(code.code(), code.list())));
        return new Item(code.code(), code.label(), where.equals(NOT_HELD) ? null : cell(where),
                code.in("variables").map(Item::cell).orElse(Map.of()), code.in("confidence").filter("V/H"::equals).isPresent());
    }

    private static Map<String, String> cell(String where) {
        var cell = new TreeMap<String, String>();
        if (!where.equals(EVERYBODY)) {
            for (var pair : where.split(" ")) {
                cell.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return cell;
    }
}
