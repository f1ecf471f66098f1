package org.zaklon.bodies.pages;

import java.util.List;

/**
 * Something told under an item, and what crossed of it, in the reader's words.
 *
 * @param own whether the reader's seat told it and may share, disclose or refuse it
 */
public record InformationRow(String id, String kind, String owner, String dataClass, String text, String source, String days, boolean own, List<String> events) {}
