package org.zaklon.agreements;

import java.util.UUID;

/** A party is no longer bound by an agreement that goes on among the others: nothing from it or to it rests on that any more. */
public record PartyLeft(UUID agreement, String agency) {}
