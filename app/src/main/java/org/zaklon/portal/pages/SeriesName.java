package org.zaklon.portal.pages;

import java.util.Locale;
import java.util.Optional;
import org.zaklon.ui.Words;

/** What the figures of an indicator are about: tables of other publishers that hold one are named after it, and their divisions alone do not tell. */
final class SeriesName {
    private static final String SERIES = "series-";

    private SeriesName() {}

    /** Empty for any other table. */
    static Optional<String> of(String table, Words t) {
        if (!table.startsWith(SERIES)) {
            return Optional.empty();
        }
        var indicator = table.substring(SERIES.length());
        var key = "sources.indicator." + indicator.toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.of(t.has(key) ? t.get(key) : indicator);
    }
}
