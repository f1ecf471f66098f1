package org.zaklon.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who is counted. The code stands in addresses, which say nothing about anybody (law 12). */
enum Measure {
    /** First or second decision, whichever came first. */
    EITHER("any", List.of("PRESUMED", "FORMAL")),
    PRESUMED("first", List.of("PRESUMED")),
    FORMAL("second", List.of("FORMAL"));

    private final String code;
    private final List<String> levels;

    Measure(String code, List<String> levels) {
        this.code = code;
        this.levels = levels;
    }

    String code() {
        return code;
    }

    List<String> levels() {
        return levels;
    }

    static Optional<Measure> of(String code) {
        return Arrays.stream(values()).filter(m -> m.code.equals(code)).findFirst();
    }
}
