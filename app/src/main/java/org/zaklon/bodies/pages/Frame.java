package org.zaklon.bodies.pages;

import java.util.List;
import org.zaklon.ui.parts.Tab;

/**
 * What stands around every page of a body.
 *
 * @param keeps whether the reader keeps it
 * @param rests what to say where the body does not meet; null where it does
 */
public record Frame(String id, String name, List<Tab> tabs, boolean keeps, String rests) {
    public String path() {
        return "/bodies/" + id;
    }
}
