package org.zaklon.country.forms;

import java.util.Set;

/**
 * Skip logic: a field is asked only where another field of the same form has one of these codes.
 *
 * @param field the id of the field it depends on, standing earlier in the form
 * @param anyOf codes; {@code YES}/{@code NO} for yes-no questions, names of {@code Unanswered} for the reasons of no answer
 */
public record Condition(String field, Set<String> anyOf) {
    public Condition {
        anyOf = Set.copyOf(anyOf);
    }
}
