package org.zaklon.migration.terms;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.zaklon.ui.Words;

/** Months as they stand in addresses ({@code 2026-05}) and in words. */
public final class Months {
    private Months() {}

    public static Optional<YearMonth> read(String typed) {
        try {
            return Optional.of(YearMonth.parse(typed));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    public static String say(Words t, YearMonth month) {
        return t.get("migration.month." + month.getMonthValue(), String.valueOf(month.getYear()));
    }
}
