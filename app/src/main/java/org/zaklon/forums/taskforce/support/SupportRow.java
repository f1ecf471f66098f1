package org.zaklon.forums.taskforce.support;

import org.zaklon.ui.parts.Tag;

/** A request as its list shows it. */
public record SupportRow(String href, String kind, String area, String by, String asked, String until, Tag state) {}
