package org.zaklon.migration.pages;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.migration.bulletin.PublishBulletin;
import org.zaklon.published.About;
import org.zaklon.ui.Words;

/**
 * One protected table of a bulletin as whoever decides about it sees it: dimensions one below the other, months across.
 *
 * @param groups each dimension with its rows
 */
public record BulletinGrid(String title, String description, List<String> months, List<Group> groups) {

    /** A dimension. */
    public record Group(String label, List<Row> rows) {}

    /** A code with what is shown of it for each month. */
    public record Row(String label, List<String> shown) {}

    static BulletinGrid of(Words t, String name, ProtectedTable table, About about) {
        var catalogue = table.publication().catalogue();
        var month = catalogue.dimensions().stream().filter(d -> d.name().equals(PublishBulletin.MONTH)).findFirst().orElseThrow();
        var months = new ArrayList<String>();
        for (int m = 0; m < month.size(); m++) {
            months.add(about.label(month.name(), month.code(m), t.language().tag()));
        }
        var groups = new ArrayList<Group>();
        for (var dimension : catalogue.dimensions()) {
            if (!dimension.equals(month)) {
                groups.add(new Group(about.dimension(dimension.name(), t.language().tag()), rows(t, table, month, dimension, about)));
            }
        }
        var subject = about.tables().get(name);
        return new BulletinGrid(t.say(subject.title()), t.say(subject.description()), months, groups);
    }

    private static List<Row> rows(Words t, ProtectedTable table, Dimension month, Dimension dimension, About about) {
        var catalogue = table.publication().catalogue();
        var rows = new ArrayList<Row>();
        for (int category = 0; category < dimension.categories(); category++) {
            var shown = new ArrayList<String>();
            for (int m = 0; m < month.size(); m++) {
                var at = catalogue.dimensions().stream().mapToInt(Dimension::total).toArray();
                at[catalogue.dimensions().indexOf(month)] = m;
                at[catalogue.dimensions().indexOf(dimension)] = category;
                int cell = catalogue.find(at);
                var printed = cell < 0 ? "" : table.cells().get(cell).published();
                shown.add(printed.isEmpty() ? t.get("migration.hidden") : printed);
            }
            if (category == dimension.total() || shown.stream().anyMatch(s -> !s.equals("0"))) {
                rows.add(new Row(category == dimension.total() ? t.get("migration.whole") : about.label(dimension.name(), dimension.code(category),
                        t.language().tag()), shown));
            }
        }
        return rows;
    }
}
