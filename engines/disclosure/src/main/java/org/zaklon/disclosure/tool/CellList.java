package org.zaklon.disclosure.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;

/** Cells named in a file: one column for each dimension, one row for each cell. */
final class CellList {
    private CellList() {}

    /** @param file null where no cell is named */
    static List<Integer> read(Path file, Catalogue catalogue) {
        var cells = new ArrayList<Integer>();
        if (file == null) {
            return cells;
        }
        var header = new Sheet[1];
        var dimensions = catalogue.dimensions();
        for (var row : Sheet.rows(file, sheet -> header[0] = sheet)) {
            var cell = new int[dimensions.size()];
            for (int d = 0; d < cell.length; d++) {
                Dimension dimension = dimensions.get(d);
                var code = row.get(header[0].column(dimension.name()));
                cell[d] = dimension.category(code);
                if (cell[d] < 0) {
                    throw BadInput.at(file, row.line(), "'%s' is no code of %s".formatted(code, dimension.name()));
                }
            }
            int found = catalogue.find(cell);
            if (found < 0) {
                throw BadInput.at(file, row.line(), "none of the tables has this cell");
            }
            cells.add(found);
        }
        return cells;
    }
}
