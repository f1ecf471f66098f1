package org.zaklon.disclosure.attack;

import java.util.List;

/** What is known cannot all be true: no counts fit it. At least one publication is wrong, or the rule is not the one that was applied. */
public final class Contradiction extends RuntimeException {
    private final List<Integer> statements;

    Contradiction(List<Integer> statements) {
        super("%d statements cannot be true together".formatted(statements.size()));
        this.statements = List.copyOf(statements);
    }

    /** Statements of the knowledge, rising, that already contradict each other. Without any one of them the others can be true. */
    public List<Integer> statements() {
        return statements;
    }
}
