package org.zaklon.disclosure.estimate;

import java.util.List;

/** What can be said of the number of victims: a range, or why there is none. For the owner of the lists, not for publication. */
public sealed interface Estimate {
    /** How many different cases the lists hold together. */
    long observed();

    /**
     * @param range from the least to the greatest of what the chosen model with its choice repeated, the model by itself, and the other
     *     models say. This is the answer; the fields below only explain it
     * @param why in sentences, what makes the range as wide as it is and what to be careful of
     * @param chosen the estimate of the stepwise model; not to be quoted alone
     * @param model its 95 % interval as if the model had been known beforehand: too short
     * @param bootstrap the 95 % interval when the choice of the model is repeated
     * @param terms of the chosen model, in the order in which they entered
     * @param aic Akaike's criterion of the chosen model
     * @param onePerson by how much the chosen estimate moves at most when one case is left out
     */
    record Range(long observed, Interval range, List<String> why, double chosen, Interval model, Interval bootstrap, List<Term> terms,
            double aic, double onePerson, List<OtherModel> others) implements Estimate {
        /** What may be published. */
        public PublicRange publish() {
            return PublicRange.of(range, onePerson);
        }
    }

    /**
     * Two lists on which standing is not independent, as the model found.
     *
     * @param overlap the cases on both; 0 makes the term minus infinity: by the model nobody ever is on both
     */
    record Term(String first, String second, long overlap) {
        static Term of(CaptureTable table, int pair) {
            var first = Integer.numberOfTrailingZeros(pair);
            var second = Integer.numberOfTrailingZeros(pair & pair - 1);
            return new Term(table.lists().get(first), table.lists().get(second), table.onAll(pair));
        }

        @Override
        public String toString() {
            return first + ":" + second;
        }
    }

    /** There is no number to give. */
    record Refused(long observed, List<Reason> reasons) implements Estimate {}

    /** @param words for the owner, with the lists concerned */
    record Reason(Condition unmet, String words) {}

    /** What a table must fulfil. */
    enum Condition {
        /** Three lists with cases: two cannot tell dependence from a dark figure. */
        THREE_LISTS,
        /** {@value Conditions#FEWEST_CASES} cases: below, every method's interval is a guess. */
        ENOUGH_CASES,
        /** Three lists joined by overlaps: what overlaps with nothing says nothing about those on no list. */
        OVERLAP,
        /** The maximum-likelihood estimate exists, also with one dependence more than the model chose. */
        EXISTS,
        /** The model has one estimate and not many. */
        IDENTIFIABLE,
        /** Nearly all resamples have an estimate. */
        STABLE
    }
}
