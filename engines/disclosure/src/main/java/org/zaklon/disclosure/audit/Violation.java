package org.zaklon.disclosure.audit;

import java.util.List;

/**
 * A bar that failed.
 *
 * @param guarded which sum
 * @param what which end of it
 * @param proof the statements of the knowledge that prove it together, rising: whoever knows these and nothing else knows enough
 */
public record Violation(Guarded guarded, What what, List<Integer> proof) {
    /** How a guarded sum fails. */
    public enum What {
        /** Somebody is certainly in it. */
        PRESENCE,
        /** It is known more closely than it may be, or exactly. */
        NARROW,
        /** No solver decided in its time; it counts as a failure. */
        UNDECIDED
    }
}
