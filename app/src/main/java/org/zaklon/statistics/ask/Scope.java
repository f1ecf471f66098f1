package org.zaklon.statistics.ask;

import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.country.Country;
import org.zaklon.ui.Words;

/**
 * Of where a reader's figures are: whoever coordinates a team reads those of its area, the others those of the country. Row security
 * says the same.
 *
 * @param area null for the country
 */
public record Scope(String area) {

    public static Scope of(Actor actor) {
        return new Scope(actor.role() == Role.TEAM_COORDINATOR ? actor.coordinatedArea().orElseThrow().value() : null);
    }

    public String in(Words t, Country country) {
        return t.say(country.areas().stream().filter(a -> a.code().value().equals(area)).findFirst().orElseGet(country::whole).name());
    }
}
