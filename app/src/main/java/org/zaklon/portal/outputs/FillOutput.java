package org.zaklon.portal.outputs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.open.Shelf;
import org.zaklon.portal.outputs.Filled.State;
import org.zaklon.published.Edition;
import org.zaklon.published.Published;

/**
 * Fills the items of a form from the current edition of the national figures. It looks published cells up and adds none: a sum of rounded numbers is
 * no published number.
 */
@Component
class FillOutput {
    static final String DATASET = "identifications";
    /** Counts the same people; its items are taken where it is as of the same day. */
    private static final String BESIDE = "detection";
    private static final String TIME = "year";
    private static final Set<String> NOTHING = Set.of("", "..");

    private final Published published;
    private final Shelf shelf;
    private final Country country;

    FillOutput(Published published, Shelf shelf, Country country) {
        this.published = published;
        this.shelf = shelf;
        this.country = country;
    }

    /** The forms that the profile has items for. */
    List<Obligation> offered() {
        return Arrays.stream(Obligation.values()).filter(o -> country.findCodes(o.list()).isPresent()).toList();
    }

    /** The periods of the current edition, the latest first; none before something is published. */
    List<String> periods() {
        return published.current(DATASET).map(edition -> periods(tables(edition))).orElse(List.of());
    }

    private static List<String> periods(List<ProtectedTable> tables) {
        var periods = new LinkedHashSet<String>();
        for (var table : tables) {
            time(table).ifPresent(time -> {
                for (int category = 0; category < time.categories(); category++) {
                    periods.add(time.code(category));
                }
            });
        }
        periods.remove(Dimension.TOTAL);
        return List.copyOf(periods).reversed();
    }

    /** Empty where nothing is published, the form is not offered, or the edition does not know the period. */
    Optional<Filled> fill(Obligation obligation, String period) {
        var items = country.findCodes(obligation.list());
        return published.current(DATASET).filter(edition -> items.isPresent()).flatMap(edition -> {
            var tables = new ArrayList<>(tables(edition));
            if (!periods(tables).contains(period)) {
                return Optional.empty();
            }
            published.current(BESIDE).filter(beside -> beside.cutoff().equals(edition.cutoff())).ifPresent(beside -> tables.addAll(tables(beside)));
            return Optional.of(new Filled(obligation, edition, period,
                    items.get().codes().stream().map(Item::of).map(item -> line(item, tables, period)).toList()));
        });
    }

    private static Filled.Line line(Item item, List<ProtectedTable> tables, String period) {
        var shown = item.where() == null ? Optional.<String>empty()
                : tables.stream().flatMap(table -> cell(table, item, period).stream()).filter(text -> !NOTHING.contains(text)).findFirst();
        var state = item.where() == null ? State.NOT_HELD : shown.isPresent() ? State.PUBLISHED : State.WITHHELD;
        return new Filled.Line(item.code(), item.label(), item.variables(), shown.orElse(""), state, item.confirmed());
    }

    /** What stands in the cell, if the table has it. */
    private static Optional<String> cell(ProtectedTable table, Item item, String period) {
        var catalogue = table.publication().catalogue();
        var names = catalogue.dimensions().stream().map(Dimension::name).toList();
        if (!names.containsAll(item.where().keySet()) || !names.contains(TIME)) {
            return Optional.empty();
        }
        var at = catalogue.dimensions().stream().mapToInt(d -> d.name().equals(TIME) ? d.category(period)
                : d.category(item.where().getOrDefault(d.name(), Dimension.TOTAL))).toArray();
        if (Arrays.stream(at).anyMatch(category -> category < 0)) {
            return Optional.empty();
        }
        int cell = catalogue.find(at);
        return cell < 0 ? Optional.empty() : Optional.of(table.cells().get(cell).published());
    }

    private List<ProtectedTable> tables(Edition edition) {
        return edition.tables().stream().flatMap(name -> shelf.table(edition, name).stream()).toList();
    }

    private static Optional<Dimension> time(ProtectedTable table) {
        return table.publication().catalogue().dimensions().stream().filter(d -> d.name().equals(TIME)).findFirst();
    }
}
