package org.zaklon.statistics.facts;

import java.util.List;

/** Which decisions make somebody countable. Every reporting definition is a view on the list of assertions (law 4). */
public enum Counted {
    /** Presumed or formally identified, whichever came first: GRETA, and the registered victim of Eurostat. */
    EITHER(List.of("PRESUMED", "FORMAL")),
    /** Reasonable grounds were found (Council of Europe Convention, Art. 10(2)). */
    PRESUMED(List.of("PRESUMED")),
    /** Formally identified by the body that the law names. */
    FORMAL(List.of("FORMAL"));

    private final List<String> levels;

    Counted(List<String> levels) {
        this.levels = levels;
    }

    /** The levels of an assertion that count. */
    public List<String> levels() {
        return levels;
    }
}
