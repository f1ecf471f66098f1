package org.zaklon.incidents.routing;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zaklon.kernel.AgencyCode;

/**
 * Who is said to have done it.
 *
 * @param agencies those that were named; empty where none was
 * @param othersToo whether it may also have been an agency that nobody could name
 */
public record Accused(Perpetrator kind, Set<AgencyCode> agencies, boolean othersToo) {
    public Accused {
        agencies = Set.copyOf(agencies);
    }

    /** Somebody of the state, or nobody knows who, and not every agency is named: it may have been any of them. */
    boolean mayBeAnyAgency() {
        return kind != Perpetrator.PRIVATE && (agencies.isEmpty() || othersToo);
    }

    public String spelled() {
        return kind + " " + agencies.stream().map(AgencyCode::value).collect(Collectors.toCollection(TreeSet::new)) + (othersToo ? " and others" : "");
    }
}
