package org.zaklon.forums.release.day;

import java.time.LocalTime;

/**
 * Why the day cannot work as it is planned.
 *
 * @param order the appointment, by its place in the order; 0 for the day as a whole
 * @param hour the hour that matters, such as the earliest possible arrival; null where none does
 */
public record Conflict(Kind kind, int order, LocalTime hour) {

    public enum Kind {
        /** One cannot be there in time after the place before. */
        NOT_REACHABLE,
        /** It is closed at that hour, or closes before one is done. */
        CLOSED,
        /** The duty ends before. */
        DUTY_MISSED,
        /** Something that must come first comes later. */
        WRONG_ORDER,
        /** A document is asked for that is not in hand. */
        DOCUMENT_MISSING,
        /** Nobody knows how one gets there. */
        NO_TRANSPORT,
        NO_MONEY, NO_CONTACT, NOTHING_PLANNED
    }
}
