package org.zaklon.published;

import java.util.List;
import java.util.Map;
import org.zaklon.country.Localised;

/**
 * What stands beside the figures of an edition, frozen with them.
 *
 * @param title of the dataset
 * @param description in a few sentences: who is counted, and who is not
 * @param unit what one unit of a count is, such as a person identified for the first time
 * @param source who counted, in which register
 * @param licence its name or address
 * @param rule how small numbers were protected
 * @param dimensions the title of each dimension, by its name in the tables
 * @param codes the label of each code, by dimension and code; a code without a label shows itself
 * @param definitions terms with their meaning, in the order in which they are read
 * @param changes since the edition before, in words; empty for the first
 * @param tables what is said of single tables, by their names, where an edition has several subjects; none where it has one
 */
public record About(Localised title, Localised description, Localised unit, Localised source, String licence, Localised rule,
        Map<String, Localised> dimensions, Map<String, Map<String, Localised>> codes, List<Definition> definitions, Localised changes,
        Map<String, Table> tables) {
    public About {
        tables = tables == null ? Map.of() : Map.copyOf(tables); // editions from before tables had words of their own
    }

    /** Of an edition with one subject. */
    public About(Localised title, Localised description, Localised unit, Localised source, String licence, Localised rule, Map<String, Localised> dimensions,
            Map<String, Map<String, Localised>> codes, List<Definition> definitions, Localised changes) {
        this(title, description, unit, source, licence, rule, dimensions, codes, definitions, changes, Map.of());
    }

    /** A table with a subject of its own. */
    public record Table(Localised title, Localised unit, Localised description) {}

    /** A term of the figures and its meaning. */
    public record Definition(Localised term, Localised meaning) {}

    /** The label of a code in a language; {@code Total} is left to the reader's own words. */
    public String label(String dimension, String code, String language) {
        var label = codes.getOrDefault(dimension, Map.of()).get(code);
        return label == null ? code : label.in(language);
    }

    public String dimension(String name, String language) {
        var title = dimensions.get(name);
        return title == null ? name : title.in(language);
    }
}
