package org.zaklon.agreements;

import java.util.UUID;

/** An agreement expired, was terminated or gave way to a later version: nothing new may rest on it from now on. */
public record AgreementEnded(UUID agreement) {}
