package org.zaklon.statistics.release.cohort;

import java.util.List;

/**
 * What the engine did with one cohort. It holds true numbers and is as secret as the facts.
 *
 * @param carried families of cells that keep what was published, each with the engine's reason
 * @param contradictions cells in which a declared table says something else than the facts
 * @param already what declared tables disclose by themselves
 * @param optimal whether it is proven that no less could have been weakened or carried
 * @param estimate what was estimated of a period; null of counted tables
 */
public record CohortReport(String cohort, Result result, List<Carried> carried, List<String> contradictions, List<String> already, boolean optimal,
        List<Cell> cells, Estimated estimate) {

    public CohortReport(String cohort, Result result, List<Carried> carried, List<String> contradictions, List<String> already, boolean optimal,
            List<Cell> cells) {
        this(cohort, result, carried, contradictions, already, optimal, cells, null);
    }

    public static CohortReport estimated(String period, Result result, Estimated estimate) {
        return new CohortReport(period, result, List.of(), List.of(), List.of(), true, List.of(), estimate);
    }

    /**
     * An estimate from lists that overlap.
     *
     * @param observed how many people the lists hold together, 0 where an earlier range was kept
     * @param range what is public; empty where there is none
     * @param chosen what the chosen model says; {@code low} and {@code high} what all models say before rounding
     * @param unmet the {@link org.zaklon.disclosure.estimate.Estimate.Condition}s that fail
     */
    public record Estimated(long observed, List<String> lists, String range, long chosen, long low, long high, List<String> unmet) {}

    /** What becomes of the cohort in the edition. */
    public enum Result {
        /** Published for the first time. */
        NEW,
        CHANGED,
        /** Keeps every number. */
        UNCHANGED,
        /** Nothing of it is safe, so that it does not appear. */
        LEFT_OUT,
        /** The lists bear no estimate; that is published, with the reasons. */
        REFUSED
    }

    /** @param reason a {@link org.zaklon.disclosure.release.ReleaseGuard.Reason} */
    public record Carried(List<String> family, String reason) {}

    /**
     * A cell inside and outside.
     *
     * @param by the dimensions in which it is no total, and its codes in them
     * @param status what the engine made of it
     */
    public record Cell(List<String> by, List<String> codes, long inside, String outside, String status) {}

    public boolean counts() {
        return result == Result.NEW || result == Result.CHANGED || result == Result.REFUSED;
    }
}
