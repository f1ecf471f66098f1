package org.zaklon.disclosure.round;

import java.util.ArrayList;
import java.util.Arrays;
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
 * <p>Where the bounds hold and too much can still be guessed, what tells of it is withheld and {@link SaidAgain} as far as the bar allows. The outcome is audited once more; it
 * is not proven to be the least loss.
 */
public final class Repair {
    private static final int ROUNDS = 500;

    private final Scene scene;
    private final long[][] loss;
    private final LeastLoss master;
    private final Optional<GuessBar> guesses;
    private final Progress progress;
    private final List<Violation> already = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private List<long[]> worlds = List.of();

    private Repair(Scene scene, long[][] loss, Optional<GuessBar> guesses, Progress progress) {
        this.scene = scene;
        this.loss = loss;
        this.master = new LeastLoss(loss);
        this.guesses = guesses;
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
        for (int round = 0; round < ROUNDS; round++) {
            progress.step("rounds of repair", round, 0);
            var seen = scene.at(levels);
            var audit = audit(seen);
            if (audit.safe()) {
                var safe = new Outcome.Safe(levels, paid(levels), optimal, cuts, List.copyOf(already), audit);
                return guesses.map(bar -> guarded(safe, bar)).orElse(safe);
            }
            worlds = audit.witnesses();
            cuts += cut(audit, seen, levels);
            var choice = master.solve();
            if (choice.isEmpty()) {
                return new Outcome.Hopeless(audit.violations(), List.of());
            }
            levels = choice.get().levels();
            optimal = choice.get().proven() && audit.violations().stream().noneMatch(violation -> violation.what() == Violation.What.UNDECIDED);
        }
        throw new IllegalStateException("The repair did not end within %d rounds.".formatted(ROUNDS));
    }

    private Outcome guarded(Outcome.Safe certain, GuessBar bar) {
        var again = new SaidAgain(scene, bar, loss, certain.levels(), progress);
        if (!again.reached()) {
            return new Outcome.Hopeless(List.of(), again.telling());
        }
        var levels = again.levels();
        if (Arrays.equals(levels, certain.levels())) {
            return certain;
        }
        // less is said than was safe before, so nothing can have become certain; it is shown all the same
        var audit = audit(scene.at(levels));
        return audit.safe() ? new Outcome.Safe(levels, paid(levels), false, certain.cuts(), List.copyOf(already), audit)
                : new Outcome.Hopeless(audit.violations(), again.telling());
    }

    private JointAudit.Outcome audit(Seen seen) {
        var known = new ArrayList<long[]>();
        known.add(seen.truth());
        worlds.stream().filter(world -> world.length == seen.truth().length && fits(seen.knowledge(), world)).forEach(known::add);
        return JointAudit.of(seen.knowledge(), seen.guarded().stream().filter(one -> !lost.contains(key(one))).toList(), known, progress);
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
