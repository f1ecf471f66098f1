package org.zaklon.disclosure.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Findings;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.attack.Posterior;
import org.zaklon.disclosure.audit.GuessBar;
import org.zaklon.disclosure.audit.Guesses;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Shown;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/**
 * Seventy-five invented people of two years with the margins of the demonstration, as a country publishes them: everything by year, and who they are by form. A repair that asked, guess
 * by guess, which number to take away gave up on them and published nothing.
 */
class SaidAgainTest {
    private static final LowOrNearest RULE = new LowOrNearest(10, 5);
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.flat("year", List.of("2022", "2023")), Dimension.flat("sex", List.of("F", "M", "UNKNOWN")),
            Dimension.flat("age", List.of("CHILD", "ADULT", "UNKNOWN")), Dimension.flat("form", List.of("SEXUAL", "LABOUR", "BEGGING", "MARRIAGE", "OTHER", "UNKNOWN")),
            Dimension.flat("level", List.of("PRESUMED", "FORMAL")), Dimension.flat("citizenship", List.of("NATIONAL", "FOREIGN", "UNKNOWN")));
    private static final Catalogue CATALOGUE = Catalogue.linked(DIMENSIONS, List.of(List.of("year", "sex"), List.of("year", "age"), List.of("sex", "age"),
            List.of("year", "form"), List.of("age", "form"), List.of("year", "level"), List.of("year", "citizenship")));
    private static final Counts COUNTS = Counts.of(DIMENSIONS, people(), person -> 1);
    private static final long[] VALUES = CATALOGUE.values(COUNTS);

    private static RoundedCatalogue rounded;
    private static Repair.Outcome.Safe safe;

    @BeforeAll
    static void repair() {
        rounded = new RoundedCatalogue(CATALOGUE, COUNTS, RULE, List.of(everybody()), Bars.TEN_FIVE, new MostAsked(Set.of("year"), 100));
        safe = (Repair.Outcome.Safe) rounded.repair(Progress.NONE);
    }

    @Test
    void everyYearHasItsNumberAndMostOfWhatTheRulePrintsIsSaid() {
        var shown = rounded.shown(safe.levels());
        assertThat(IntStream.range(0, VALUES.length).filter(cell -> CATALOGUE.codes(cell).subList(1, 6).stream().allMatch("Total"::equals))
                .mapToObj(shown::get).map(Shown::text)).containsExactlyInAnyOrder("40", "35", "75");
        long large = Arrays.stream(VALUES).filter(value -> value >= 10).count();
        assertThat(IntStream.range(0, VALUES.length).filter(cell -> VALUES[cell] >= 10 && safe.levels()[cell] < Level.WITHHELD.ordinal()).count())
                .as("numbers of ten and more that are said, of %d", large).isGreaterThan(large / 2);
        assertThat(safe.optimal()).as("what a sample asked for is not proven to be the least").isFalse();
    }

    /** P14: without the bar more could be guessed than may be. */
    @Test
    void theBarHoldsAndWithoutItWouldNot() {
        var open = (Repair.Outcome.Safe) new RoundedCatalogue(CATALOGUE, COUNTS, RULE, List.of(everybody()), new Bars(10, 5)).repair(Progress.NONE);
        assertThat(over(open.levels())).isNotEmpty();
        assertThat(over(safe.levels())).isEmpty();
    }

    /** By the attacker's own bounds, which share no code with the audit, and by his own sampler. */
    @Test
    void theAttackersFindNothingInWhatWasSaidAgain() {
        var publication = rounded.publication(safe.levels());
        var joined = Knowledge.of(DIMENSIONS, List.of(publication, everybody()));
        var small = IntStream.range(0, VALUES.length).filter(cell -> VALUES[cell] < 10).mapToObj(cell -> new Findings.Cell(joined.cells().getFirst()[cell], Said.atLeast(0))).toList();
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            assertThat(Findings.of(bounds, small, 5).list()).as("known, known to hold somebody, or narrower than 5").isEmpty();
            var few = new boolean[joined.knowledge().atoms()];
            joined.atoms().forEach((leaf, atom) -> few[atom] = COUNTS.find(leaf) < 10);
            var claimed = Arrays.stream(Posterior.flat(bounds, new Posterior.Effort(400, 20, 7)).claims(0.9)).filter(atom -> few[atom]).count();
            var alone = Guesses.of(rounded.at(safe.levels()).knowledge(), rounded.at(safe.levels()).places(), rounded.at(safe.levels()).truth(), rounded.at(safe.levels()).crowds())
                    .claims(0.9).getFirst().matched();
            assertThat(claimed).as("to whom all worlds are alike he claims no more than the single codes alone tell").isLessThanOrEqualTo(alone);
        }
    }

    private static List<Guesses.Excess> over(int[] levels) {
        var seen = rounded.at(levels);
        return Guesses.of(seen.knowledge(), seen.places(), seen.truth(), seen.crowds()).over(GuessBar.ONE_IN_TWENTY);
    }

    /** How many people each year has is known to everybody. */
    private static Publication everybody() {
        var years = Catalogue.linked(DIMENSIONS, List.of(List.of("year")));
        return new Publication("everybody", years, Arrays.stream(years.values(COUNTS)).mapToObj(Said::exactly).toList());
    }

    private static List<int[]> people() {
        var people = new ArrayList<int[]>();
        var random = new Random(1);
        people(people, random, 0, new int[] {23, 6, 7, 2}, 5, List.of(17, 2, 0, 8, 4, 7));
        people(people, random, 1, new int[] {23, 11, 2, 1}, 3, List.of(24, 4, 0, 7, 2, 0));
        return people;
    }

    /**
     * The people of a year, children first: sex, citizenship and what was decided fall by chance.
     *
     * @param who girls, boys, women, men
     * @param forms how many were made to beg, to marry, several things, to prostitute themselves, to work, or nobody knows what
     */
    private static void people(List<int[]> people, Random random, int year, int[] who, int foreign, List<Integer> forms) {
        var sexes = new ArrayList<>(shuffled(random, who[0], who[1]));
        sexes.addAll(shuffled(random, who[2], who[3]));
        var coded = new ArrayList<Integer>();
        var codes = List.of(2, 3, 4, 0, 1, 5);
        IntStream.range(0, codes.size()).forEach(form -> coded.addAll(Collections.nCopies(forms.get(form), codes.get(form))));
        var citizens = shuffled(random, foreign, sexes.size() - foreign);
        for (int i = 0; i < sexes.size(); i++) {
            people.add(new int[] {year, sexes.get(i), i < who[0] + who[1] ? 0 : 1, coded.get(i), random.nextInt(100) < 30 ? 1 : 0, 1 - citizens.get(i)});
        }
    }

    private static List<Integer> shuffled(Random random, int zeros, int ones) {
        var all = new ArrayList<>(Collections.nCopies(zeros, 0));
        all.addAll(Collections.nCopies(ones, 1));
        Collections.shuffle(all, random);
        return all;
    }
}
