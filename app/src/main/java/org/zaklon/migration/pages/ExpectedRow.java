package org.zaklon.migration.pages;

import org.zaklon.ui.parts.Tag;

/**
 * A file that is expected or here.
 *
 * @param href of the newest file; null where there is none
 * @param send where one can be sent in; null where it is not the reader's to send
 */
public record ExpectedRow(String dataset, String agency, String due, Tag state, String vintage, String since, String href, String send) {}
