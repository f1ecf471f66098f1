package org.zaklon.forums.taskforce.reference;

import org.zaklon.ui.parts.Tag;

/**
 * Another agency that has the same reference.
 *
 * @param mark of the own entry
 * @param seat whom to speak with there
 * @param answer where the asker's agency answers; null where it did, or was told second
 */
public record MatchRow(String mark, String agency, String seat, String purpose, String found, String due, Tag state, String answer) {}
