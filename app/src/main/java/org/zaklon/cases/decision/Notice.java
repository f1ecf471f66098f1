package org.zaklon.cases.decision;

import java.time.Instant;
import java.util.UUID;
import org.zaklon.kernel.UnitCode;

/**
 * A paper for the person that was handed out. It does not say why (law 12).
 *
 * @param reference by which an authority can ask the issuing unit
 * @param until the last moment of the period it speaks of
 */
public record Notice(UUID id, String reference, Instant until, UnitCode unit, Instant issuedAt) {}
