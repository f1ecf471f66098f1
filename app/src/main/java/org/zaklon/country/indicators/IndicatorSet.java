package org.zaklon.country.indicators;

import java.util.List;
import java.util.Set;
import org.zaklon.country.AgeGroup;
import org.zaklon.country.Confidence;
import org.zaklon.country.Localised;

/**
 * A versioned set of indicators for persons of one age and one kind of situation.
 *
 * @param id the family and the kind, such as {@code ilo-adult-labour}
 * @param source where the set comes from, in words
 * @param strongWhen groups of dimension ids: the source speaks of strong indications where every group has a positive dimension
 */
public record IndicatorSet(
        String id,
        int version,
        AgeGroup age,
        Localised label,
        Localised source,
        Confidence confidence,
        List<Dimension> dimensions,
        List<Set<String>> strongWhen) {
    public IndicatorSet {
        dimensions = List.copyOf(dimensions);
        strongWhen = List.copyOf(strongWhen);
    }

    public List<Indicator> indicators() {
        return dimensions.stream().flatMap(d -> d.indicators().stream()).toList();
    }

    /** How forms refer to it, such as {@code ilo-adult-labour@1}. */
    public String reference() {
        return id + "@" + version;
    }
}
