package org.zaklon.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zaklon.statistics.facts.Counted;

/** Who is counted. The code stands in addresses, which say nothing about anybody (law 12). */
enum Measure {
    /** First or second decision, whichever came first. */
    EITHER("any", Counted.EITHER),
    PRESUMED("first", Counted.PRESUMED),
    FORMAL("second", Counted.FORMAL);

    private final String code;
    private final Counted counted;

    Measure(String code, Counted counted) {
        this.code = code;
        this.counted = counted;
    }

    String code() {
        return code;
    }

    List<String> levels() {
        return counted.levels();
    }

    static Optional<Measure> of(String code) {
        return Arrays.stream(values()).filter(m -> m.code.equals(code)).findFirst();
    }
}
