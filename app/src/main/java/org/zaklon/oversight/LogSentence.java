package org.zaklon.oversight;

import java.util.List;

/**
 * A line of the log in the reader's words.
 *
 * @param machine the time, ISO 8601
 * @param what a sentence
 * @param why by which rule it was refused; null where it was not
 * @param who role and unit
 * @param person a mark by which the acts of one person can be told from another's; null for the platform
 * @param pseudonym of the case; empty where there is none
 * @param purpose may be empty
 */
public record LogSentence(String machine, String when, String what, boolean refused, String why, String who, String person,
        String pseudonym, String purpose, List<String> details) {}
