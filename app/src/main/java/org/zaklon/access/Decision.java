package org.zaklon.access;

import org.zaklon.kernel.Reason;

/** What the decision function answers; every exit names its rule. */
public sealed interface Decision {
    String rule();

    record Permit(String rule) implements Decision {}

    record Denial(String rule, Reason reason) implements Decision {}
}
