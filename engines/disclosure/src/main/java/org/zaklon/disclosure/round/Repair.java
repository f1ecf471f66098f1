package org.zaklon.disclosure.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.audit.Guarded;
import org.zaklon.disclosure.audit.JointAudit;
import org.zaklon.disclosure.audit.Violation;

/**
 * Weakens what is published until the joint audit finds nothing, at the least loss: Benders' decomposition with combinatorial cuts. Each violation
 * comes with the statements that prove it; of the published units behind them at least one must say less. What meets every cut and passes the
 * audit is optimal, because each cut holds for every safe choice.
 */
public final class Repair {
    private static final int ROUNDS = 500;

    private Repair() {}

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
     */
    public record Seen(Knowledge knowledge, List<Guarded> guarded, int[] unit, long[] truth) {}

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

        /** Nothing that could still be said is safe, or the solvers could not decide. */
        record Hopeless(List<Violation> violations) implements Outcome {}
    }

    /**
     * Repairs.
     *
     * @param loss for each unit what each level of weakening costs, rising from 0; the number of levels may differ
     */
    public static Outcome of(Scene scene, long[][] loss, Progress progress) {
        var master = new LeastLoss(loss);
        var levels = new int[loss.length];
        long paid = 0;
        var optimal = true;
        int cuts = 0;
        List<long[]> worlds = List.of();
        var already = new ArrayList<Violation>();
        var lost = new HashSet<String>();
        for (int round = 0; round < ROUNDS; round++) {
            progress.step("rounds of repair", round, 0);
            var seen = scene.at(levels);
            var known = new ArrayList<long[]>();
            known.add(seen.truth());
            worlds.stream().filter(world -> world.length == seen.truth().length && fits(seen.knowledge(), world)).forEach(known::add);
            var guarded = seen.guarded().stream().filter(one -> !lost.contains(key(one))).toList();
            var audit = JointAudit.of(seen.knowledge(), guarded, known, progress);
            if (audit.safe()) {
                return new Outcome.Safe(levels, paid, optimal, cuts, List.copyOf(already), audit);
            }
            worlds = audit.witnesses();
            for (var violation : audit.violations()) {
                var units = violation.proof().stream().mapToInt(statement -> seen.unit()[statement]).filter(unit -> unit >= 0).distinct().toArray();
                if (units.length == 0) {
                    lost.add(key(violation.guarded()));
                    already.add(violation);
                    continue;
                }
                var now = new int[units.length];
                for (int i = 0; i < now.length; i++) {
                    now[i] = levels[units[i]];
                }
                master.cut(units, now);
                cuts++;
            }
            var choice = master.solve();
            if (choice.isEmpty()) {
                return new Outcome.Hopeless(audit.violations());
            }
            levels = choice.get().levels();
            paid = choice.get().loss();
            optimal = choice.get().proven() && audit.violations().stream().noneMatch(violation -> violation.what() == Violation.What.UNDECIDED);
        }
        throw new IllegalStateException("The repair did not end within %d rounds.".formatted(ROUNDS));
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
