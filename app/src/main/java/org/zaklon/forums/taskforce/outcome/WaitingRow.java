package org.zaklon.forums.taskforce.outcome;

/**
 * What was typed and waits for a second person.
 *
 * @param confirm where the reader confirms it; null for whoever typed it
 */
public record WaitingRow(String period, String offence, String counts, String confirm) {}
