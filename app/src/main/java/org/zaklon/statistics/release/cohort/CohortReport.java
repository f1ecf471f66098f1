package org.zaklon.statistics.release.cohort;

import java.util.List;

/**
 * What the engine did with one cohort. It holds true numbers and is as secret as the facts.
 *
 * @param carried families of cells that keep what was published, each with the engine's reason
 * @param contradictions cells in which a declared table says something else than the facts
 * @param already what declared tables disclose by themselves
 * @param optimal whether it is proven that no less could have been weakened or carried
 */
public record CohortReport(String cohort, Result result, List<Carried> carried, List<String> contradictions, List<String> already, boolean optimal,
        List<Cell> cells) {

    /** What becomes of the cohort in the edition. */
    public enum Result {
        /** Published for the first time. */
        NEW,
        CHANGED,
        /** Keeps every number. */
        UNCHANGED,
        /** Nothing of it is safe, so that it does not appear. */
        LEFT_OUT
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
        return result == Result.NEW || result == Result.CHANGED;
    }
}
