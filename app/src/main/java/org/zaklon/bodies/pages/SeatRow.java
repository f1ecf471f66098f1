package org.zaklon.bodies.pages;

import java.util.List;

/**
 * A seat and who sits there, in the reader's words.
 *
 * @param taken such as "2 of 5"
 * @param closed the day, in words; null while it is a seat
 */
public record SeatRow(String id, String name, String category, String taken, String closed, boolean empty, List<Person> people) {

    /**
     * Somebody who sits there.
     *
     * @param about sex and age in words, and whether it is an alternate
     * @param undertaking in words, signed or missing
     */
    public record Person(String id, String name, String about, String since, String undertaking, boolean signed) {}
}
