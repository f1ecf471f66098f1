package org.zaklon.portal.pages;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.open.Figures;
import org.zaklon.portal.open.Labels;
import org.zaklon.portal.pictures.Amount;

/** What a table says, in one or two sentences. It reads published numbers and works nothing out. */
final class Sentence {
    private static final Set<String> TIME = Set.of("year", "month");

    private final Figures figures;
    private final Labels labels;

    private Sentence(Labels labels) {
        this.figures = labels.figures();
        this.labels = labels;
    }

    static String of(Labels labels) {
        var sentence = new Sentence(labels);
        return labels.figures().axes().size() == 1 && TIME.contains(labels.figures().axes().getFirst().name()) ? sentence.latest() : sentence.largest();
    }

    /** The last year or month and the one before, where that was published. */
    private String latest() {
        var years = figures.axes().getFirst();
        int last = years.size() - 1;
        var now = labels.t().get("portal.words.year", label(years, last), words(last));
        return last == 0 || !follows(years.code(last - 1), years.code(last)) ? now : now + " " + labels.t().get(years.name().equals("month") ? "portal.words.before-month" : "portal.words.before", label(years, last - 1), words(last - 1));
    }

    private static boolean follows(String year, String next) {
        return year.matches("\\d{4}") && next.equals(String.valueOf(Integer.parseInt(year) + 1))
                || year.matches("\\d{4}-\\d{2}") && next.equals(YearMonth.parse(year).plusMonths(1).toString());
    }

    /** The largest number inside the table, where what is published leaves no doubt which one it is, and the total. */
    private String largest() {
        var t = labels.t();
        int all = figures.cells().size() - 1;
        var inside = IntStream.range(0, all).filter(this::inside).boxed().toList();
        var largest = inside.stream().max(Comparator.comparingLong((Integer cell) -> figures.cells().get(cell).low()))
                .filter(cell -> amount(cell).said() && inside.stream().allMatch(other -> other.equals(cell) || surelyLess(other, cell)));
        var total = amount(all).said() ? t.get("portal.words.total", words(all)) : "";
        return largest.map(cell -> t.get("portal.words.largest", place(cell), words(cell)) + " " + total).orElse(total).strip();
    }

    private boolean surelyLess(int cell, int than) {
        var high = figures.cells().get(cell).high();
        return high != null && high < figures.cells().get(than).low();
    }

    private boolean inside(int cell) {
        return IntStream.range(0, figures.axes().size()).allMatch(axis -> figures.axes().get(axis).isBase(figures.category(cell, axis)));
    }

    private String place(int cell) {
        var place = new ArrayList<String>();
        for (int axis = 0; axis < figures.axes().size(); axis++) {
            place.add(label(figures.axes().get(axis), figures.category(cell, axis)));
        }
        return String.join(", ", place);
    }

    private String label(Dimension axis, int category) {
        return labels.code(axis.name(), axis.code(category));
    }

    private String words(int cell) {
        return amount(cell).words();
    }

    private Amount amount(int cell) {
        return Amount.of(figures.cells().get(cell), labels);
    }
}
