package org.zaklon.ui;

import java.util.List;
import org.zaklon.access.Actor;
import org.zaklon.ui.parts.Task;

/**
 * What a room puts on the page that everybody starts from: a bean of this type, asked each time the page is shown. Rooms above
 * {@code ui} know of the page, it knows none of them.
 */
public interface StartPart {

    /** Small numbers first; leave gaps. */
    int order();

    /** What waits for this person, the most urgent first: how many and how long, never about whom. Nothing where nothing waits. */
    List<Task> waiting(Actor actor, Words t);

    /** What this person may begin from here, the usual first; each with a place to go to. */
    default List<Task> beginnings(Actor actor, Words t) {
        return List.of();
    }
}
