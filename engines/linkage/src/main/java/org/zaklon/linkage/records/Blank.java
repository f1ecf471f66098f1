package org.zaklon.linkage.records;

import java.util.Locale;
import java.util.Set;

/** What sources write where they know nothing. */
final class Blank {
    private static final Set<String> WORDS = Set.of(
            "", "-", "--", "?", ".", "n/a", "na", "nan", "null", "none", "unknown", "unk", "not asked", "refused", "nepoznato", "непознато");

    private Blank() {}

    static boolean is(String text) {
        return text.length() <= 10 && WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
}
