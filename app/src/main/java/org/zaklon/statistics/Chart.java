package org.zaklon.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A picture of a table as bars, laid out and worded here so that the template only writes it down. It repeats the table and
 * adds nothing.
 *
 * @param series the largest categories, each of one colour; the last may stand for all others
 */
public record Chart(int width, int height, int left, int base, List<Series> series, List<Bar> bars, List<Tick> ticks) {
    private static final int LEFT = 44;
    private static final int TOP = 22;
    private static final int PLOT = 220;
    private static final int FOOT = 34;
    private static final int COLOURS = 6;
    private static final int LABEL = 56;

    /** @param colour from 1 */
    public record Series(String label, int colour) {}

    /**
     * @param label null where labels would touch each other
     * @param number null where nothing was reported or it would not fit
     */
    public record Bar(int x, int width, int top, String label, boolean reported, String number, List<Part> parts) {
        public int middle() {
            return x + width / 2;
        }
    }

    /** @param title in words what the part stands for */
    public record Part(int y, int height, int colour, String title) {}

    public record Tick(int y, String label) {}

    /** @param code null for all other categories together */
    private record Kept(String code, String label, int colour) {

        int people(Table.Row row, List<Kept> all) {
            return code != null ? row.count(code)
                    : row.people() - all.stream().filter(k -> k.code() != null).mapToInt(k -> row.count(k.code())).sum();
        }
    }

    static Chart of(Table table, Labels labels) {
        var kept = kept(table, labels);
        int largest = table.rows().stream().mapToInt(Table.Row::people).max().orElse(0);
        int step = step(largest);
        int most = Math.max(step, (largest + step - 1) / step * step);
        int slot = Math.clamp(760 / Math.max(1, table.rows().size()), 14, 110);
        int nth = (LABEL + slot - 1) / slot;
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var parts = parts(row, kept, most, labels);
            bars.add(new Bar(LEFT + i * slot + slot / 8, slot - slot / 4, parts.isEmpty() ? TOP + PLOT : parts.getLast().y(),
                    i % nth == 0 ? row.period().brief(table.question().step()) : null, row.reported(),
                    row.reported() && slot >= 30 ? labels.t().number(row.people()) : null, parts));
        }
        var ticks = new ArrayList<Tick>();
        for (int value = 0; value <= most; value += step) {
            ticks.add(new Tick(TOP + PLOT - value * PLOT / most, labels.t().number(value)));
        }
        return new Chart(LEFT + Math.max(table.rows().size() * slot, 200) + 8, TOP + PLOT + FOOT, LEFT, TOP + PLOT,
                kept.stream().map(k -> new Series(k.label(), k.colour())).toList(), bars, ticks);
    }

    private static List<Kept> kept(Table table, Labels labels) {
        var by = table.question().by();
        if (!by.adds()) {
            return List.of(new Kept(null, labels.t().get("statistics.people"), 1));
        }
        var largest = table.columns().stream().filter(c -> table.all().count(c) > 0)
                .sorted(Comparator.comparingInt((String c) -> table.all().count(c)).reversed()).toList();
        var chosen = largest.size() <= COLOURS ? largest : largest.subList(0, COLOURS - 1);
        var kept = new ArrayList<Kept>();
        table.columns().stream().filter(chosen::contains)
                .forEach(c -> kept.add(new Kept(c, labels.column(by, c), kept.size() + 1)));
        if (chosen.size() < largest.size()) {
            kept.add(new Kept(null, labels.t().get("statistics.rest"), COLOURS));
        }
        return kept;
    }

    private static List<Part> parts(Table.Row row, List<Kept> kept, int most, Labels labels) {
        var parts = new ArrayList<Part>();
        int below = 0;
        for (var one : kept) {
            int people = one.people(row, kept);
            if (people > 0) {
                int from = TOP + PLOT - below * PLOT / most;
                below += people;
                int to = TOP + PLOT - below * PLOT / most;
                parts.add(new Part(to, from - to, one.colour(),
                        "%s, %s: %s".formatted(row.period().in(labels.t()), one.label(), labels.t().number(people))));
            }
        }
        return parts;
    }

    /** The distance of the lines: one, two or five times a power of ten, so that there are about five of them. */
    public static int step(int largest) {
        int power = 1;
        while (power * 50 < largest) {
            power *= 10;
        }
        for (int factor : new int[] {1, 2, 5}) {
            if (largest <= factor * power * 5) {
                return factor * power;
            }
        }
        return power * 10;
    }
}
