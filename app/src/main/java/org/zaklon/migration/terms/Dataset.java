package org.zaklon.migration.terms;

import java.util.List;
import java.util.Optional;
import org.zaklon.country.Localised;

/**
 * A dataset that agencies send in each month.
 *
 * @param code as it stands in files and addresses, such as {@code asylum-applications}
 * @param dimensions every number has one code of each
 * @param tables the divisions that are published, each the names of its dimensions
 * @param basis the legal basis of the collection, in words; empty where none is confirmed
 * @param article of Regulation (EC) 862/2007 whose template it follows, such as {@code 4(1)(a)}; empty where the Regulation asks for nothing of the kind
 * @param summed whether its sources count different things that may be added; where not, one source is taken and never a mean of several
 * @param confidence how sure the profile is of all this, and why
 */
public record Dataset(String code, Localised label, Localised definition, Measure measure, CountUnit unit, List<Dimension> dimensions,
        List<List<String>> tables, String basis, String article, Protection protection, boolean summed, String confidence, String source) {
    public Dataset {
        dimensions = List.copyOf(dimensions);
        tables = List.copyOf(tables);
    }

    public Optional<Dimension> dimension(String name) {
        return dimensions.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return dimensions.stream().map(Dimension::name).toList();
    }
}
