package org.zaklon.services.pages;

import java.util.List;
import org.zaklon.ui.parts.Tag;

/**
 * A line of help on its page, in the reader's words.
 *
 * @param href where an answer is recorded; null where this reader records none
 * @param history what was said, the last first
 */
public record ServiceLineView(String label, String article, Tag state, String href, List<String> history) {
    public ServiceLineView {
        history = List.copyOf(history);
    }
}
