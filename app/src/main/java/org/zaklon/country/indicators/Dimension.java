package org.zaklon.country.indicators;

import java.util.List;
import java.util.Set;
import org.zaklon.country.Localised;

/**
 * Indicators that belong together.
 *
 * @param speaksFor the elements that a finding in this dimension speaks for
 */
public record Dimension(String id, Localised label, Set<Element> speaksFor, List<Indicator> indicators) {
    public Dimension {
        speaksFor = Set.copyOf(speaksFor);
        indicators = List.copyOf(indicators);
    }
}
