package org.zaklon.ui.figures;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.ui.Words;

/**
 * A table of figures in the reader's words.
 *
 * @param definition what is counted and how
 * @param first the heading of the lines
 * @param drawn the column that the picture repeats, from 0; -1 where nothing is drawn
 * @param notes what a reader must know besides
 */
public record Figure(String title, String definition, String first, List<String> heads, List<Row> rows, int drawn, List<String> notes) {
    private static final int FULL = 82; // percent; the number stands beside it
    private static final int MOST = 40;

    public Figure {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** @param total whether it sums up the others, so that it is not drawn beside them */
    public record Row(String label, List<Cell> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param plain for programs; null where there is no number */
    public record Cell(String shown, Double plain) {
        public static Cell of(Words t, long number) {
            return new Cell(t.number(number), (double) number);
        }

        /** A share of a hundred or a difference of two, with one decimal. */
        public static Cell decimal(Words t, double number) {
            var format = java.text.NumberFormat.getInstance(t.locale());
            format.setMaximumFractionDigits(1);
            format.setMinimumFractionDigits(1);
            return new Cell(format.format(number), Math.round(number * 10) / 10.0);
        }

        public static Cell text(String text) {
            return new Cell(text, null);
        }

        public static Cell none() {
            return new Cell("–", null);
        }
    }

    /** @param share its length, in percent of the width of the page */
    public record Bar(String label, String shown, int share) {}

    public boolean empty() {
        return rows.isEmpty();
    }

    /** Empty where there is nothing to draw. */
    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        var most = drawn < 0 ? 0 : rows.stream().filter(r -> !r.total()).mapToDouble(r -> value(r)).max().orElse(0);
        if (most > 0) {
            rows.stream().filter(r -> !r.total()).limit(MOST).forEach(r -> bars.add(new Bar(brief(r.label()), r.cells().get(drawn).shown(),
                    (int) Math.round(Math.max(0, value(r)) * FULL / most))));
        }
        return bars;
    }

    private double value(Row row) {
        var plain = row.cells().get(drawn).plain();
        return plain == null ? 0 : plain;
    }

    private static String brief(String label) {
        return label.length() <= 46 ? label : label.substring(0, 45) + "…";
    }
}
