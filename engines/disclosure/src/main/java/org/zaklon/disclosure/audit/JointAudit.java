package org.zaklon.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Knowledge;

/**
 * Audits many guarded sums under one knowledge, which may unite any number of tables, releases and foreign publications.
 *
 * <p>Safety is shown by <em>witnesses</em>: possible worlds of whole persons that fit everything known, in which a guarded sum is 0, or is wide
 * enough. A witness is stronger than a bound of a linear program and needs no trust in a solver: it is added up again in whole numbers. Only
 * where no witness is found a solver is asked; it finds one, or proves with which statements the bar fails. What it cannot decide counts as failed.
 */
public final class JointAudit {
    private final Knowledge knowledge;
    private final List<Guarded> guarded;
    private final Rows rows;
    private final long[] least;
    private final long[] most;
    private final Progress progress;
    private final List<long[]> witnesses = new ArrayList<>();

    private JointAudit(Knowledge knowledge, List<Guarded> guarded, Progress progress) {
        this.knowledge = knowledge;
        this.guarded = guarded;
        this.rows = new Rows(knowledge, guarded);
        this.least = new long[guarded.size()];
        this.most = new long[guarded.size()];
        this.progress = progress;
    }

    /**
     * What an audit found.
     *
     * @param violations the bars that failed; none means safe
     * @param least for each guarded sum the least total among the witnesses: the attacker's lower bound is no greater
     * @param most the greatest: the attacker's upper bound is no less
     * @param witnesses worlds that show it
     */
    public record Outcome(List<Violation> violations, long[] least, long[] most, List<long[]> witnesses) {
        public boolean safe() {
            return violations.isEmpty();
        }
    }

    /**
     * Audits.
     *
     * @param known worlds to begin with; each must fit, the first is commonly the truth
     * @throws IllegalArgumentException where a world does not fit the knowledge
     */
    public static Outcome of(Knowledge knowledge, List<Guarded> guarded, List<long[]> known, Progress progress) {
        return new JointAudit(knowledge, List.copyOf(guarded), progress).run(known);
    }

    private Outcome run(List<long[]> known) {
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(most, Long.MIN_VALUE);
        var walk = new Walk(rows, known.getFirst(), 20261128);
        for (var world : known) {
            walk.moveTo(world);
            note(walk);
        }
        walk.moveTo(known.getFirst());
        for (int round = 0; round < 2; round++) {
            for (int g = 0; g < guarded.size(); g++) {
                progress.step("witnesses", g, guarded.size());
                for (var what : open(g)) {
                    if (!walk(walk, g, what, round)) {
                        walk.moveTo(witnesses.get((g + round) % witnesses.size()));
                    }
                }
            }
        }
        return new Outcome(proofs(walk), least, most, List.copyOf(witnesses));
    }

    /** Asks the solver about what is still open: wide sums first where the upper end fails, for then every part of them fails too. */
    private List<Violation> proofs(Walk walk) {
        var violations = new ArrayList<Violation>();
        var open = IntStream.range(0, guarded.size()).filter(g -> !open(g).isEmpty()).boxed()
                .sorted(Comparator.comparingInt((Integer g) -> -guarded.get(g).sum().length)).toList();
        if (open.isEmpty()) {
            return violations;
        }
        try (var prover = new Prover(rows)) {
            for (int i = 0; i < open.size(); i++) {
                progress.step("upper ends", i, open.size());
                prove(prover, walk, open.get(i), Violation.What.NARROW, violations);
            }
            for (int i = open.size() - 1; i >= 0; i--) {
                progress.step("lower ends", i, open.size());
                prove(prover, walk, open.get(i), Violation.What.PRESENCE, violations);
            }
        }
        return List.copyOf(violations);
    }

    private void prove(Prover prover, Walk walk, int g, Violation.What what, List<Violation> violations) {
        if (!open(g).contains(what)) {
            return;
        }
        var one = guarded.get(g);
        var follows = violations.stream().filter(violation -> violation.what() == what && follows(one, violation)).findFirst();
        if (follows.isPresent()) {
            violations.add(new Violation(one, what, follows.get().proof()));
            return;
        }
        int row = rows.statements + g;
        var fractions = prover.fractions(row, low(g, what), high(g, what));
        if (fractions instanceof Prover.Answer.World near) {
            walk.moveTo(near.atoms());
            if (walk(walk, g, what, 1)) {
                return;
            }
        }
        switch (fractions instanceof Prover.Answer.Impossible ? fractions : prover.persons(row, low(g, what), high(g, what), witnesses.getLast())) {
            case Prover.Answer.World world -> {
                walk.moveTo(world.atoms());
                note(walk);
            }
            case Prover.Answer.Impossible impossible -> violations.add(new Violation(one, what, impossible.proof()));
            case Prover.Answer.Undecided ignored -> violations.add(new Violation(one, Violation.What.UNDECIDED,
                    IntStream.range(0, knowledge.statements()).boxed().toList()));
        }
    }

    /** Whether the same proof does: a part cannot hold more than the whole, nor the whole less than a part. */
    private static boolean follows(Guarded one, Violation violation) {
        var other = violation.guarded();
        return violation.what() == Violation.What.NARROW
                ? other.known() + other.width() <= one.known() + one.width() && within(one.sum(), other.sum())
                : other.known() >= one.known() && within(other.sum(), one.sum());
    }

    private static boolean within(int[] part, int[] whole) {
        if (part.length > whole.length) {
            return false;
        }
        var atoms = IntStream.of(whole).boxed().collect(Collectors.toSet());
        return IntStream.of(part).allMatch(atoms::contains);
    }

    private boolean walk(Walk walk, int g, Violation.What what, int round) {
        if (!walk.to(rows.statements + g, low(g, what), high(g, what), round == 0 ? 80 : 300)) {
            return false;
        }
        note(walk);
        return true;
    }

    private List<Violation.What> open(int g) {
        var open = new ArrayList<Violation.What>();
        if (least[g] > guarded.get(g).known()) {
            open.add(Violation.What.PRESENCE);
        }
        if (most[g] < guarded.get(g).known() + guarded.get(g).width()) {
            open.add(Violation.What.NARROW);
        }
        return open;
    }

    private long low(int g, Violation.What what) {
        return what == Violation.What.PRESENCE ? 0 : guarded.get(g).known() + guarded.get(g).width();
    }

    private long high(int g, Violation.What what) {
        return what == Violation.What.PRESENCE ? guarded.get(g).known() : Long.MAX_VALUE;
    }

    /** Keeps a world that widens what is known to be possible, after adding it up once more. */
    private void note(Walk walk) {
        var world = walk.world();
        var totals = rows.totals(world);
        for (int row = 0; row < rows.size(); row++) {
            if (totals[row] < rows.low[row] || totals[row] > rows.high[row]) {
                throw new IllegalArgumentException("A world does not fit statement %d.".formatted(row));
            }
        }
        var news = witnesses.isEmpty();
        for (int g = 0; g < guarded.size(); g++) {
            var total = totals[rows.statements + g];
            news |= total < least[g] && least[g] > guarded.get(g).known() || total > most[g] && most[g] < guarded.get(g).known() + guarded.get(g).width();
            least[g] = Math.min(least[g], total);
            most[g] = Math.max(most[g], total);
        }
        if (news) {
            witnesses.add(world);
        }
    }
}
