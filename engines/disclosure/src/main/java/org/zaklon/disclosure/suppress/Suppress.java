package org.zaklon.disclosure.suppress;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Worlds;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Status;

/**
 * Secondary suppression against an attacker who knows the rule. Every sensitive cell gets what it needs by worlds that really exist:
 * whole numbers that fit all that is shown. First one cell after the other is protected by the cheapest move; then what need not
 * be hidden is opened again. Large tables of few persons whose zeros are hidden go the other way: everything is hidden, and one sum after the
 * other is opened.
 *
 * <p>Deterministic: the same task gives the same answer, whatever the machine and the time it takes.
 */
public final class Suppress {
    /** Up to so many sums a better choice is looked for, and a proof that there is none. */
    private static final int SMALL = 1000;
    /** How many numbers may be touched for it, some seconds: for exchanging one cell for another, and then for the proof. */
    private static final long EXCHANGES = 4_000_000_000L;
    private static final long PROOF = 6_000_000_000L;
    /** From so many atoms on, opening is tried. */
    private static final int LARGE = 1600;
    /** What opening may compute; what is not reached stays hidden. */
    private static final long OPENING = 1_500_000_000;

    private Suppress() {}

    /** @throws java.util.concurrent.CancellationException where the progress says so */
    public static Suppressed cheapest(SuppressionTask task, Progress progress) {
        return choose(task, true, progress);
    }

    /** The same without the search for the least loss and its proof: as safe, sooner, and for a few cells more. */
    public static Suppressed unproved(SuppressionTask task, Progress progress) {
        return choose(task, false, progress);
    }

    private static Suppressed choose(SuppressionTask task, boolean prove, Progress progress) {
        progress.step("reducing the table", 0, 0);
        var sums = new Sums(task);
        boolean few = IntStream.range(0, sums.atoms()).mapToLong(sums::atomValue).sum() < sums.atoms();
        var opened = few && opens(sums) ? open(task, sums, progress) : null;
        if (opened != null) {
            return opened;
        }
        var pool = new Pool(sums);
        var search = new MoveSearch(sums);
        var construct = new Construct(sums, search, pool);
        var unprotected = construct.run(progress);
        var clean = new Clean(sums, construct, search, pool);
        long least = 0;
        if (unprotected.isEmpty()) {
            clean.pass(false, Long.MAX_VALUE / 2, progress);
            LongSupplier touched = () -> search.touched() + pool.touched();
            long end = touched.getAsLong() + EXCHANGES;
            while (sums.size() <= SMALL && clean.pass(true, end - touched.getAsLong(), progress) > 0) {
                // again, as long as something is gained
            }
            if (prove && sums.size() <= SMALL) {
                least = new Exact(sums, construct, touched, PROOF).run(progress);
            }
            clean.openKnown();
        }
        opened = unprotected.isEmpty() || few || !opens(sums) ? null : open(task, sums, progress);
        return opened != null ? opened : result(task, sums, construct.hidden, pool.proof(construct.hidden), unprotected, least);
    }

    private static Suppressed open(SuppressionTask task, Sums sums, Progress progress) {
        var opening = new Opening(sums, width(sums));
        return opening.run(OPENING, progress) ? result(task, sums, opening.hidden, new Showing(opening).worlds(progress), List.of(), 0) : null;
    }

    /** Whether a table can be protected by opening: zeros are hidden, combinations are many, and all cells need the same kind of protection. */
    private static boolean opens(Sums sums) {
        return sums.zerosHidden() && sums.atoms() > LARGE && IntStream.range(0, sums.atoms()).allMatch(atom -> sums.single(atom) >= 0)
                && IntStream.range(0, sums.size()).allMatch(sum -> sums.need(sum) == null || sums.need(sum).up() + sums.need(sum).down() == 0);
    }

    private static long width(Sums sums) {
        return IntStream.range(0, sums.size()).filter(sum -> sums.need(sum) != null).mapToLong(sum -> sums.need(sum).width()).max().orElse(1);
    }

    static Suppressed result(SuppressionTask task, Sums sums, boolean[] hidden, List<Move> proof, List<Integer> unprotected, long least) {
        var status = new Status[task.values().length];
        Arrays.fill(status, Status.OPEN);
        int secondary = 0;
        long loss = 0;
        for (int sum = 0; sum < hidden.length; sum++) {
            if (hidden[sum]) {
                for (int cell : sums.cells(sum)) {
                    status[cell] = task.needs()[cell] != null ? Status.PRIMARY : Status.SECONDARY;
                    if (status[cell] == Status.SECONDARY) {
                        secondary++;
                        loss += task.losses()[cell];
                    }
                }
            }
        }
        var dimensions = task.catalogue().dimensions();
        List<Worlds.World> worlds = proof.stream().map(move -> new Worlds.World(
                Arrays.stream(move.atoms()).mapToLong(atom -> Counts.leaf(dimensions, sums.codes(atom))).toArray(), move.steps())).toList();
        return new Suppressed(status, secondary, loss, least, unprotected, worlds);
    }
}
