package org.zaklon.disclosure.attack;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.attack.solve.Impossible;
import org.zaklon.disclosure.attack.solve.Multipliers;
import org.zaklon.disclosure.attack.solve.Sparse;
import org.zaklon.disclosure.attack.solve.Unsettled;

/**
 * What an attacker can conclude of sums of atoms, exactly and in whole numbers.
 *
 * <p>Three stages, each only for what the one before left open: propagation of bounds from statement to statement; the linear relaxation,
 * whose bounds count only as far as its multipliers prove them in whole numbers; and the integer program. A sum counts as
 * safe only when two worlds have been seen that fit everything published and in which it differs by the width asked for; so "safe" rests on no
 * solver at all. Many sums are settled by few worlds, since one world gives a value to each of them.
 *
 * <p>Deterministic. Not for several threads at once. Holds memory outside of the heap until it is closed.
 */
public final class Bounds implements AutoCloseable {
    private final Knowledge knowledge;
    private final Progress progress;
    private final Classes classes;
    private final Propagation known;
    private final List<Part> parts = new ArrayList<>();
    /** For each class the part it lies in, or null where its number is known. */
    private final Part[] partOf;

    private Bounds(Knowledge knowledge, long[] world, Progress progress) {
        this.knowledge = knowledge;
        this.progress = progress;
        progress.step("what follows at once", 0, 1);
        classes = new Classes(knowledge);
        known = new Propagation(knowledge, classes);
        partOf = new Part[classes.count()];
        var sums = world == null ? null : sums(world);
        var components = new Components(knowledge, classes, known).list();
        for (var component : components) {
            progress.step("one world for each part", parts.size(), components.size());
            var part = new Part(component, sums == null ? null : Arrays.stream(component.classes()).mapToLong(c -> sums[c]).toArray());
            parts.add(part);
            for (int c : component.classes()) {
                partOf[c] = part;
            }
        }
    }

    /**
     * Looks at what is known.
     *
     * @throws Contradiction where no counts fit it
     * @throws Unsettled where a solver cannot tell
     */
    public static Bounds of(Knowledge knowledge, Progress progress) {
        return of(knowledge, null, progress);
    }

    /**
     * The same for the owner, who knows the true counts: they are a world to begin with, which saves time. The answers do not depend
     * on them.
     *
     * @param world the number of each atom, or null
     */
    public static Bounds of(Knowledge knowledge, long[] world, Progress progress) {
        try {
            return new Bounds(knowledge, world, progress);
        } catch (Impossible e) {
            throw new Contradiction(Conflict.smallest(knowledge));
        }
    }

    /** Whether any counts fit. */
    static boolean possible(Knowledge knowledge) {
        try (var bounds = new Bounds(knowledge, null, Progress.NONE)) {
            return true;
        } catch (Impossible e) {
            return false;
        }
    }

    /** The interval of a sum of different atoms, exact in whole numbers. */
    public Interval of(int[] sum) {
        return of(List.of(sum)).getFirst();
    }

    /** The interval of each sum, exact in whole numbers. */
    public List<Interval> of(List<int[]> sums) {
        return spreads(sums, Said.UNBOUNDED).stream().map(Spread::reached).toList();
    }

    /**
     * Finds out of each sum whether it can have values that lie so far apart. Stops at a sum as soon as it can; where it cannot, its
     * interval is exact ({@link Spread#closed}).
     *
     * @param width the least distance between the ends that is asked for, such as 3
     */
    public List<Spread> spreads(List<int[]> sums, long width) {
        var targets = sums.stream().map(this::target).toList();
        new Search(targets, width, progress).run();
        return targets.stream().map(Target::spread).toList();
    }

    /** The least value of each sum, exact in whole numbers; 0 tells that nobody may be there. */
    public List<Long> lows(List<int[]> sums) {
        return least(sums).stream().map(spread -> spread.reached().low()).toList();
    }

    /**
     * Finds out of each sum whether its least value reaches these marks, exactly in whole numbers, and no more than that: afterwards either the
     * {@linkplain Spread#proved proved} lower end is at least a mark, or the {@linkplain Spread#reached reached} one is below it. The mark 1 asks who is certainly there.
     *
     * @param marks each at least 1; none asks for the least value itself
     */
    public List<Spread> least(List<int[]> sums, long... marks) {
        var targets = sums.stream().map(this::target).toList();
        new Lows(targets, marks, progress).run();
        return targets.stream().map(Target::spread).toList();
    }

    /**
     * Why a sum is at most its upper bound, or at least its lower one, by the linear relaxation. Where whole numbers know more than the relaxation,
     * the bound of the certificate is the weaker one.
     *
     * @return empty where nothing bounds the sum
     */
    public Optional<Certificate> certificate(int[] sum, boolean upper) {
        var taken = new TreeMap<Integer, Integer>();
        Arrays.stream(sum).forEach(atom -> taken.merge(classes.of(atom), 1, Integer::sum));
        var byPart = new LinkedHashMap<Part, List<Integer>>();
        long denominator = 1;
        var proofs = new ArrayList<Multipliers>();
        taken.entrySet().removeIf(entry -> !upper && entry.getValue() < classes.size(entry.getKey()));
        taken.keySet().stream().filter(c -> partOf[c] != null).forEach(c -> byPart.computeIfAbsent(partOf[c], p -> new ArrayList<>()).add(c));
        for (var own : byPart.entrySet()) {
            var part = own.getKey();
            proofs.add(part.prove(own.getValue().stream().mapToInt(part.component()::place).toArray(), upper ? 1 : -1));
            denominator = denominator / Sparse.gcd(denominator, proofs.getLast().denominator()) * proofs.getLast().denominator();
        }
        var certifier = new Certifier(knowledge, classes, known.steps());
        var unit = BigInteger.valueOf(denominator);
        taken.keySet().forEach(c -> certifier.cover(c, upper ? unit : unit.negate()));
        int at = 0;
        for (var part : byPart.keySet()) {
            var proof = proofs.get(at++);
            for (int r = 0; r < proof.whole().length; r++) {
                int statement = proof.whole()[r] > 0 ? part.lean().highFrom()[r] : part.lean().lowFrom()[r];
                certifier.take(statement, BigInteger.valueOf(Math.multiplyExact(proof.whole()[r], denominator / proof.denominator())));
            }
        }
        return certifier.finish(sum, upper, unit);
    }

    Classes classes() {
        return classes;
    }

    List<Part> parts() {
        return parts;
    }

    /** Whether the number of a class is not known. */
    boolean open(int c) {
        return partOf[c] != null;
    }

    /** The number of a class that is known. */
    long known(int c) {
        return known.low[c];
    }

    private Target target(int[] sum) {
        var taken = new TreeMap<Integer, Integer>();
        for (int atom : sum) {
            taken.merge(classes.of(atom), 1, Integer::sum);
        }
        long least = 0;
        long most = 0;
        boolean unbounded = false;
        var byPart = new LinkedHashMap<Part, List<Integer>>();
        for (int c : taken.keySet()) {
            unbounded |= known.high[c] == Said.UNBOUNDED;
            if (partOf[c] != null) {
                byPart.computeIfAbsent(partOf[c], p -> new ArrayList<>()).add(c);
            } else {
                most = Math.addExact(most, known.high[c]);
                least = Math.addExact(least, taken.get(c) == classes.size(c) ? known.low[c] : 0);
            }
        }
        var lows = new ArrayList<Link>();
        var highs = new ArrayList<Link>();
        for (var own : byPart.entrySet()) {
            var part = own.getKey();
            var touched = own.getValue().stream().mapToInt(c -> part.component().place(c)).toArray();
            var held = own.getValue().stream().filter(c -> taken.get(c) == classes.size(c)).mapToInt(c -> part.component().place(c)).toArray();
            var high = part.link(touched);
            var low = held.length == touched.length ? high : part.link(held);
            high.ifPresent(highs::add);
            low.ifPresent(lows::add);
            most += high.isPresent() ? 0 : part.constant(touched);
            least += low.isPresent() ? 0 : part.constant(held);
        }
        return new Target(least, most, unbounded, lows, highs);
    }

    private long[] sums(long[] world) {
        var sums = new long[classes.count()];
        IntStream.range(0, world.length).forEach(atom -> sums[classes.of(atom)] += world[atom]);
        return sums;
    }

    @Override
    public void close() {
        parts.forEach(Part::close);
    }
}
