package org.zaklon.portal.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.open.Labels;
import org.zaklon.portal.pictures.Picture.Flow;
import org.zaklon.portal.pictures.Picture.Node;
import org.zaklon.portal.pictures.Picture.Ribbon;

/**
 * From where to where, as ribbons between two columns of places. A ribbon is as wide as its number; one whose number is hidden has the same
 * small width everywhere and is hatched. What the published numbers say is zero has none.
 */
final class DrawFlow {
    private static final int MOST = 8;
    private static final int FROM = 190;
    private static final int TO = 442;
    private static final int THICK = 8;
    private static final int GAP = 16;
    private static final int LEAST = 8; // a letter has to fit beside a node
    private static final int OPEN = 5;
    private static final double PLOT = 260;
    private static final int COLOURS = 6;

    private final Labels labels;
    private final Dimension from;
    private final Dimension to;
    private final double scale;

    private DrawFlow(Labels labels) {
        this.labels = labels;
        this.from = labels.figures().axes().get(0);
        this.to = labels.figures().axes().get(1);
        this.scale = PLOT / Math.max(1, amount(from.total(), to.total()).high());
    }

    static Flow of(Labels labels) {
        return new DrawFlow(labels).flow();
    }

    private Flow flow() {
        var origins = largest(from, category -> amount(category, to.total()));
        var ends = largest(to, category -> amount(from.total(), category));
        var nodes = new ArrayList<Node>();
        var left = places(origins, ends, from, FROM, false, nodes);
        var right = places(ends, origins, to, TO, true, nodes);
        var ribbons = new ArrayList<Ribbon>();
        for (int o = 0; o < origins.size(); o++) {
            for (int e = 0; e < ends.size(); e++) {
                var amount = amount(origins.get(o), ends.get(e));
                int width = width(amount);
                if (width > 0) {
                    ribbons.add(new Ribbon(path(left[o], right[e], width), o % COLOURS + 1, !amount.isNumber(),
                            "%s → %s: %s".formatted(label(from, origins.get(o)), label(to, ends.get(e)), amount.words())));
                }
                left[o] += width;
                right[e] += width;
            }
        }
        return new Flow(nodes.stream().mapToInt(node -> node.y() + node.height()).max().orElse(0) + GAP, nodes, ribbons);
    }

    /** Where each place begins, from top to bottom. */
    private int[] places(List<Integer> own, List<Integer> others, Dimension axis, int x, boolean end, List<Node> nodes) {
        var tops = new int[own.size()];
        int y = GAP / 2;
        for (int i = 0; i < tops.length; i++) {
            int category = own.get(i);
            int height = others.stream().mapToInt(other -> width(end ? amount(other, category) : amount(category, other))).sum();
            tops[i] = y;
            var all = end ? amount(from.total(), category) : amount(category, to.total());
            nodes.add(new Node(label(axis, category), x, y, Math.max(LEAST, height), end, all.shown()));
            y += Math.max(LEAST, height) + GAP;
        }
        return tops;
    }

    private int width(Amount amount) {
        return switch (amount.certainty()) {
            case NUMBER -> amount.high() == 0 ? 0 : (int) Math.max(1, Math.round(amount.high() * scale));
            case RANGE, HIDDEN -> OPEN;
            case UNSAID -> 0;
        };
    }

    private static String path(int left, int right, int width) {
        int start = FROM + THICK;
        int middle = (start + TO) / 2;
        return String.format(Locale.ROOT, "M%d %dC%d %d %d %d %d %dV%dC%d %d %d %d %d %dZ", start, left, middle, left, middle, right, TO, right,
                right + width, middle, right + width, middle, left + width, start, left + width);
    }

    private static List<Integer> largest(Dimension axis, IntFunction<Amount> of) {
        return IntStream.range(0, axis.size()).boxed().sorted(Comparator.comparingDouble((Integer category) -> -of.apply(category).high())).limit(MOST).toList();
    }

    private Amount amount(int origin, int end) {
        var at = new int[labels.figures().axes().size()];
        for (int a = 2; a < at.length; a++) {
            at[a] = labels.figures().axes().get(a).total();
        }
        at[0] = origin;
        at[1] = end;
        return Amount.of(labels.figures().at(at), labels);
    }

    private String label(Dimension axis, int category) {
        return labels.code(axis.name(), axis.code(category));
    }
}
