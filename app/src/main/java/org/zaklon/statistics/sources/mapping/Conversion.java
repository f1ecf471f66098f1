package org.zaklon.statistics.sources.mapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zaklon.statistics.sources.reading.Flaw;
import org.zaklon.statistics.sources.reading.RawTable;

/** What one value of a column is kept as. Each different value is asked once, not each row. */
final class Conversion {
    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(c -> c, c -> new Locale.Builder().setRegion(c).build().getISO3Country()));

    private final Field field;
    private final Map<String, String> loose = new HashMap<>();

    Conversion(Field field) {
        this.field = field;
        field.codes().forEach((code, kept) -> loose.put(bare(code), kept));
    }

    /** The value to keep, or what is wrong with it. */
    record Result(String value, Flaw.Kind wrong) {}

    Result of(String raw) {
        if (raw.isEmpty() || field.missing().contains(raw)) {
            return kept("");
        }
        if (raw.equals(RawTable.TOO_LONG)) {
            return wrong(Flaw.Kind.TOO_LONG);
        }
        return switch (field.role()) {
            case CATEGORY -> field.codes().isEmpty() ? kept(raw) : code(raw).map(Conversion::kept).orElse(wrong(Flaw.Kind.CODE));
            case MULTI -> multi(raw);
            case FLAG -> flag(raw);
            case YEAR -> raw.matches("(19|20)\\d\\d") ? kept(raw) : wrong(Flaw.Kind.YEAR);
            case COUNTRY -> country(raw);
            case FIGURE -> figure(raw);
            case IGNORE -> kept("");
        };
    }

    private Result multi(String raw) {
        var parts = raw.split(";");
        // what forms on a telephone export has blanks between the codes
        if (parts.length == 1 && !field.codes().isEmpty() && code(raw).isEmpty()) {
            parts = raw.split("\\s+");
        }
        var kept = new LinkedHashSet<String>();
        for (var part : parts) {
            if (!part.isBlank()) {
                var code = field.codes().isEmpty() ? Optional.of(part.strip()) : code(part);
                if (code.isEmpty()) {
                    return wrong(Flaw.Kind.CODE);
                }
                kept.add(code.get());
            }
        }
        return kept(kept.stream().sorted().collect(Collectors.joining(";")));
    }

    private static Result flag(String raw) {
        return switch (raw.toLowerCase(Locale.ROOT)) {
            case "1", "yes", "true" -> kept("1");
            case "0", "no", "false" -> kept("0");
            default -> wrong(Flaw.Kind.FLAG);
        };
    }

    private Result country(String raw) {
        var named = field.codes().get(raw);
        if (named != null) {
            return kept(named);
        }
        var upper = raw.toUpperCase(Locale.ROOT);
        var alpha3 = COUNTRIES.getOrDefault(upper, upper);
        return COUNTRIES.containsValue(alpha3) ? kept(alpha3) : wrong(Flaw.Kind.COUNTRY);
    }

    private static Result figure(String raw) {
        if (raw.matches("\\d{1,15}|\\d{1,3}(,\\d{3}){1,4}")) {
            return kept(Long.toString(Long.parseLong(raw.replace(",", ""))));
        }
        return raw.matches("[<>]=? ?\\d{1,9}|\\d{1,9}-\\d{1,9}") ? kept(raw.replace(" ", "")) : wrong(Flaw.Kind.NUMBER);
    }

    private Optional<String> code(String raw) {
        var exact = field.codes().get(raw);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(loose.get(bare(raw)));
    }

    /** Blanks, case and punctuation differ between a code and its label. */
    private static String bare(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+<>]", "");
    }

    private static Result kept(String value) {
        return new Result(value, null);
    }

    private static Result wrong(Flaw.Kind kind) {
        return new Result("", kind);
    }
}
