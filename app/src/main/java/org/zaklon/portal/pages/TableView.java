package org.zaklon.portal.pages;

import java.util.List;
import org.zaklon.ui.parts.Choice;

/**
 * A table's page.
 *
 * @param without the same table with one dimension less, by the title of what falls away
 * @param further the same table divided further
 * @param filters what it can be held at
 * @param by the dimensions of the address, with commas
 */
public record TableView(Sheet sheet, Citation citation, String embedCode, List<Way> without, List<Way> further, List<Filter> filters, String by) {

    /** A way to go. */
    public record Way(String label, String href) {}

    /** A dimension that can be held at one code. */
    public record Filter(String name, String label, List<Choice> codes, String value) {}
}
