package org.zaklon.forums.taskforce.reference;

import org.zaklon.ui.parts.Tag;

/**
 * An own entry as its list shows it.
 *
 * @param withdraw where it is taken back; null once it was
 */
public record ReferenceRow(String mark, String purpose, String entered, Tag state, String withdraw) {}
