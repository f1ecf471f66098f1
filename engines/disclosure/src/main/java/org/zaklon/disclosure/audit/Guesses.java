package org.zaklon.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.zaklon.disclosure.attack.Knowledge;

/**
 * What three attackers guess of the combinations of crowds. Two know everything published: to one all worlds are alike; to the other persons have their
 * attributes independently of each other, each as often as is true. The third knows the true number of every single code and no table, and matches them at random: what he
 * claims, no table has told. All three know how many persons there are.
 *
 * <p>Worlds are sampled, from fixed seeds. Claims are counted from {@value #MARGIN} below the probability of a claim on, so that another sample does not
 * find more.
 */
public final class Guesses {
    static final double MARGIN = 0.02;
    private static final int SWEEPS = 20_000;
    static final long MOST = 4_000_000;

    private final Knowledge knowledge;
    private final Places places;
    private final long[] truth;
    private final List<Crowd> crowds;
    private final CrowdsOf crowdsOf;
    private final double[][] matched;

    private Guesses(Knowledge knowledge, Places places, long[] truth, List<Crowd> crowds) {
        this.knowledge = knowledge;
        this.places = places;
        this.truth = truth;
        this.crowds = List.copyOf(crowds);
        this.crowdsOf = new CrowdsOf(crowds, truth.length);
        this.matched = Matching.of(places, truth, crowdsOf);
    }

    /** Prepares to guess, beginning at the truth. */
    public static Guesses of(Knowledge knowledge, Places places, long[] truth, List<Crowd> crowds) {
        return new Guesses(knowledge, places, truth, crowds);
    }

    /**
     * What must be guessed less.
     *
     * @param crowd in which crowd
     * @param combinations the claimed ones that are too many, by number in the crowd
     */
    public record Excess(Crowd crowd, int[] combinations) {}

    /** How many are claimed in a crowd: to whom all worlds are alike, who knows the single codes too, who knows these only. */
    public record Claims(String crowd, int occupied, int flat, int rated, int matched) {}

    public List<Claims> claims(double above) {
        var flat = flat();
        var rated = rated();
        return IntStream.range(0, crowds.size()).mapToObj(c -> new Claims(crowds.get(c).name(), crowds.get(c).occupied(), count(flat[c], above),
                count(rated[c], above), count(matched[c], above))).toList();
    }

    /**
     * Where the bar fails; of each crowd the likeliest claims are spared, as many as may be. Who knows less is asked
     * first, and then alone if he claims too much.
     */
    public List<Excess> over(GuessBar bar) {
        var found = over(bar, flat(), c -> bar.allowed(crowds.get(c).occupied(), alone(c, bar)));
        return found.isEmpty() ? over(bar, rated(), c -> bar.allowedKnowing(crowds.get(c).occupied(), alone(c, bar))) : found;
    }

    private List<Excess> over(GuessBar bar, double[][] shares, IntUnaryOperator allowed) {
        var found = new ArrayList<Excess>();
        for (int c = 0; c < shares.length; c++) {
            var over = beyond(shares[c], bar, allowed.applyAsInt(c)).sorted().toArray();
            if (over.length > 0) {
                found.add(new Excess(crowds.get(c), over));
            }
        }
        return found;
    }

    private int alone(int crowd, GuessBar bar) {
        return count(matched[crowd], bar.above() - MARGIN);
    }

    private double[][] flat() {
        return walk(new Guesser(knowledge, places, truth, null, 11), crowdsOf);
    }

    private double[][] rated() {
        return walk(new Guesser(knowledge, places, truth, rates(places, truth), 12), crowdsOf);
    }

    private static IntStream beyond(double[] shares, GuessBar bar, int allowed) {
        return IntStream.range(0, shares.length).filter(i -> shares[i] > bar.above() - MARGIN).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -shares[i])).skip(allowed).mapToInt(Integer::intValue);
    }

    private static int count(double[] shares, double above) {
        return (int) Arrays.stream(shares).filter(share -> share > above).count();
    }

    private static double[][] walk(Guesser guesser, CrowdsOf crowds) {
        long each = Math.max(40, guesser.size());
        long sweeps = Math.min(SWEEPS, Math.max(200, MOST / each));
        guesser.run(sweeps / 5 * each);
        for (long sweep = 0; sweep < sweeps; sweep += 4) {
            guesser.run(4 * each);
            for (int i = 0; i < guesser.size(); i++) {
                crowds.see(guesser.occupied(i));
            }
            crowds.next();
        }
        return crowds.shares();
    }

    /** How many of each atom independence makes expect; a code that nobody has counts as half a person. */
    static double[] rates(Places places, long[] truth) {
        double all = Math.max(1, Arrays.stream(truth).sum());
        var rates = new double[truth.length];
        Arrays.fill(rates, all);
        for (int attribute = 0; attribute < places.sizes().length; attribute++) {
            var number = new double[places.sizes()[attribute]];
            for (int atom = 0; atom < truth.length; atom++) {
                number[places.code(atom, attribute)] += truth[atom];
            }
            for (int atom = 0; atom < truth.length; atom++) {
                rates[atom] *= Math.max(0.5, number[places.code(atom, attribute)]) / all;
            }
        }
        return rates;
    }
}
