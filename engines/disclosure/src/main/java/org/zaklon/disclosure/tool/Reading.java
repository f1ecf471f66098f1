package org.zaklon.disclosure.tool;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zaklon.disclosure.rule.Nearest;
import org.zaklon.disclosure.table.Said;
import org.zaklon.tools.BadInput;
import org.zaklon.tools.Sheet;

/**
 * How a published number is to be read.
 *
 * @param value the column with the numbers
 * @param texts what stands there instead of a hidden number; an empty field always means hidden
 * @param where columns with the texts that mark a row as hidden, whatever its number
 * @param min the least number behind a hidden one
 * @param max the greatest, or null
 * @param round the rounding base of what is shown, or null
 */
record Reading(String value, Set<String> texts, Map<String, List<String>> where, long min, Long max, Long round) {
    /** {@code 18-27}, {@code <18}, or {@code ..} where nothing is said. */
    private static final Pattern RANGE = Pattern.compile("(?<low>[0-9]{1,9})-(?<high>[0-9]{1,9})|<(?<below>[1-9][0-9]{0,8})|(?<none>\\.\\.)");

    Reading {
        if (min < 0 || max != null && max < min) {
            throw new BadInput("--hidden-min is at least 0 and at most --hidden-max.");
        }
        if (round != null && round < 2) {
            throw new BadInput("--round is at least 2.");
        }
    }

    boolean hides(Sheet sheet, Sheet.Row row) {
        var text = row.get(sheet.column(value)).strip();
        return text.isEmpty() || texts.contains(text)
                || where.entrySet().stream().anyMatch(mark -> mark.getValue().contains(row.code(sheet.column(mark.getKey()))));
    }

    /** What a hidden number says; a secondary cell, where the file tells them apart, may be greater than the threshold. */
    Said hidden(boolean secondary) {
        return max == null || secondary ? Said.atLeast(min) : new Said(min, max);
    }

    /** What a shown number says. Beside rounded numbers there may be ranges, which {@code protect --round} prints where a number would say too much. */
    Said shown(Sheet sheet, Sheet.Row row) {
        var text = row.get(sheet.column(value)).strip();
        var range = RANGE.matcher(text);
        if (round != null && range.matches()) {
            return range.group("none") != null ? Said.atLeast(0)
                    : range.group("below") != null ? new Said(0, Long.parseLong(range.group("below")) - 1)
                    : ordered(row, Long.parseLong(range.group("low")), Long.parseLong(range.group("high")));
        }
        long number = row.count(sheet.column(value));
        if (round == null) {
            return Said.exactly(number);
        }
        if (number % round != 0) {
            throw row.bad("%d is no multiple of %d".formatted(number, round));
        }
        var behind = new Nearest(round).behind(number);
        return new Said(max == null ? behind.low() : Math.min(behind.high(), Math.max(behind.low(), max + 1)), behind.high());
    }

    private static Said ordered(Sheet.Row row, long low, long high) {
        if (low > high) {
            throw row.bad("%d-%d is no range".formatted(low, high));
        }
        return new Said(low, high);
    }
}
