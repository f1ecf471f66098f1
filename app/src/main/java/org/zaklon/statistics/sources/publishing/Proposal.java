package org.zaklon.statistics.sources.publishing;

import java.util.UUID;

/**
 * Where the publication of a vintage stands.
 *
 * @param proposedBy null where nobody proposed it
 * @param edition of the portal; 0 where it is not published
 */
record Proposal(UUID id, UUID vintage, UUID proposedBy, boolean decided, int edition) {}
