package org.zaklon.portal.pages;

import java.util.List;
import org.zaklon.portal.pictures.Picture;
import org.zaklon.published.Edition;
import org.zaklon.published.Kind;

/**
 * A table with all that must never be parted from it: title, a sentence, picture, grid, definition, source and date.
 *
 * @param id of its elements in the page
 * @param left how many categories the picture leaves to the grid
 * @param picture null where the table is a single number
 * @param unit what one of its numbers is
 * @param page its own address, in the language of the page
 */
public record Sheet(String id, String title, String sentence, Picture picture, int left, Grid grid, Edition edition, String unit, String page, String embed,
        List<Download> files) {

    /** The same table as a file. */
    public record Download(String name, String href) {}

    public boolean official() {
        return edition.kind() == Kind.OFFICIAL;
    }
}
