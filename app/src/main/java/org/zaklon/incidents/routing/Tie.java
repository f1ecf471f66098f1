package org.zaklon.incidents.routing;

import org.zaklon.kernel.AgencyCode;

/** Whoever is tied to an agency, by supervising it or depending on it, never reads a report that names it. Ties pass on. */
public record Tie(AgencyCode named, AgencyCode tied) {}
