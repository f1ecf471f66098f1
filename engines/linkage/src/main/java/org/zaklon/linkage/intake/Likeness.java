package org.zaklon.linkage.intake;

import org.zaklon.linkage.model.Explanation;

/**
 * How like a candidate is to what was asked.
 *
 * @param candidate its place in the list that was given
 * @param weight in bits; for order and tiers, never to be shown beside a person
 * @param explanation what agrees and what does not
 */
public record Likeness(int candidate, double weight, Explanation explanation) {}
