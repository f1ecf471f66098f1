package org.zaklon.disclosure.audit;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Deals the true codes of each attribute out to the persons at random, again and again: what may be known from the single codes alone. */
final class Matching {
    private Matching() {}

    /** For each combination of each crowd the share of deals in which it is occupied. */
    static double[][] of(Places places, long[] truth, CrowdsOf crowds) {
        var persons = IntStream.range(0, truth.length).flatMap(atom -> IntStream.range(0, (int) truth[atom]).map(i -> atom)).toArray();
        var codes = new int[places.sizes().length][persons.length];
        for (int attribute = 0; attribute < codes.length; attribute++) {
            for (int p = 0; p < persons.length; p++) {
                codes[attribute][p] = places.code(persons[p], attribute);
            }
        }
        var random = new SplittableRandom(13);
        long rounds = Math.clamp(Guesses.MOST / Math.max(1, persons.length), 100, 4_000);
        for (long round = 0; round < rounds; round++) {
            for (int attribute = 1; attribute < codes.length; attribute++) {
                shuffle(codes[attribute], random);
            }
            for (int p = 0; p < persons.length; p++) {
                long number = 0;
                for (int attribute = 0; attribute < codes.length; attribute++) {
                    number = number * places.sizes()[attribute] + codes[attribute][p];
                }
                int atom = places.atom(number);
                if (atom >= 0) {
                    crowds.see(atom);
                }
            }
            crowds.next();
        }
        return crowds.shares();
    }

    private static void shuffle(int[] codes, SplittableRandom random) {
        for (int i = codes.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = codes[i];
            codes[i] = codes[j];
            codes[j] = kept;
        }
    }
}
