package org.zaklon.access;

import java.util.Map;

/**
 * The predicate that every list query must carry, so that a list is scoped in its own SQL and served by an index; row security
 * says the same once more.
 *
 * @param sql a condition over the columns {@code case_id}, {@code agency}, {@code unit} and {@code area} of the alias it was
 *     made for
 */
public record Scope(String sql, Map<String, Object> params) {

    /** Cases of the actor's own queue: of the unit, the agency, the coordinated area, or those assigned. */
    public static Scope own(Actor actor, String alias) {
        return switch (actor.role().rows()) {
            case UNIT -> new Scope(alias + ".unit = :scope_unit", Map.of("scope_unit", actor.unit().value()));
            case AGENCY -> new Scope(alias + ".agency = :scope_agency", Map.of("scope_agency", actor.agency().value()));
            case AREA -> actor.area() == null
                    ? nothing()
                    : new Scope(alias + ".area = :scope_area", Map.of("scope_area", actor.area().value()));
            case COUNTRY, SYSTEM -> new Scope("true", Map.of());
            case ASSIGNED -> new Scope(alias + ".case_id in (select sec.assigned_cases())", Map.of());
            case NONE -> nothing();
        };
    }

    /** Cases that a live share opens to the actor's unit. */
    public static Scope opened(Actor actor, String alias) {
        return new Scope(alias + ".case_id in (select sec.opened_cases())", Map.of());
    }

    private static Scope nothing() {
        return new Scope("false", Map.of());
    }
}
