package org.zaklon.migration.figure;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import org.zaklon.migration.Cell;
import org.zaklon.migration.FigureId;

/** The door to agreed figures for what publishes them. Ask inside {@code Work}, after somebody was let in. */
@Component
public class Agreed {
    private final FigureStore store;

    Agreed(FigureStore store) {
        this.store = store;
    }

    /** The newest vintage of each dataset and month. */
    public List<AgreedFigure> inForce(YearMonth from, YearMonth to) {
        return store.inForce(from, to);
    }

    public SortedMap<Cell, Long> cells(FigureId id) {
        return store.cells(id);
    }
}
