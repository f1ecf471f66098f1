package org.zaklon.statistics.performance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked about the mechanism. Each has its definition among the messages; the code stands in addresses. */
enum Indicator {
    DECISION(true, Drawn.QUARTILES, "PEOPLE", "REACHED", "LOWER", "MEDIAN", "UPPER", "CLOSED", "WAITING"),
    ACCOMMODATION(true, Drawn.QUARTILES, "PEOPLE", "REACHED", "LOWER", "MEDIAN", "UPPER"),
    REFERRALS(true, Drawn.SHARE, "SENT", "IN_TIME", "LATE", "SHARE", "OVER", "PENDING"),
    REFUSALS(false, Drawn.COUNT, "REFERRALS"),
    HELP(false, Drawn.COUNT, "PEOPLE", "ACCEPTED", "DECLINED", "UNAVAILABLE", "OFFERED", "NOT_OFFERED", "NOT_APPLICABLE"),
    REFLECTION(true, Drawn.COUNT, "GRANTED", "EXTENDED", "ENDED_EARLY", "BY_PERSON", "WHOLE", "RUNNING"),
    DEADLINES(false, Drawn.SHARE, "STARTED", "IN_TIME", "LATE", "SHARE", "RUNNING"),
    WITHDRAWALS(true, Drawn.COUNT, "WITHDRAWN", "PEOPLE", "SHARES"),
    CLOSURES(false, Drawn.COUNT, "CASES", "PEOPLE");

    /** What the picture repeats of the table. */
    enum Drawn { QUARTILES, SHARE, COUNT }

    private final boolean byPeriod;
    private final Drawn drawn;
    private final List<String> columns;

    Indicator(boolean byPeriod, Drawn drawn, String... columns) {
        this.byPeriod = byPeriod;
        this.drawn = drawn;
        this.columns = List.of(columns);
    }

    /** Whether the lines are periods; else they are codes, over the whole period asked for. */
    boolean byPeriod() {
        return byPeriod;
    }

    Drawn drawn() {
        return drawn;
    }

    List<String> columns() {
        return columns;
    }

    /** The column that is drawn where it is a count. */
    String drawnColumn() {
        return this == HELP ? "UNAVAILABLE" : columns.getFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Indicator> of(String code) {
        return Arrays.stream(values()).filter(i -> i.code().equals(code)).findFirst();
    }
}
