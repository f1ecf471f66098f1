package org.zaklon.statistics.facts;

import java.util.Set;

/**
 * One capture history: how many people were listed by exactly these kinds of body. Cells of one are disclosive; use them inside and
 * publish at most a rounded estimate (domain report "disclosure", section 5).
 *
 * @param bodies functions of units; at least one
 * @param people more than 0
 */
public record Overlap(Set<String> bodies, int people) {
    public Overlap {
        bodies = Set.copyOf(bodies);
    }
}
