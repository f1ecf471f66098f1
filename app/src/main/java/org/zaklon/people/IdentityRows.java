package org.zaklon.people;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.kernel.PersonalText;
import org.zaklon.people.likeness.Likenesses;

/** An identity as the rows that are compared: one for each name and each document, in the order of {@link Likenesses#FIELDS}. */
final class IdentityRows {
    private IdentityRows() {}

    static List<List<String>> of(Identity identity) {
        var rows = new ArrayList<List<String>>();
        var documents = identity.documents().stream().map(d -> d.number().reveal()).filter(number -> !number.isBlank()).toList();
        var citizenship = identity.citizenships().isEmpty() ? "" : identity.citizenships().getFirst();
        for (var document : documents.isEmpty() ? List.of("") : documents) {
            rows.add(row(identity.given().reveal(), identity.family().reveal(), born(identity), sex(identity), citizenship, document));
            for (var alias : identity.aliases()) {
                rows.add(row(given(alias), family(alias), born(identity), sex(identity), citizenship, document));
            }
        }
        return rows;
    }

    static List<List<String>> of(Wanted wanted) {
        return List.of(row(given(wanted.name()), family(wanted.name()), wanted.year().map(String::valueOf).orElse(""), "", "",
                wanted.document().reveal()));
    }

    private static List<String> row(String... values) {
        return List.of(values);
    }

    /** An estimated date says no more than its year. */
    private static String born(Identity identity) {
        var birth = identity.birth();
        if (birth.date() == null) {
            return "";
        }
        return birth.precision() == Identity.Birth.Precision.ESTIMATED ? birth.date().reveal().substring(0, 4) : birth.date().reveal();
    }

    /** Only what tells people apart: "not asked" agrees with nobody. */
    private static String sex(Identity identity) {
        return "F".equals(identity.sex()) || "M".equals(identity.sex()) ? identity.sex() : "";
    }

    private static String given(PersonalText name) {
        var text = name.reveal().strip();
        return text.lastIndexOf(' ') < 0 ? text : text.substring(0, text.lastIndexOf(' '));
    }

    private static String family(PersonalText name) {
        var text = name.reveal().strip();
        return text.lastIndexOf(' ') < 0 ? "" : text.substring(text.lastIndexOf(' ') + 1);
    }
}
