package org.zaklon.forums.taskforce.support;

import java.time.LocalDate;
import org.zaklon.kernel.AreaCode;

/**
 * What is needed. It is all that a service is told, and none of it describes a person.
 *
 * @param kind of the list {@code support-kinds}
 * @param urgency of the list {@code urgency}, which says until when one answers
 * @param from the first day on which it may be needed
 * @param by the last
 * @param language of the list {@code languages}; null where nobody knows or it does not matter
 */
public record Needed(String kind, AreaCode area, String urgency, LocalDate from, LocalDate by, People people, Sex sex, Minors minors, String language) {

    /** About how many, as a band: a number could be counted against a file. */
    public enum People { UP_TO_2, UP_TO_5, UP_TO_10, UP_TO_20, MORE }

    /** For whom a place must be suitable. */
    public enum Sex { WOMEN, MEN, BOTH, UNKNOWN }

    /** Whether there are children among them. */
    public enum Minors { YES, NO, UNKNOWN }
}
