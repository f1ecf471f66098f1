package org.zaklon.migration.compare;

import java.util.List;

/** A difference in parts. What the parts leave over is not explained. */
public record Explanation(List<Part> parts) {
    public static final Explanation NONE = new Explanation(List.of());

    public Explanation {
        parts = List.copyOf(parts);
    }

    /** @param amount how much of the difference it explains, at least 1 */
    public record Part(Cause cause, long amount, String text) {}

    public long explained() {
        return parts.stream().filter(part -> part.cause() != Cause.UNEXPLAINED).mapToLong(Part::amount).reduce(0, Math::addExact);
    }

    /** What is left of a gap of this size; what was looked into and not found is left too. */
    public long left(long size) {
        return size - explained();
    }

    /** Whether it can explain a gap of this size: each cause once, each with a number, together not more than the gap. */
    public boolean fits(long size) {
        try {
            return !parts.isEmpty() && parts.stream().allMatch(part -> part.amount() > 0) && parts.stream().map(Part::cause).distinct().count() == parts.size()
                    && parts.stream().mapToLong(Part::amount).reduce(0, Math::addExact) <= size;
        } catch (ArithmeticException beyondAnyGap) {
            return false;
        }
    }
}
