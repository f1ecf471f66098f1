package org.zaklon.ui.parts;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A date, and perhaps an hour, as typed into separate fields: never null, possibly empty or wrong. */
public record DateText(String day, String month, String year, String time) {
    public static final DateText EMPTY = new DateText("", "", "", "");

    public static DateText of(LocalDate date) {
        return date == null ? EMPTY
                : new DateText("" + date.getDayOfMonth(), "" + date.getMonthValue(), "" + date.getYear(), "");
    }

    public static DateText of(LocalDateTime moment) {
        if (moment == null) {
            return EMPTY;
        }
        var date = of(moment.toLocalDate());
        return new DateText(date.day(), date.month(), date.year(),
                "%02d:%02d".formatted(moment.getHour(), moment.getMinute()));
    }

    public boolean isEmpty() {
        return (day + month + year + time).isBlank();
    }
}
