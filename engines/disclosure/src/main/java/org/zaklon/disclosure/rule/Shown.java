package org.zaklon.disclosure.rule;

import org.zaklon.disclosure.table.Said;

/**
 * A number as a rule shows it.
 *
 * @param text what stands in the table, such as {@code 35} or {@code <10}
 * @param said what a reader who knows the rule learns from it
 * @param low whether the text says no more than that the count lies under the threshold: the number is hidden
 */
public record Shown(String text, Said said, boolean low) {}
