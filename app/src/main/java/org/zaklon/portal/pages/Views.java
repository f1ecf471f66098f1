package org.zaklon.portal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.open.Addresses;
import org.zaklon.portal.open.Figures;
import org.zaklon.portal.open.Labels;
import org.zaklon.portal.open.Question;
import org.zaklon.portal.pages.TableView.Filter;
import org.zaklon.portal.pages.TableView.Way;
import org.zaklon.published.Edition;
import org.zaklon.published.Published;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** Puts together what the page of a table and the page of an edition show. */
@Component
class Views {
    private static final int MOST_SHEETS = 8;

    private final Published published;
    private final Offered offered;
    private final Sheets makes;
    private final Addresses addresses;

    Views(Published published, Offered offered, Sheets makes, Addresses addresses) {
        this.published = published;
        this.offered = offered;
        this.makes = makes;
        this.addresses = addresses;
    }

    Optional<TableView> table(Edition edition, String name, Question question, Words t) {
        return offered.find(edition, name, question).map(figures -> {
            var sheet = makes.of("table", figures, t);
            var by = figures.axes().stream().map(Dimension::name).toList();
            var labels = new Labels(figures, t);
            var embed = "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"480\" loading=\"lazy\"></iframe>"
                    .formatted(addresses.of(sheet.embed()).replace("&", "&amp;"), sheet.title().replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"));
            var without = by.size() < 2 ? List.<Way>of() : by.stream().map(one -> new Way(labels.dimension(one),
                    href(edition, name, by.stream().filter(b -> !b.equals(one)).toList(), question.where(), t))).toList();
            var further = offered.further(edition, name, by).stream().filter(one -> !question.where().containsKey(one)).map(one ->
                    new Way(labels.dimension(one), href(edition, name, Stream.concat(by.stream(), Stream.of(one)).toList(), question.where(), t))).toList();
            return new TableView(sheet, Citation.of(edition, sheet.title(), addresses.of(sheet.page()), t), embed, without, further,
                    filters(edition, name, by, question, labels), String.join(",", by));
        });
    }

    EditionView edition(Edition edition, Words t) {
        var sheets = new ArrayList<Sheet>();
        var ways = new ArrayList<Way>();
        for (var table : edition.tables()) {
            var single = offered.dimensions(edition, table).stream().flatMap(one -> offered.usual(edition, table, List.of(one)).stream()).toList();
            int most = edition.about().tables().containsKey(table) ? sheets.size() + 1 : MOST_SHEETS;
            for (var figures : single) {
                if (sheets.size() < Math.min(most, MOST_SHEETS)) {
                    sheets.add(makes.of("table-" + sheets.size(), figures, t));
                } else {
                    ways.add(way(figures, table, t));
                }
            }
            offered.pairs(edition, table).forEach(pair -> offered.usual(edition, table, pair).ifPresent(figures -> ways.add(way(figures, table, t))));
        }
        var editions = published.editions(edition.dataset());
        var current = editions.getFirst();
        return new EditionView(edition, Citation.of(edition, t.say(edition.about().title()), addresses.of(Addresses.page(edition)), t), sheets, ways,
                editions, current.number() == edition.number() ? null : current,
                edition.synthetic() ? Addresses.page(edition) + "/explore?lang=" + t.language().tag() : null);
    }

    private List<Filter> filters(Edition edition, String name, List<String> by, Question question, Labels labels) {
        return offered.filters(edition, name, by).stream().map(dimension -> new Filter(dimension.name(), labels.dimension(dimension.name()),
                IntStream.range(0, dimension.categories()).map(c -> dimension.categories() - 1 - c).boxed()
                        .sorted((a, b) -> a == dimension.total() ? -1 : b == dimension.total() ? 1 : Integer.compare(a, b))
                        .map(c -> Choice.of(dimension.code(c), labels.code(dimension.name(), dimension.code(c)))).toList(),
                question.where().getOrDefault(dimension.name(), Dimension.TOTAL))).toList();
    }

    /** What a link to a table says: its divisions, and of several tables of the same divisions its name. */
    private static Way way(Figures figures, String table, Words t) {
        var labels = new Labels(figures, t);
        var by = t.list(figures.axes().stream().map(axis -> t.inside(labels.dimension(axis.name()))).toList());
        var where = new TreeMap<>(figures.fixed());
        where.values().removeIf(Dimension.TOTAL::equals);
        var subject = figures.edition().about().tables().get(table);
        var name = subject != null ? Optional.of(t.say(subject.title())) : SeriesName.of(table, t);
        return new Way(name.map(said -> said + ": " + by).orElse(by),
                href(figures.edition(), table, figures.axes().stream().map(Dimension::name).toList(), where, t));
    }

    private static String href(Edition edition, String table, List<String> by, Map<String, String> where, Words t) {
        return Addresses.page(edition) + "/" + table + new Question(by, new TreeMap<>(where), t.language().tag()).query();
    }
}
