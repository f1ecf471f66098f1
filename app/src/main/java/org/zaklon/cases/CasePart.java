package org.zaklon.cases;

import java.util.List;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;

/**
 * What another room adds to the task list of a case: a bean of this type, asked each time the page is shown, inside the work
 * of the reader. Rooms above know {@code cases}, {@code cases} knows none of them.
 */
public interface CasePart {

    /** The message key of the heading. */
    String titleKey();

    /** The lines as far as this reader may see and do them; empty where the part has nothing to say. */
    List<TaskLine> lines(Actor actor, CaseFacts facts);

    /** Small numbers first; the own parts of {@code cases} stand at 10, 20 and 90. */
    int order();
}
