package org.zaklon.agreements;

import java.util.UUID;

/**
 * An agreement expired, was terminated, gave way to a later version or was suspended: nothing rests on it from now on. What rested
 * on a suspended one is shared anew when it holds again, so that somebody looks at each case.
 */
public record AgreementEnded(UUID agreement) {}
