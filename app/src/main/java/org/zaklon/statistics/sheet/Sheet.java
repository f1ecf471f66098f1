package org.zaklon.statistics.sheet;

import java.util.List;
import org.zaklon.statistics.Chart;

/**
 * Figures in the reader's words, not protected against disclosure.
 *
 * @param definition what is counted and how
 * @param first the heading of the lines
 * @param chart repeats a column of the table; null where there is nothing to draw
 * @param about what the picture shows, in words
 */
public record Sheet(String title, String definition, String first, List<String> heads, List<Line> lines, Chart chart, String about) {
    public Sheet {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** @param cells as many as heads */
    public record Line(String label, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public boolean empty() {
        return lines.isEmpty();
    }
}
