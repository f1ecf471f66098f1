package org.zaklon.incidents.desk;

import org.zaklon.ui.parts.Tag;

/** A report as the list of a desk shows it. */
public record IncidentRow(String href, String reference, String what, String area, String received, String due, Tag state, Tag clock) {}
