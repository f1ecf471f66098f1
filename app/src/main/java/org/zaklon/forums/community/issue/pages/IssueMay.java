package org.zaklon.forums.community.issue.pages;

/** What the reader may do with an issue now. */
public record IssueMay(boolean step, boolean confirm, boolean mediate, boolean seeMediation) {}
