package org.zaklon.disclosure.attack;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.zaklon.disclosure.attack.solve.Steps;
import org.zaklon.disclosure.table.Said;

/**
 * Traces a bound back to statements. The multipliers of the linear program speak of what propagation left over; bounds that propagation
 * found are replaced, the last step first, by the statement behind each step.
 */
final class Certifier {
    private final Knowledge knowledge;
    private final Classes classes;
    private final Steps steps;
    private final Map<Integer, BigInteger> times = new HashMap<>();
    /** How often each class is still to be covered, in units of 1/denominator. */
    private final Map<Integer, BigInteger> rest = new HashMap<>();
    private final PriorityQueue<int[]> due = new PriorityQueue<>((a, b) -> Integer.compare(b[0], a[0]));
    private int time;

    Certifier(Knowledge knowledge, Classes classes, Steps steps) {
        this.knowledge = knowledge;
        this.classes = classes;
        this.steps = steps;
        time = steps.size();
    }

    /** The sum takes every atom of this class. */
    void cover(int c, BigInteger times) {
        rest.merge(c, times, BigInteger::add);
    }

    /** Takes a statement so many times. */
    void take(int statement, BigInteger many) {
        if (many.signum() == 0) {
            return;
        }
        times.merge(statement, many, BigInteger::add);
        for (int c : classes.row(statement)) {
            rest.merge(c, many.negate(), BigInteger::add);
            push(c);
        }
    }

    private void push(int c) {
        int sign = rest.getOrDefault(c, BigInteger.ZERO).signum();
        int step = sign == 0 ? -1 : steps.find(c, sign > 0, time);
        if (step >= 0) {
            due.add(new int[] {step, c});
        }
    }

    /**
     * The finished certificate.
     *
     * @param sum the atoms
     * @param upper whether an upper bound was covered; for a lower one everything was covered negatively
     * @return empty where something is bounded by nothing
     */
    Optional<Certificate> finish(int[] sum, boolean upper, BigInteger denominator) {
        rest.keySet().forEach(this::push);
        while (!due.isEmpty()) {
            var next = due.remove();
            int step = next[0];
            int c = next[1];
            int sign = rest.get(c).signum();
            if (step < time && sign != 0 && steps.upper(step) == sign > 0) {
                time = step;
                take(steps.statement(step), rest.get(c));
            }
        }
        if (rest.values().stream().anyMatch(left -> left.signum() > 0)) {
            return Optional.empty();
        }
        times.values().removeIf(many -> many.signum() == 0);
        var total = BigInteger.ZERO;
        for (var entry : times.entrySet()) {
            var said = knowledge.said(entry.getKey());
            long end = entry.getValue().signum() > 0 ? said.high() : said.low();
            if (end == Said.UNBOUNDED) {
                return Optional.empty();
            }
            total = total.add(entry.getValue().multiply(BigInteger.valueOf(end)));
        }
        var bound = floor(total, denominator);
        var own = new HashMap<Integer, BigInteger>();
        times.forEach((statement, many) -> own.put(statement, upper ? many : many.negate()));
        return Optional.of(new Certificate(Arrays.copyOf(sum, sum.length), upper, own, denominator,
                (upper ? bound : bound.negate()).longValueExact()));
    }

    private static BigInteger floor(BigInteger a, BigInteger b) {
        var parts = a.divideAndRemainder(b);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
