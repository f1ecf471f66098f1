package org.zaklon.disclosure.suppress;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.suppress.solve.HittingSet;

/**
 * The least loss, proved. Hiding more never harms, so a choice is safe exactly when it hits each of the sets of which at least one sum must be
 * hidden. Such sets are found one after the other: the cheapest choice that hits the known ones is tried, and where a sensitive sum is
 * not safe under it, as much is hidden besides as leaves that sum unsafe; what is still open then is a further set. This is the
 * decomposition of Benders for cell suppression (Fischetti and Salazar 2001) with minimal covers for cuts.
 */
final class Exact {
    private static final long NODES = 200_000;
    private static final int CUTS_A_ROUND = 12;

    private final Sums sums;
    private final Construct construct;
    private final LongSupplier touched;
    private final int[] candidates;
    private final int[] sensitive;
    private final HittingSet sets;
    private final long end;
    private boolean certain;
    private boolean stuck;

    /** @param touched how many numbers were touched so far @param budget how many more may be */
    Exact(Sums sums, Construct construct, LongSupplier touched, long budget) {
        this.touched = touched;
        this.sums = sums;
        this.construct = construct;
        candidates = IntStream.range(0, sums.size()).filter(s -> sums.need(s) == null && !sums.shown(s)).toArray();
        sensitive = IntStream.range(0, sums.size()).filter(s -> sums.need(s) != null).toArray();
        sets = new HittingSet(Arrays.stream(candidates).mapToLong(sums::loss).toArray(), NODES);
        end = touched.getAsLong() + budget;
    }

    /** Improves what is hidden. @return the least loss that is proved */
    long run(Progress progress) {
        var best = construct.hidden.clone();
        long most = loss(best);
        long least = 0;
        alone();
        while (least < most && left() > 0) {
            progress.step("proving that less is not enough", least, most);
            var choice = sets.cheapest(most, left());
            if (!sets.complete() || choice == null) {
                least = sets.complete() ? most : least;
                break;
            }
            least = Math.max(least, sets.cost(choice));
            Arrays.stream(candidates).forEach(candidate -> construct.hidden[candidate] = false);
            choice.stream().forEach(i -> construct.hidden[candidates[i]] = true);
            if (cut(choice)) {
                best = construct.hidden.clone();
                most = loss(best);
            } else if (stuck) {
                break;
            }
        }
        System.arraycopy(best, 0, construct.hidden, 0, best.length);
        return Math.min(least, most);
    }

    /** What cannot stay open even if all the rest is hidden, and which two cannot stay open together. */
    private void alone() {
        var must = new BitSet();
        for (int i = 0; i < candidates.length && left() > 0; i++) {
            if (unsafeWithout(i, i)) {
                sets.add(new int[] {i});
                must.set(i);
            }
        }
        for (int i = 0; i < candidates.length && left() > 0; i++) {
            for (int j = i + 1; j < candidates.length && left() > 0; j++) {
                if (!must.get(i) && !must.get(j) && unsafeWithout(i, j)) {
                    sets.add(new int[] {i, j});
                }
            }
        }
    }

    private boolean unsafeWithout(int i, int j) {
        Arrays.stream(candidates).forEach(candidate -> construct.hidden[candidate] = true);
        construct.hidden[candidates[i]] = false;
        construct.hidden[candidates[j]] = false;
        return firstUnsafe() >= 0;
    }

    /** Adds sets that the choice misses, each from another part; hides one of each so that the next is new. @return whether it misses none */
    private boolean cut(BitSet choice) {
        for (int cuts = 0; cuts < CUTS_A_ROUND; cuts++) {
            int sum = firstUnsafe();
            if (sum < 0) {
                stuck = cuts == 0 && !certain;
                return cuts == 0 && certain;
            }
            var base = construct.hidden.clone();
            var set = new BitSet();
            for (int i = 0; i < candidates.length; i++) {
                if (left() <= 0) {
                    return false;
                }
                if (!construct.hidden[candidates[i]]) {
                    construct.hidden[candidates[i]] = true;
                    if (construct.state(sum) != Construct.State.UNSAFE) {
                        construct.hidden[candidates[i]] = false;
                        set.set(i);
                    }
                }
            }
            if (set.isEmpty()) {
                throw new IllegalStateException("A sum is unsafe with everything hidden.");
            }
            sets.add(set.stream().toArray());
            System.arraycopy(base, 0, construct.hidden, 0, base.length);
            set.stream().forEach(i -> construct.hidden[candidates[i]] = true);
        }
        return false;
    }

    /** A sensitive sum that is certainly not safe under what is hidden, or -1; then {@link #certain} says whether all are safe. */
    private int firstUnsafe() {
        certain = true;
        for (int at = 0; at < sensitive.length; at++) {
            int sum = sensitive[at];
            var state = construct.state(sum);
            if (state == Construct.State.UNSAFE) {
                // what failed once fails again
                System.arraycopy(sensitive, 0, sensitive, 1, at);
                sensitive[0] = sum;
                return sum;
            }
            certain &= state != Construct.State.UNKNOWN;
        }
        return -1;
    }

    private long left() {
        return end - touched.getAsLong() - sets.touched();
    }

    private long loss(boolean[] hidden) {
        return Arrays.stream(candidates).filter(s -> hidden[s]).mapToLong(sums::loss).sum();
    }
}
