package org.zaklon.statistics.sheet;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalInt;
import org.zaklon.ui.Words;

/**
 * A figure as it is read and as a program reads it.
 *
 * @param shown in the reader's language; a dash where there is none
 * @param plain digits with a point; empty where there is none
 */
public record Cell(String shown, String plain) {
    private static final Cell NONE = new Cell("–", "");

    public static Cell of(Words t, long number) {
        return new Cell(t.number(number), Long.toString(number));
    }

    public static Cell of(Words t, OptionalInt number) {
        return number.isPresent() ? of(t, number.getAsInt()) : NONE;
    }

    /** A share in per cent with one decimal; none where the whole is 0. */
    public static Cell share(Words t, long part, long whole) {
        if (whole == 0) {
            return NONE;
        }
        var format = NumberFormat.getPercentInstance(t.locale());
        format.setMaximumFractionDigits(1);
        return new Cell(format.format((double) part / whole), String.format(Locale.ROOT, "%.1f", 100.0 * part / whole));
    }

    public static Cell none() {
        return NONE;
    }
}
