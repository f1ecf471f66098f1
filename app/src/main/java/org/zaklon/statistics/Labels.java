package org.zaklon.statistics;

import java.time.format.DateTimeFormatter;
import org.zaklon.country.Country;
import org.zaklon.ui.Words;

/** The words of a table in the reader's language. */
record Labels(Words t, Country country) {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M/uuuu");

    String column(By by, String code) {
        var key = "statistics.column." + code;
        if (t.has(key)) {
            return t.get(key);
        }
        var tag = t.language().tag();
        return switch (by) {
            case SEX -> country.label("sex", code, tag);
            case FORM, ANY_FORM -> country.label("exploitation", code, tag);
            case BODY -> t.has("statistics.body." + code) ? t.get("statistics.body." + code) : code;
            case SEX_AND_AGE, AGE -> code;
        };
    }

    /** A year, a month or two days. */
    String period(Period period) {
        if (period.calendarYear()) {
            return String.valueOf(period.from().getYear());
        }
        if (period.calendarMonth()) {
            return DateTimeFormatter.ofPattern("LLLL uuuu").withLocale(t.language().locale()).format(period.from());
        }
        return t.get("statistics.period", t.shortDate(period.from()), t.shortDate(period.to()));
    }

    /** Short enough to stand under a bar. */
    String shortPeriod(Period period, Step step) {
        return step == Step.YEAR && period.from().getDayOfYear() == 1
                ? String.valueOf(period.from().getYear()) : SHORT.format(period.from());
    }
}
