package org.zaklon.migration.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.zaklon.migration.Cell;
import org.zaklon.migration.Observation;
import org.zaklon.migration.Sums;
import org.zaklon.migration.terms.Dataset;
import org.zaklon.ui.Words;
import org.zaklon.ui.figures.Figure;

/** The figures of a file as its agency counted them: the whole, and one table for each dimension. Not protected, and for those alone who may see the file. */
record Grids(MigrationWords words, Dataset dataset) {

    List<Figure> of(Words t, Collection<Observation> figures) {
        var grids = new ArrayList<Figure>();
        var whole = Sums.by(figures, List.of()).get(Cell.WHOLE);
        for (var dimension : dataset.dimensions()) {
            var sums = Sums.by(figures, List.of(dimension.name()));
            var rows = new ArrayList<Figure.Row>();
            for (var code : dimension.codes()) {
                var place = Cell.read(dimension.name() + "=" + code);
                if (sums.containsKey(place)) {
                    rows.add(new Figure.Row(words.code(t, dimension, code), List.of(cell(t, sums.get(place))), false));
                }
            }
            rows.add(new Figure.Row(t.get("migration.whole"), List.of(cell(t, whole)), true));
            grids.add(new Figure(t.say(dimension.label()), t.get("migration.grid", words.dataset(t, dataset.code())), t.say(dimension.label()),
                    List.of(t.of("migration.unit", dataset.unit())), rows, 0, List.of()));
        }
        return grids;
    }

    static Figure.Cell cell(Words t, Long value) {
        return value == null ? Figure.Cell.text(t.get("migration.missing")) : Figure.Cell.of(t, value);
    }
}
