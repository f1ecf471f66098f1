package org.zaklon.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.zaklon.access.Actor;
import org.zaklon.country.Localised;

/**
 * Who is signed in, in words for the header, so that one always knows as whom one acts.
 *
 * @param label the display name the person chose or was given for work
 * @param unit the name of the unit
 */
public record SignedIn(Actor actor, String label, Localised unit) {

    /** Where the header learns it; implemented by the room that keeps accounts. */
    public interface Source {
        Optional<SignedIn> in(HttpServletRequest request);
    }
}
