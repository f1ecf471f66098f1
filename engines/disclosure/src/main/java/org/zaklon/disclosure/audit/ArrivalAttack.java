package org.zaklon.disclosure.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.CellsOfLeaf;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;

/**
 * Guesses the combinations of those who came between two releases of the same tables from everything that both say. Nobody else changed, and how many came
 * is known. It is fast enough to be repeated thousands of times: what the tables have in common is laid out once.
 *
 * <p>Both releases are attacked as the rule alone shows them, without any repair and with no family carried; a guard says less.
 */
public final class ArrivalAttack {
    private static final int STAYED = 0;
    private static final int CAME = 1;
    private static final int BETWEEN = 40;
    /** A guess above this probability is looked at again, with so many times the steps. */
    private static final double STRIKING = 0.17;
    private static final int AGAIN = 10;

    private final Catalogue catalogue;
    private final Places places;
    private final int leaves;
    private final Rows rows;

    /** @throws ArithmeticException where the dimensions have too many combinations */
    public ArrivalAttack(Catalogue catalogue) {
        this.catalogue = catalogue;
        var sizes = catalogue.dimensions().stream().mapToInt(Dimension::size).toArray();
        this.places = Places.all(IntStream.concat(IntStream.of(2), Arrays.stream(sizes)).toArray());
        this.leaves = places.of().length / 2;
        var knowledge = new Knowledge(2 * leaves);
        for (var members : members()) {
            knowledge.add(members, Said.atLeast(0));
            knowledge.add(IntStream.concat(Arrays.stream(members), Arrays.stream(members).map(leaf -> CAME * leaves + leaf)).toArray(), Said.atLeast(0));
        }
        knowledge.add(IntStream.range(CAME * leaves, 2 * leaves).toArray(), Said.atLeast(0));
        this.rows = new Rows(knowledge, List.of());
    }

    /**
     * What was guessed.
     *
     * @param claimed how many combinations of those who came are claimed rightly, each with more than 0.9
     * @param most the greatest probability, over all combinations, that one of those who came, drawn at random, has it
     */
    public record Guess(int claimed, double most) {}

    /**
     * Attacks.
     *
     * @param before the persons of the first release
     * @param came those who came before the second; at least one
     * @param marginals whether the attacker knows how frequent each single code is; else all codes are alike to him
     * @param steps of the walk, at least 1,000; commonly 50,000
     */
    public Guess guess(Counts before, Counts came, Rule.OfCount rule, boolean marginals, int steps, long seed) {
        var old = catalogue.values(before);
        var more = catalogue.values(came);
        return guess(before, came, Arrays.stream(old).mapToObj(value -> rule.show(value).said()).toList(),
                IntStream.range(0, old.length).mapToObj(cell -> rule.show(old[cell] + more[cell]).said()).toList(), marginals, steps, seed);
    }

    /**
     * The same with what two releases really said, repaired and carried as they were.
     *
     * @param first what the first says of each cell
     * @param second what the second says of those who are there then; nothing ({@code Said.atLeast(0)}) of a cell that was carried forward
     */
    public Guess guess(Counts before, Counts came, List<Said> first, List<Said> second, boolean marginals, int steps, long seed) {
        var truth = new long[2 * leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            truth[STAYED * leaves + leaf] = before.find(leaf);
            truth[CAME * leaves + leaf] = came.find(leaf);
        }
        for (int cell = 0; cell < first.size(); cell++) {
            say(2 * cell, first.get(cell));
            say(2 * cell + 1, second.get(cell));
        }
        say(2 * first.size(), Said.exactly(came.total()));
        var rate = new double[truth.length];
        Arrays.fill(rate, 1);
        var guess = walk(new Guesser(rows, places, truth, marginals ? Guesses.rates(places, truth) : rate, seed), truth, came.total(), steps);
        return guess.most <= STRIKING ? guess
                : walk(new Guesser(rows, places, truth, marginals ? Guesses.rates(places, truth) : rate, ~seed), truth, came.total(), AGAIN * steps);
    }

    private Guess walk(Guesser guesser, long[] truth, long batch, int steps) {
        var expected = new double[leaves];
        var anybody = new double[leaves];
        guesser.run(steps / 5);
        int samples = steps / BETWEEN;
        for (int sample = 0; sample < samples; sample++) {
            guesser.run(BETWEEN);
            for (int i = 0; i < guesser.size(); i++) {
                int leaf = guesser.occupied(i) - CAME * leaves;
                if (leaf >= 0) {
                    expected[leaf] += (double) guesser.count(guesser.occupied(i)) / samples;
                    anybody[leaf] += 1.0 / samples;
                }
            }
        }
        int claimed = (int) IntStream.range(0, leaves).filter(leaf -> anybody[leaf] > 0.9 && truth[CAME * leaves + leaf] > 0).count();
        return new Guess(claimed, Arrays.stream(expected).max().orElseThrow() / batch);
    }

    private void say(int row, Said said) {
        rows.low[row] = said.low();
        rows.high[row] = said.high();
    }

    private int[][] members() {
        var members = new int[catalogue.size()][0];
        var cells = new CellsOfLeaf(catalogue);
        for (int leaf = 0; leaf < leaves; leaf++) {
            int here = leaf;
            cells.each(Counts.codes(catalogue.dimensions(), leaf), cell -> {
                members[cell] = Arrays.copyOf(members[cell], members[cell].length + 1);
                members[cell][members[cell].length - 1] = here;
            });
        }
        return members;
    }
}
