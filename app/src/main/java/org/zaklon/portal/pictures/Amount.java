package org.zaklon.portal.pictures;

import org.zaklon.portal.open.Figures.Figure;
import org.zaklon.portal.open.Figures.Flag;
import org.zaklon.portal.open.Labels;
import org.zaklon.published.Kind;

/**
 * A published number as it is drawn and read aloud. What is hidden is never drawn as zero: it is a hatched range from the least to the
 * greatest that the number can be, or a hatched stub where nothing is said.
 *
 * @param shown as it stands beside a bar, such as {@code 1,250} or {@code <10}
 * @param words the same in words, such as <i>about 1,250</i> or <i>fewer than 10</i>
 * @param low where the certain part ends
 * @param high where the possible part ends; as low for a number, and for what is hidden altogether
 */
public record Amount(String shown, String words, double low, double high, Certainty certainty) {

    /** How much is said. */
    public enum Certainty {
        NUMBER, RANGE,
        /** There is a number, and it is hidden. */
        HIDDEN,
        /** The source prints no number here, such as a sum over years. */
        UNSAID
    }

    private static final String WITHHELD = "..";
    private static final String DASH = "–";

    public static Amount of(Figure figure, Labels labels) {
        var t = labels.t();
        if (figure.value() != null) {
            var number = t.number(figure.value());
            boolean exact = figure.flag() == Flag.EXACT;
            return new Amount(number, exact ? number : t.get("portal.about", number), figure.value(), figure.value(), Certainty.NUMBER);
        }
        if (figure.shown().isEmpty() && labels.figures().edition().kind() == Kind.TAKEN_OVER) {
            return new Amount(DASH, t.get("portal.unprinted"), 0, 0, Certainty.UNSAID);
        }
        if (figure.shown().equals(WITHHELD)) {
            return new Amount(WITHHELD, t.get("portal.withheld"), 0, 0, Certainty.HIDDEN);
        }
        if (figure.shown().isEmpty() || figure.high() == null) {
            var hidden = figure.shown().isEmpty() ? t.get("portal.hidden") : figure.shown();
            return new Amount(hidden, hidden, 0, 0, Certainty.HIDDEN);
        }
        var words = figure.low() == 0 ? t.get("portal.fewer", t.number(figure.high() + 1))
                : t.get("portal.between", t.number(figure.low()), t.number(figure.high()));
        return new Amount(figure.shown().replace('-', '–'), words, figure.low(), figure.high(), Certainty.RANGE);
    }

    public boolean isNumber() {
        return certainty == Certainty.NUMBER;
    }

    /** Whether a reader learns a number, or a range. */
    public boolean said() {
        return certainty == Certainty.NUMBER || certainty == Certainty.RANGE;
    }
}
