package org.zaklon.country.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zaklon.country.Confidence;
import org.zaklon.country.Localised;

/**
 * One line of a CSV file. A method that finds a mistake notes it and answers with a harmless stand-in, so that the other
 * mistakes of the line are found too; the line itself is then left out.
 */
final class Row {
    private final Reading reading;
    private final String file;
    private final long line;
    private final Map<String, String> fields;

    Row(Reading reading, String file, long line, Map<String, String> fields) {
        this.reading = reading;
        this.file = file;
        this.line = line;
        this.fields = fields;
    }

    long line() {
        return line;
    }

    void wrong(String text) {
        reading.problems().at(file, line, text);
    }

    /** The field, or empty. */
    String maybe(String column) {
        return fields.getOrDefault(column, "");
    }

    String text(String column) {
        var value = maybe(column);
        if (value.isEmpty()) {
            wrong(column + " is empty");
        }
        return value;
    }

    /** A code: no spaces, so that it can stand in lists and addresses. */
    String code(String column) {
        var value = text(column);
        if (!value.isEmpty() && !value.matches("[A-Za-z0-9][A-Za-z0-9._+-]*")) {
            wrong(column + " " + value + " is no code: letters, digits, dot, hyphen, underscore");
        }
        return value;
    }

    /** A code that must be known. */
    String known(String column, Set<String> codes, String what) {
        return check(text(column), codes, what);
    }

    /** Like {@link #known}, null where the field is empty. */
    String maybeKnown(String column, Set<String> codes, String what) {
        var value = maybe(column);
        return value.isEmpty() ? null : check(value, codes, what);
    }

    /** Codes with spaces between, all known. */
    List<String> allKnown(String column, Set<String> codes, String what) {
        return words(column).stream().map(w -> check(w, codes, what)).toList();
    }

    List<String> words(String column) {
        return Arrays.stream(maybe(column).split("\\s+")).filter(w -> !w.isEmpty()).toList();
    }

    <E extends Enum<E>> E one(Class<E> type, String column) {
        var value = text(column);
        return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(value)).findFirst().orElseGet(() -> {
            if (!value.isEmpty()) {
                wrong("unknown %s %s, one of %s".formatted(column, value, Arrays.toString(type.getEnumConstants())));
            }
            return type.getEnumConstants()[0];
        });
    }

    boolean yes(String column) {
        var value = text(column);
        if (!value.isEmpty() && !Set.of("yes", "no").contains(value)) {
            wrong(column + " is yes or no, not " + value);
        }
        return value.equals("yes");
    }

    int number(String column) {
        try {
            return Integer.parseInt(text(column));
        } catch (NumberFormatException e) {
            wrong(column + " is no whole number: " + maybe(column));
            return 0;
        }
    }

    LocalDate maybeDate(String column) {
        var value = maybe(column);
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            wrong(column + " is no date such as 2026-01-31: " + value);
            return LocalDate.EPOCH;
        }
    }

    TemporalAmount amount(String column) {
        return amount(column, text(column));
    }

    List<TemporalAmount> amounts(String column) {
        return words(column).stream().map(w -> amount(column, w)).toList();
    }

    private TemporalAmount amount(String column, String value) {
        try {
            return value.contains("T") ? Duration.parse(value) : Period.parse(value);
        } catch (DateTimeException e) {
            wrong(column + " is no ISO 8601 period such as P30D or PT72H: " + value);
            return Duration.ZERO;
        }
    }

    /** The text in every authored language, from columns named by the language. */
    Localised labels() {
        return labels("");
    }

    Localised labels(String prefix) {
        return new Localised(reading.authored().stream().collect(
                Collectors.toMap(l -> l.tag(), l -> text(prefix + l.column()))));
    }

    /** Source and level, such as {@code V/H}. */
    Confidence confidence() {
        return Words.confidence(text("confidence"), this::wrong);
    }

    private String check(String value, Set<String> codes, String what) {
        if (!value.isEmpty() && !codes.contains(value)) {
            wrong("unknown " + what + " " + value);
        }
        return value;
    }
}
