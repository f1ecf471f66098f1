package org.zaklon.agreements;

import java.util.UUID;

/** An agreement ends within thirty days; its parties are to be told. */
public record AgreementEnding(UUID agreement) {}
