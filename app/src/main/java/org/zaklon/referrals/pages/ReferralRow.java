package org.zaklon.referrals.pages;

import org.zaklon.ui.parts.Tag;

/** A line of a list of referrals, in the reader's words. */
public record ReferralRow(String href, String pseudonym, String services, String other, String clock, String sent, Tag state) {}
