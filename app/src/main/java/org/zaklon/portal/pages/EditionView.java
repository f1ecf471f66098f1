package org.zaklon.portal.pages;

import java.util.List;
import org.zaklon.published.Edition;

/**
 * An edition's page.
 *
 * @param sheets each dimension on its own
 * @param ways every division of two dimensions, as links
 * @param editions of the dataset, the newest first
 * @param newer the current edition, where this is not it; else null
 */
public record EditionView(Edition edition, Citation citation, List<Sheet> sheets, List<TableView.Way> ways, List<Edition> editions, Edition newer,
        String explore) {}
