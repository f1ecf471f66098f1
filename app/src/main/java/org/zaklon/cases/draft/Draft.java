package org.zaklon.cases.draft;

import java.time.Instant;
import java.util.UUID;
import org.zaklon.kernel.CaseId;
import org.zaklon.ui.forms.Typed;

/**
 * A form that somebody is filling, word for word as typed.
 *
 * @param caseId the case it will belong to; null where it begins one
 * @param expiresAt when it is deleted if nobody touches it
 */
public record Draft(UUID id, String form, int version, CaseId caseId, Typed typed, Instant savedAt, Instant expiresAt) {}
