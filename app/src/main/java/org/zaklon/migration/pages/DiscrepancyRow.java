package org.zaklon.migration.pages;

import org.zaklon.ui.parts.Tag;

/** A difference in a list. @param left what is not explained */
public record DiscrepancyRow(String rule, String month, String cell, String first, String second, String difference, String left, String owner, Tag state,
        String href) {}
