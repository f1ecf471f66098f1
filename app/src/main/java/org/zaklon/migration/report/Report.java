package org.zaklon.migration.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reports that there are. */
enum Report {
    TIMELINESS, DIFFERENCES, REVISIONS, TEMPLATE;

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Report> of(String path) {
        return Arrays.stream(values()).filter(r -> r.path().equals(path)).findFirst();
    }
}
