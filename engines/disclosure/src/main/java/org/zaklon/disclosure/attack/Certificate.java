package org.zaklon.disclosure.attack;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.zaklon.disclosure.table.Said;

/**
 * Why a sum cannot lie beyond a bound, checkable without any solver: each statement is taken so many times, and what they say together bounds
 * the sum (the dual solution of a linear program; Farkas' lemma).
 *
 * @param sum the atoms of the sum
 * @param upper whether the sum is at most the bound, else at least
 * @param times for statements of the knowledge how often each is taken, in units of 1/{@code denominator}; negative where its lower end counts
 *     for an upper bound, or its upper end for a lower one
 * @param denominator at least 1
 * @param bound a whole number
 */
public record Certificate(int[] sum, boolean upper, Map<Integer, BigInteger> times, BigInteger denominator, long bound) {
    public Certificate {
        times = Map.copyOf(times);
    }

    /**
     * Checks it against the knowledge in exact arithmetic, from its definition: with multipliers y, y·A covers the sum at every atom (atoms are not
     * negative), and y times the ends of the statements is less than one away from the bound (sums are whole).
     */
    public boolean holds(Knowledge knowledge) {
        var sign = BigInteger.valueOf(upper ? 1 : -1);
        var cover = new HashMap<Integer, BigInteger>();
        var total = BigInteger.ZERO;
        for (var entry : times.entrySet()) {
            var y = entry.getValue().multiply(sign);
            var said = knowledge.said(entry.getKey());
            if (y.signum() > 0 && said.high() == Said.UNBOUNDED) {
                return false;
            }
            total = total.add(y.multiply(BigInteger.valueOf(y.signum() > 0 ? said.high() : said.low())));
            for (int atom : knowledge.sum(entry.getKey())) {
                cover.merge(atom, y, BigInteger::add);
            }
        }
        for (int atom : sum) {
            cover.merge(atom, denominator.multiply(sign).negate(), BigInteger::add);
        }
        return denominator.signum() > 0
                && cover.values().stream().allMatch(left -> left.signum() >= 0)
                && total.subtract(denominator.multiply(BigInteger.valueOf(bound).multiply(sign))).compareTo(denominator) < 0;
    }
}
