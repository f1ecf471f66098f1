package org.zaklon.disclosure.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.audit.Crowd;
import org.zaklon.disclosure.audit.GuessBar;
import org.zaklon.disclosure.audit.Guarded;
import org.zaklon.disclosure.audit.JointAudit;
import org.zaklon.disclosure.audit.Places;
import org.zaklon.disclosure.audit.Violation;

/**
 * Weakens what is published until the joint audit finds nothing, at the least loss: Benders' decomposition with combinatorial cuts. Each violation
 * comes with the statements that prove it; of the published units behind them at least one must say less. What meets every cut and passes the
 * audit is optimal, because each cut holds for every safe choice.
 *
 * <p>Where the bounds hold and too much can still be guessed, {@link GuessCuts} ask for more. What they lead to is safe, and in the end everything is
 * taken back that can be taken back alone; it is not proven to be the least.
 */
public final class Repair {
    private static final int ROUNDS = 500;
    private static final int ROUNDS_OF_GUESSES = 40;
    private static final int TAKEN_BACK = 20;

    private final Scene scene;
    private final long[][] loss;
    private final LeastLoss master;
    private final Optional<GuessCuts> guesses;
    private final Progress progress;
    private final List<Violation> already = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private List<long[]> worlds = List.of();

    private Repair(Scene scene, long[][] loss, Optional<GuessBar> bar, Progress progress) {
        this.scene = scene;
        this.loss = loss;
        this.master = new LeastLoss(loss);
        this.guesses = bar.map(one -> new GuessCuts(one, loss));
        this.progress = progress;
    }

    /** What a reader would know at given levels of weakening. */
    @FunctionalInterface
    public interface Scene {
        Seen at(int[] levels);
    }

    /**
     * One knowledge and what must stay open in it.
     *
     * @param unit for each statement the unit it belongs to, or -1 for what was published before and cannot be taken back
     * @param truth the true number of each atom
     * @param places where the atoms stand among their attributes
     * @param crowds of what too much may not be guessed
     */
    public record Seen(Knowledge knowledge, List<Guarded> guarded, int[] unit, long[] truth, Places places, List<Crowd> crowds) {}

    /** How a repair ends. */
    public sealed interface Outcome {
        /**
         * Safe.
         *
         * @param levels for each unit how far it is weakened; 0 is as the rule says
         * @param loss what that costs
         * @param optimal whether it is proven that nothing cheaper is safe
         * @param cuts how many cuts it took
         * @param already the bars that what was published before breaks by itself, whatever is published now
         */
        record Safe(int[] levels, long loss, boolean optimal, int cuts, List<Violation> already, JointAudit.Outcome audit) implements Outcome {}

        /**
         * Nothing that could still be said is safe, or the solvers could not decide.
         *
         * @param violations the bars that fail; none where too much can be guessed
         * @param guessed the units that tell a guesser most
         */
        record Hopeless(List<Violation> violations, List<Integer> guessed) implements Outcome {}
    }

    /**
     * Repairs.
     *
     * @param loss for each unit what each level of weakening costs, rising from 0; the number of levels may differ
     * @param guesses how much may be guessed; empty where only what is certain counts
     */
    public static Outcome of(Scene scene, long[][] loss, Optional<GuessBar> guesses, Progress progress) {
        return new Repair(scene, loss, guesses, progress).run();
    }

    private Outcome run() {
        var levels = new int[loss.length];
        var optimal = true;
        int cuts = 0;
        int guessed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            progress.step("rounds of repair", round, 0);
            var seen = scene.at(levels);
            var audit = audit(seen);
            if (audit.safe()) {
                int more = guessed(seen, levels);
                if (more == 0) {
                    return guessed == 0 ? new Outcome.Safe(levels, paid(levels), optimal, cuts, List.copyOf(already), audit) : takenBack(levels, cuts);
                }
                guessed++;
                cuts += more;
            } else {
                worlds = audit.witnesses();
                cuts += cut(audit, seen, levels);
            }
            var choice = master.solve();
            if (choice.isEmpty() || guessed > ROUNDS_OF_GUESSES) {
                return new Outcome.Hopeless(audit.violations(), guesses.map(GuessCuts::asked).orElse(List.of()));
            }
            levels = choice.get().levels();
            optimal = choice.get().proven() && audit.violations().stream().noneMatch(violation -> violation.what() == Violation.What.UNDECIDED);
        }
        throw new IllegalStateException("The repair did not end within %d rounds.".formatted(ROUNDS));
    }

    private JointAudit.Outcome audit(Seen seen) {
        var known = new ArrayList<long[]>();
        known.add(seen.truth());
        worlds.stream().filter(world -> world.length == seen.truth().length && fits(seen.knowledge(), world)).forEach(known::add);
        return JointAudit.of(seen.knowledge(), seen.guarded().stream().filter(one -> !lost.contains(key(one))).toList(), known, progress);
    }

    private int guessed(Seen seen, int[] levels) {
        return guesses.map(some -> some.add(GuessCuts.guess(seen), seen, levels, master)).orElse(0);
    }

    /** Adds a cut for each violation and gives how many. */
    private int cut(JointAudit.Outcome audit, Seen seen, int[] levels) {
        int cuts = 0;
        for (var violation : audit.violations()) {
            var units = violation.proof().stream().mapToInt(statement -> seen.unit()[statement]).filter(unit -> unit >= 0).distinct().toArray();
            if (units.length == 0) {
                lost.add(key(violation.guarded()));
                already.add(violation);
            } else {
                master.cut(units, IntStream.of(units).map(unit -> levels[unit]).toArray());
                cuts++;
            }
        }
        return cuts;
    }

    /** Says again what can be said again alone, the dearest first. */
    private Outcome takenBack(int[] levels, int cuts) {
        var dearest = IntStream.range(0, levels.length).filter(unit -> levels[unit] > 0).boxed()
                .sorted(Comparator.comparingLong((Integer unit) -> -loss[unit][levels[unit]])).limit(TAKEN_BACK).toList();
        for (int i = 0; i < dearest.size(); i++) {
            progress.step("numbers taken back", i, dearest.size());
            int unit = dearest.get(i);
            int full = levels[unit];
            for (levels[unit] = 0; levels[unit] < full && !holds(levels); levels[unit]++) {
                continue;
            }
        }
        return new Outcome.Safe(levels, paid(levels), false, cuts, List.copyOf(already), audit(scene.at(levels)));
    }

    private boolean holds(int[] levels) {
        var seen = scene.at(levels);
        return guesses.orElseThrow().holds(seen) && audit(seen).safe();
    }

    private long paid(int[] levels) {
        return IntStream.range(0, levels.length).mapToLong(unit -> loss[unit][levels[unit]]).sum();
    }

    private static String key(Guarded guarded) {
        return guarded.name() + Arrays.toString(guarded.sum());
    }

    private static boolean fits(Knowledge knowledge, long[] world) {
        for (int statement = 0; statement < knowledge.statements(); statement++) {
            long total = 0;
            for (int atom : knowledge.sum(statement)) {
                total += world[atom];
            }
            if (total < knowledge.said(statement).low() || total > knowledge.said(statement).high()) {
                return false;
            }
        }
        return true;
    }
}
