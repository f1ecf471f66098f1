package org.zaklon.portal.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.zaklon.country.Area;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.open.Figures;
import org.zaklon.portal.open.Labels;
import org.zaklon.portal.pictures.Picture.Bar;
import org.zaklon.portal.pictures.Picture.Bars;
import org.zaklon.portal.pictures.Picture.Column;
import org.zaklon.portal.pictures.Picture.Columns;
import org.zaklon.portal.pictures.Picture.Panel;
import org.zaklon.portal.pictures.Picture.Panels;
import org.zaklon.portal.pictures.Picture.Share;

/** Chooses the picture of a table by what it is divided by, and lays it out. Groups and totals are in the table, not in the picture. */
public final class Draw {
    /** Dimensions whose codes have an order of their own; bars of any other stand by size. */
    private static final Set<String> ORDERED = Set.of("year", "quarter", "month", "age", "level");
    private static final Set<String> TIME = Set.of("year", "quarter", "month");
    /** Dimensions that say from where, and to where. */
    private static final Set<String> FROM = Set.of("citizenship", "origin");
    private static final Set<String> TO = Set.of("country", "area", "destination", "exploited-in");
    private static final int MOST = 12;
    private static final int MOST_PANELS = 9;
    private static final double FULL = 78; // percent; the number stands beside it
    private static final int STEP = 26; // of a bar and what is free below it
    private static final int TOP = 18;
    private static final int PLOT = 150;
    private static final int FOOT = 26;
    private static final int STUB = 4;

    private final Figures figures;
    private final Labels labels;

    private Draw(Figures figures, Labels labels) {
        this.figures = figures;
        this.labels = labels;
    }

    /**
     * @param areas where areas lie on the map of tiles, by code
     * @return null where the table is one number
     */
    public static Picture of(Labels labels, Map<String, Area.Tile> areas) {
        var axes = labels.figures().axes();
        if (axes.size() == 1 && TO.contains(axes.getFirst().name()) && DrawTiles.covers(axes.getFirst(), areas)) {
            return DrawTiles.of(labels, areas);
        }
        return new Draw(labels.figures(), labels).picture();
    }

    /** How many categories of the last axis the picture leaves to the table. */
    public static int left(Figures figures) {
        return figures.axes().isEmpty() || TIME.contains(figures.axes().getFirst().name()) && figures.axes().size() == 1 ? 0
                : Math.max(0, figures.axes().getLast().size() - MOST);
    }

    private Picture picture() {
        var axes = figures.axes();
        return switch (axes.size()) {
            case 0 -> null;
            case 1 -> one(axes.getFirst(), new int[] {-1}, 0);
            default -> isFlow(axes) ? DrawFlow.of(labels) : panels();
        };
    }

    private static boolean isFlow(List<Dimension> axes) {
        return FROM.contains(axes.get(0).name()) && TO.contains(axes.get(1).name());
    }

    /** The first two axes; a third stands at its total. Time runs inside the panels, whatever the order of the axes. */
    private Picture panels() {
        var axes = figures.axes();
        int inner = TIME.contains(axes.getFirst().name()) ? 0 : 1;
        int outer = 1 - inner;
        var at = new int[axes.size()];
        for (int a = 2; a < at.length; a++) {
            at[a] = axes.get(a).total();
        }
        var panels = new ArrayList<Panel>();
        double most = 0;
        var shown = bySize(axes.get(outer), at, outer, inner).stream().limit(MOST_PANELS).toList();
        for (int category : shown) {
            at[outer] = category;
            most = Math.max(most, most(axes.get(inner), at, inner));
        }
        for (int category : shown) {
            at[outer] = category;
            at[inner] = -1;
            panels.add(new Panel(labels.code(axes.get(outer).name(), axes.get(outer).code(category)), one(axes.get(inner), at, most)));
        }
        return new Panels(panels);
    }

    /** @param at where the other axes stand; the axis itself at -1 */
    private Picture one(Dimension axis, int[] at, double scale) {
        int own = IntStream.range(0, at.length).filter(a -> at[a] < 0).findFirst().orElseThrow();
        var where = at.clone();
        double most = scale > 0 ? scale : Math.max(1, most(axis, where, own));
        return TIME.contains(axis.name()) ? columns(axis, where, own, most) : bars(axis, where, own, most);
    }

    private Picture bars(Dimension axis, int[] at, int own, double most) {
        boolean fromRight = labels.t().language().rightToLeft();
        var bars = new ArrayList<Bar>();
        int y = 0;
        for (int category : bySize(axis, at, own, own).stream().limit(MOST).toList()) {
            at[own] = category;
            var amount = amount(at);
            double sure = amount.low() / most * FULL;
            double all = end(amount, amount.high() / most * FULL, sure);
            var bar = new Bar(labels.code(axis.name(), axis.code(category)), y, share(0, sure, fromRight), share(sure, all, fromRight),
                    percent(fromRight ? 100 - all : all), amount);
            bars.add(bar);
            y = bar.top() + STEP;
        }
        return new Bars(y, fromRight, bars);
    }

    private Picture columns(Dimension axis, int[] at, int own, double most) {
        var columns = new ArrayList<Column>();
        double slot = 100.0 / axis.size();
        for (int category = 0; category < axis.size(); category++) {
            at[own] = category;
            var amount = amount(at);
            int sure = (int) Math.round(amount.low() / most * PLOT);
            int all = (int) Math.round(end(amount, amount.high() / most * PLOT, sure));
            int foot = TOP + PLOT;
            columns.add(new Column(labels.code(axis.name(), axis.code(category)), percent(category * slot + slot * .11), percent(slot * .78),
                    percent((category + .5) * slot), foot - sure, sure, foot - all, all - sure,
                    axis.size() > 6 && (axis.size() - 1 - category) % 2 == 1, amount));
        }
        return new Columns(TOP + PLOT + FOOT, TOP + PLOT, columns);
    }

    /** Where the hatched part ends: wide enough to be seen. */
    private static double end(Amount amount, double high, double sure) {
        return switch (amount.certainty()) {
            case NUMBER, UNSAID -> sure;
            case RANGE -> Math.max(high, sure + STUB);
            case HIDDEN -> STUB;
        };
    }

    /** The categories of an axis, the largest first where it has no order of its own. */
    private List<Integer> bySize(Dimension axis, int[] at, int own, int other) {
        var where = at.clone();
        if (other != own) {
            where[other] = figures.axes().get(other).total();
        }
        var base = IntStream.range(0, axis.size()).boxed().toList();
        if (ORDERED.contains(axis.name())) {
            return base;
        }
        return base.stream().sorted(Comparator.comparingDouble((Integer category) -> {
            where[own] = category;
            var amount = amount(where);
            return -(amount.isNumber() ? amount.high() + .5 : amount.high() / 2);
        })).toList();
    }

    private double most(Dimension axis, int[] at, int own) {
        var where = at.clone();
        double most = 0;
        for (int category = 0; category < axis.size(); category++) {
            where[own] = category;
            most = Math.max(most, amount(where).high());
        }
        return most;
    }

    private Amount amount(int[] at) {
        return Amount.of(figures.at(at), labels);
    }

    private static Share share(double from, double to, boolean fromRight) {
        return new Share(percent(fromRight ? 100 - to : from), percent(Math.max(0, to - from)));
    }

    static String percent(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
        return (text.isEmpty() ? "0" : text) + "%";
    }
}
