package org.zaklon.ui.parts;

/**
 * Something to mend before a page can be sent.
 *
 * @param field the id of the field, to which the summary of errors leads
 * @param text what to do, in the reader's words
 */
public record Problem(String field, String text) {

    /** The first problem of a field, or null: the shape in which a field template takes it. */
    public static String of(String field, Iterable<Problem> problems) {
        for (var problem : problems) {
            if (problem.field().equals(field)) {
                return problem.text();
            }
        }
        return null;
    }
}
