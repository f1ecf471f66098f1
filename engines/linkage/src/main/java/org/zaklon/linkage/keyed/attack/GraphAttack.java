package org.zaklon.linkage.keyed.attack;

import java.util.Arrays;
import java.util.Set;

/**
 * Who is like whom is the same among names and among encodings (Vidanage and others 2020): each record is described by how like
 * all others are to it, and the descriptions are matched, each to its nearest where that is mutual.
 */
public final class GraphAttack {
    private GraphAttack() {}

    public static Dump.Outcome on(Dump dump) {
        var size = dump.size();
        var encoded = new double[size][size];
        var plain = new double[size][size];
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                encoded[i][j] = i == j ? 0 : dice(dump.filters().get(i), dump.filters().get(j));
                plain[i][j] = i == j ? 0 : dice(dump.grams().get(i), dump.grams().get(j));
            }
        }
        var ofEncoded = described(encoded);
        var ofPlain = described(plain);
        return dump.judge(guesses(dump, ofEncoded, ofPlain));
    }

    private static String[] guesses(Dump dump, double[][] encoded, double[][] plain) {
        var guesses = new String[dump.size()];
        for (var i = 0; i < guesses.length; i++) {
            var nearest = nearest(encoded[i], plain);
            var back = nearest(plain[nearest], encoded);
            guesses[i] = back == i || Arrays.equals(encoded[back], encoded[i]) ? dump.known().get(nearest) : null;
        }
        return guesses;
    }

    /** Similarities from the greatest to the least, each position brought to mean 0 and spread 1 over all records. */
    private static double[][] described(double[][] similarities) {
        var size = similarities.length;
        var described = new double[size][];
        for (var i = 0; i < size; i++) {
            var row = similarities[i].clone();
            Arrays.sort(row);
            described[i] = row;
        }
        for (var at = 0; at < size; at++) {
            var mean = 0.0;
            var square = 0.0;
            for (var row : described) {
                mean += row[at] / size;
                square += row[at] * row[at] / size;
            }
            var spread = Math.sqrt(Math.max(1e-12, square - mean * mean));
            for (var row : described) {
                row[at] = (row[at] - mean) / spread;
            }
        }
        return described;
    }

    private static int nearest(double[] one, double[][] all) {
        var best = 0;
        var least = Double.MAX_VALUE;
        for (var i = 0; i < all.length; i++) {
            var distance = 0.0;
            for (var k = 0; k < one.length && distance < least; k++) {
                distance += (one[k] - all[i][k]) * (one[k] - all[i][k]);
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static double dice(long[] one, long[] other) {
        var common = 0;
        var all = 0;
        for (var i = 0; i < one.length; i++) {
            common += Long.bitCount(one[i] & other[i]);
            all += Long.bitCount(one[i]) + Long.bitCount(other[i]);
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static double dice(Set<String> one, Set<String> other) {
        var common = one.stream().filter(other::contains).count();
        return 2.0 * common / Math.max(1, one.size() + other.size());
    }
}
