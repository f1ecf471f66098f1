package org.zaklon.statistics.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked about the data. Each has its definition among the messages; the code stands in addresses. */
enum Aspect {
    COMPLETENESS("PEOPLE", "SEX", "AGE", "FORM", "CITIZENSHIP", "REACH"),
    TIMELINESS("DECISIONS", "MEDIAN", "UPPER", "LONGEST", "HELP", "HELP_MEDIAN", "HELP_UPPER", "HELP_LONGEST"),
    /** Its further columns are months. */
    MONTHS("SILENT", "ZERO"),
    CONTRADICTIONS("PEOPLE"),
    /** Of the figures that others published about the country. */
    SUMS("PARTS", "WHOLE", "DIFFERENCE"),
    DUPLICATES("PEOPLE"),
    /** All records of all agencies, each person once. */
    ONCE("RECORDS", "GROUPS", "PEOPLE", "LOW", "HIGH", "PAIRS", "REVIEWED", "SAME");

    private final List<String> columns;

    Aspect(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Aspect> of(String code) {
        return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
    }
}
