package org.zaklon.disclosure.round;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.audit.GuessBar;
import org.zaklon.disclosure.audit.Guesses;

/**
 * Comes to the bar on guesses from the safe side. Everything that speaks of a combination which is guessed too well is withheld; then numbers are said again in blocks, those
 * whose loss is dearest first, as long as the bar holds. A block that would tell too much is halved, and a number that may not be said in full is tried as a wider range. It
 * ends after a bound of work: what was not said again by then stays withheld. The same persons give the same outcome, which is safe by the sample and not the least loss.
 */
final class SaidAgain {
    private static final int TRIES = 120;
    /** A number counts as telling of a combination where it brings at least this share of the persons that the one does which brings most. */
    private static final double NEARLY = 0.6;

    private final Repair.Scene scene;
    private final GuessBar bar;
    private final long[][] loss;
    private final int[] least;
    private final Progress progress;
    private final int[] levels;
    private final TreeSet<Integer> telling = new TreeSet<>();
    private int tries;

    /** @param least how far each unit must be weakened in any case */
    SaidAgain(Repair.Scene scene, GuessBar bar, long[][] loss, int[] least, Progress progress) {
        this.scene = scene;
        this.bar = bar;
        this.loss = loss;
        this.least = least;
        this.progress = progress;
        this.levels = least.clone();
    }

    /** @return whether the bar holds at {@link #levels}; not where it fails although everything that can be withheld is */
    boolean reached() {
        var withheld = new TreeSet<Integer>();
        for (var over = over(); !over.isEmpty(); over = over()) {
            var speaking = speaking(over);
            if (speaking.isEmpty()) {
                return false;
            }
            speaking.forEach(unit -> levels[unit] = weakest(unit));
            withheld.addAll(speaking);
        }
        halves(withheld.stream().sorted(Comparator.comparingLong((Integer unit) -> -loss[unit][weakest(unit)])).toList());
        return true;
    }

    int[] levels() {
        return levels.clone();
    }

    /** The units that told a guesser most of what he guessed too well. */
    List<Integer> telling() {
        return List.copyOf(telling);
    }

    private List<Guesses.Excess> over() {
        tries++;
        progress.step("numbers said again", tries, TRIES);
        var seen = scene.at(levels);
        return Guesses.of(seen.knowledge(), seen.places(), seen.truth(), seen.crowds()).over(bar);
    }

    /** What still names one of these combinations; else, because what is said of others tells of them too, everything that still speaks. */
    private List<Integer> speaking(List<Guesses.Excess> over) {
        var seen = scene.at(levels);
        var named = new BitSet();
        for (var excess : over) {
            for (int combination : excess.combinations()) {
                var sum = excess.crowd().sums().get(combination);
                Arrays.stream(sum).forEach(named::set);
                if (tries == 1) {
                    telling.addAll(telling(seen, sum));
                }
            }
        }
        var naming = IntStream.range(0, seen.unit().length).filter(s -> seen.unit()[s] >= 0 && Arrays.stream(seen.knowledge().sum(s)).anyMatch(named::get))
                .map(s -> seen.unit()[s]).distinct().filter(unit -> levels[unit] < weakest(unit)).boxed().toList();
        return !naming.isEmpty() ? naming : IntStream.range(0, levels.length).filter(unit -> levels[unit] < weakest(unit)).boxed().toList();
    }

    /** The units that bring most persons to a combination. */
    private List<Integer> telling(Repair.Seen seen, int[] sum) {
        var atoms = new BitSet();
        Arrays.stream(sum).forEach(atoms::set);
        var brings = new double[loss.length];
        Arrays.fill(brings, -1);
        for (int s = 0; s < seen.unit().length; s++) {
            int unit = seen.unit()[s];
            boolean everybody = seen.knowledge().sum(s).length == seen.knowledge().atoms();
            if (unit >= 0 && !everybody && Arrays.stream(seen.knowledge().sum(s)).anyMatch(atoms::get)) {
                brings[unit] = Math.max(brings[unit], (double) seen.knowledge().said(s).low() / seen.knowledge().sum(s).length);
            }
        }
        double most = Arrays.stream(brings).max().orElse(-1);
        return IntStream.range(0, brings.length).filter(unit -> brings[unit] >= Math.max(0, NEARLY * most)).boxed().toList();
    }

    private void halves(List<Integer> block) {
        if (block.size() > 1) {
            sayAgain(block.subList(0, block.size() / 2));
            sayAgain(block.subList(block.size() / 2, block.size()));
        } else {
            block.forEach(this::sayLess);
        }
    }

    private void sayAgain(List<Integer> block) {
        if (tries < TRIES) {
            block.forEach(unit -> levels[unit] = least[unit]);
            if (!over().isEmpty()) {
                block.forEach(unit -> levels[unit] = weakest(unit));
                halves(block);
            }
        }
    }

    /** Between all and nothing. */
    private void sayLess(int unit) {
        for (int level = least[unit] + 1; level < weakest(unit) && tries < TRIES; level++) {
            levels[unit] = level;
            if (over().isEmpty()) {
                return;
            }
        }
        levels[unit] = weakest(unit);
    }

    private int weakest(int unit) {
        return loss[unit].length - 1;
    }
}
