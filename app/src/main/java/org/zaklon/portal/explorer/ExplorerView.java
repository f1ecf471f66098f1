package org.zaklon.portal.explorer;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.kernel.Reason;
import org.zaklon.portal.open.Addresses;
import org.zaklon.portal.open.Format;
import org.zaklon.portal.open.Question;
import org.zaklon.published.Edition;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/**
 * The page of the explorer.
 *
 * @param ways what stands in the three places to divide by; empty where nothing is chosen
 * @param table null where the question is refused
 * @param refusal null where it is answered
 * @param official the address of the table of the frozen catalogue that answers the same question, which takes precedence; may be null
 */
public record ExplorerView(Edition edition, List<Choice> dimensions, List<String> ways, List<Filter> filters, FreeTableView table, Reason refusal, String official,
        List<File> files) {

    /** One dimension that can be fixed at a code. */
    public record Filter(String name, String label, List<Choice> codes, String value) {}

    /** The same table as a file. */
    public record File(String name, String href) {}

    static ExplorerView of(Edition edition, List<Dimension> dimensions, Question question, FreeTableView table, Reason refusal, String official, Words t) {
        var ways = new ArrayList<>(question.by());
        while (ways.size() < 3) {
            ways.add("");
        }
        var about = edition.about();
        var language = t.language().tag();
        var choices = dimensions.stream().map(d -> Choice.of(d.name(), about.dimension(d.name(), language))).toList();
        var filters = dimensions.stream().map(d -> {
            var codes = new ArrayList<Choice>();
            for (int category = 0; category < d.categories() - 1; category++) {
                codes.add(Choice.of(d.code(category), about.label(d.name(), d.code(category), language)));
            }
            return new Filter(d.name(), about.dimension(d.name(), language), List.copyOf(codes), question.where().getOrDefault(d.name(), ""));
        }).toList();
        var spoken = new Question(question.by(), question.where(), language).query();
        var files = table == null ? List.<File>of() : List.of(
                file("CSV", edition, Format.CSV, spoken), file("XLSX", edition, Format.XLSX, spoken),
                file("JSON-stat", edition, Format.JSON_STAT, spoken), file("SDMX-CSV", edition, Format.SDMX_CSV, spoken));
        return new ExplorerView(edition, choices, List.copyOf(ways), filters, table, refusal,
                official == null ? null : Addresses.page(edition) + "/" + official + spoken, files);
    }

    private static File file(String name, Edition edition, Format format, String query) {
        return new File(name, Addresses.table(edition, "explore") + format.ending() + query);
    }
}
