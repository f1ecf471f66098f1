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
import org.zaklon.portal.pictures.Amount.Certainty;
import org.zaklon.published.Kind;

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
        var now = year(years, last, "portal.words.year");
        var said = last == 0 || !follows(years.code(last - 1), years.code(last)) ? now : now + " " + year(years, last - 1,
                years.name().equals("month") ? "portal.words.before-month" : "portal.words.before");
        return said + missing(years);
    }

    private String year(Dimension years, int year, String key) {
        var amount = amount(year);
        return labels.t().get(amount.certainty() == Certainty.HIDDEN ? "portal.words.withheld" : key, label(years, year), amount.words());
    }

    /** The years between others that do not appear at all; what another publisher leaves out is not known to be kept back. */
    private String missing(Dimension years) {
        if (figures.edition().kind() != Kind.OFFICIAL || !years.code(0).matches("\\d{4}") || !years.code(years.size() - 1).matches("\\d{4}")) {
            return "";
        }
        var missing = IntStream.rangeClosed(Integer.parseInt(years.code(0)), Integer.parseInt(years.code(years.size() - 1))).mapToObj(String::valueOf)
                .filter(year -> years.category(year) < 0).toList();
        return missing.isEmpty() ? "" : " " + labels.t().get("portal.words.gap", labels.t().list(missing));
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
        var said = largest.map(cell -> t.get("portal.words.largest", place(cell), words(cell)) + " " + total).orElse(total).strip();
        return said.isEmpty() && IntStream.rangeClosed(0, all).allMatch(cell -> amount(cell).certainty() == Certainty.HIDDEN) ? t.get("portal.words.nothing") : said;
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
