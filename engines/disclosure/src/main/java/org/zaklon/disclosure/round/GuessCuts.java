package org.zaklon.disclosure.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.zaklon.disclosure.audit.GuessBar;
import org.zaklon.disclosure.audit.Guesses;

/**
 * Cuts against good guesses. A combination that is guessed too well must be told less of: of the numbers that bring most persons to it, at least one must
 * go. Unlike the cuts of a proof they need not hold for every safe choice, so what they lead to is safe and need not be the least loss; what went too far is
 * taken back in the end.
 */
final class GuessCuts {
    /** A number counts as bringing persons where it brings at least this share of what the one does that brings most. */
    private static final double NEARLY = 0.6;

    private final GuessBar bar;
    private final long[][] loss;
    private final TreeSet<Integer> asked = new TreeSet<>();

    GuessCuts(GuessBar bar, long[][] loss) {
        this.bar = bar;
        this.loss = loss;
    }

    static Guesses guess(Repair.Seen seen) {
        return Guesses.of(seen.knowledge(), seen.places(), seen.truth(), seen.crowds());
    }

    /** Adds a cut for each claim that is too much, and gives how many; 0 where the bar holds. */
    int add(Guesses guesses, Repair.Seen seen, int[] levels, LeastLoss master) {
        int cuts = 0;
        for (var excess : guesses.over(bar)) {
            for (int combination : excess.combinations()) {
                var units = informing(seen, levels, excess.crowd().sums().get(combination));
                asked.addAll(units);
                master.cut(units.stream().mapToInt(Integer::intValue).toArray(), units.stream().mapToInt(unit -> loss[unit].length - 2).toArray());
                cuts++;
            }
        }
        return cuts;
    }

    boolean holds(Repair.Seen seen) {
        return guess(seen).over(bar).isEmpty();
    }

    /** The units that were ever asked to say less. */
    List<Integer> asked() {
        return List.copyOf(asked);
    }

    private List<Integer> informing(Repair.Seen seen, int[] levels, int[] sum) {
        var atoms = new BitSet();
        Arrays.stream(sum).forEach(atoms::set);
        var brings = new double[loss.length];
        Arrays.fill(brings, -1);
        for (int s = 0; s < seen.unit().length; s++) {
            int unit = seen.unit()[s];
            boolean everybody = seen.knowledge().sum(s).length == seen.knowledge().atoms();
            if (unit >= 0 && !everybody && levels[unit] + 1 < loss[unit].length && Arrays.stream(seen.knowledge().sum(s)).anyMatch(atoms::get)) {
                brings[unit] = Math.max(brings[unit], (double) seen.knowledge().said(s).low() / seen.knowledge().sum(s).length);
            }
        }
        double most = Arrays.stream(brings).max().orElse(-1);
        var units = new ArrayList<Integer>();
        for (int unit = 0; unit < brings.length; unit++) {
            if (brings[unit] >= Math.max(0, NEARLY * most)) {
                units.add(unit);
            }
        }
        return units;
    }
}
