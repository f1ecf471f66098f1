package org.zaklon.sharing.across;

import org.zaklon.ui.parts.Tag;

/** A question that waits, in a list: by the pseudonym of the own case, never by a name. */
public record AskedLine(String href, String pseudonym, String asking, String purpose, String since, Tag state) {}
