package org.zaklon.account.admin;

import org.zaklon.ui.parts.Tag;

/** A line of the list of accounts, in the reader's words. */
public record AccountRow(String href, String name, String unit, String role, Tag state) {}
