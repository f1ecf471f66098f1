package org.zaklon.statistics.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a period is cut into rows. */
public enum Step {
    /** Twelve months from the first day asked for, so that a year may begin in April. */
    YEAR(12),
    MONTH(1);

    private final int months;

    Step(int months) {
        this.months = months;
    }

    public List<Period> cut(LocalDate from, LocalDate to) {
        var periods = new ArrayList<Period>();
        for (int n = 0; !from.plusMonths((long) n * months).isAfter(to); n++) {
            var first = from.plusMonths((long) n * months);
            var last = from.plusMonths((long) (n + 1) * months).minusDays(1);
            periods.add(new Period(first, last.isAfter(to) ? to : last, last.isAfter(to)));
        }
        return periods;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Step> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
