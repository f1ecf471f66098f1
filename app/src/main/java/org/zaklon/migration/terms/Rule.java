package org.zaklon.migration.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;

/**
 * What should agree with what, and how far it may differ without a word.
 *
 * @param label what it compares, in a sentence
 * @param by the dimensions at which it compares; none where only wholes are compared
 * @param tolerance the greatest difference that needs no explanation
 * @param percent the same in per cent of the larger side; the larger of the two counts
 * @param owner the agency that explains a difference
 */
public record Rule(String code, Localised label, Kind kind, List<Term> left, List<Term> right, List<String> by, long tolerance, int percent,
        AgencyCode owner, LocalDate validFrom, LocalDate validTo) {
    public Rule {
        left = List.copyOf(left);
        right = List.copyOf(right);
        by = List.copyOf(by);
    }

    /** What sort of agreement it is. */
    public enum Kind {
        /** Parts of one file make its totals; checked when the file arrives. */
        INTERNAL,
        /** What there is now is what there was, and what came, less what went. */
        BALANCE,
        /** Two sources about the same or about neighbouring facts. */
        CROSS,
        /** What leaves here arrives there. */
        MIRROR
    }

    public boolean in(YearMonth month) {
        var day = month.atEndOfMonth();
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether two numbers agree. */
    public boolean agree(long left, long right) {
        return Math.abs(left - right) <= Math.max(tolerance, Math.max(Math.abs(left), Math.abs(right)) * percent / 100);
    }
}
