package org.zaklon.forums.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of figures in the reader's words, with the parts of its picture.
 *
 * @param note the definition, beside the numbers
 * @param parts what the columns of the picture are called, one for each part of a bar; empty where there is no picture
 */
public record Sheet(String id, String title, String note, List<String> heads, List<String> parts, List<Row> rows) {
    /** Length of the longest bar, in percent of the picture. */
    private static final int FULL = 100;

    /**
     * @param cells as written, the first names the row
     * @param parts the numbers of its bar
     */
    public record Row(List<String> cells, List<Integer> parts) {
        public Row {
            cells = List.copyOf(cells);
            parts = List.copyOf(parts);
        }

        int total() {
            return parts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A part of a bar. */
    public record Part(int x, int width, int colour) {}

    public Sheet {
        heads = List.copyOf(heads);
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    public boolean pictured() {
        return !parts.isEmpty() && rows.stream().anyMatch(r -> r.total() > 0);
    }

    /** The bar of a row, laid out from where the reader begins. */
    public List<Part> bar(Row row, boolean fromTheRight) {
        int most = Math.max(1, rows.stream().mapToInt(Row::total).max().orElse(1));
        var bar = new ArrayList<Part>();
        int before = 0;
        for (int i = 0; i < row.parts().size(); i++) {
            int from = before * FULL / most;
            before += row.parts().get(i);
            int to = before * FULL / most;
            if (to > from) {
                bar.add(new Part(fromTheRight ? FULL - to : from, to - from, i + 1));
            }
        }
        return bar;
    }
}
