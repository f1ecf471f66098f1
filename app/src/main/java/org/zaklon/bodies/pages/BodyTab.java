package org.zaklon.bodies.pages;

import org.zaklon.access.Actor;
import org.zaklon.bodies.Body;

/** A page beside the pages of a body, such as the issues of a forum; implemented by the rooms above as components. */
public interface BodyTab {

    /** Whether this body has such a page for this reader. */
    boolean shows(Actor reader, Body body);

    /** Key of the message on the tab. */
    String label();

    /** What follows {@code /bodies/{id}/} in its address, such as {@code issues}. */
    String path();

    /** Where it stands among the others: low numbers first; the pages of this room use 10 to 50. */
    int order();
}
