package org.zaklon.disclosure.attackers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.suppress.Loss;
import org.zaklon.disclosure.suppress.Suppress;
import org.zaklon.disclosure.suppress.SuppressionTask;
import org.zaklon.disclosure.suppress.Tasks;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.table.Status;

/** P2, P3 and P13 on suppressed tables of 90 persons, 1 to 4 hidden, zeros shown: the attacker finds no hidden number and no narrow one, and does without each defence. */
class SuppressionAttackedTest {
    private final Population population = Population.of(90, 0).coarse();
    private final Catalogue catalogue = Catalogue.of(population.dimensions());
    private final SuppressionTask task = task(Loss.CELLS);
    private final Status[] chosen = Suppress.unproved(task, Progress.NONE).status();

    /** @param exact hidden cells whose number follows; @param narrow sensitive cells whose bounds lie closer than 3 */
    private record Found(long exact, long narrow) {}

    @Test
    void nothingFollowsFromWhatIsShown() {
        assertThat(attack(publication(chosen))).isEqualTo(new Found(0, 0));
    }

    @Test
    void withoutSecondarySuppressionHiddenNumbersFollow() {
        var primary = Arrays.stream(chosen).map(status -> status == Status.SECONDARY ? Status.OPEN : status).toArray(Status[]::new);
        assertThat(attack(publication(primary)).exact).isGreaterThan(20);
    }

    /** What most tools do: the attacker is thought not to know that a hidden cell holds somebody where zeros are shown. */
    @Test
    void protectedAgainstOneWhoDoesNotKnowThatHiddenMeansSomebodyTheOneWhoDoesFindsNumbers() {
        var naive = new SuppressionTask(catalogue, task.counts(), task.values(), task.needs(), task.losses(), task.shown(), 0);
        var found = attack(publication(Suppress.unproved(naive, Progress.NONE).status()));
        assertThat(found.narrow).isPositive();
    }

    /** P13: the same data always give the same pattern. Were another one chosen when they are published again, the two together would say what each hides. */
    @Test
    void twoPatternsOfTheSameDataTogetherSayWhatEachHides() {
        assertThat(Suppress.unproved(task(Loss.CELLS), Progress.NONE).status()).isEqualTo(chosen);
        var other = Suppress.unproved(task(Loss.VALUE), Progress.NONE).status();
        assertThat(attack(publication(other))).as("the other one is safe alone").isEqualTo(new Found(0, 0));
        assertThat(attack(publication(chosen), publication(other)).exact).isPositive();
    }

    private SuppressionTask task(Loss loss) {
        return Tasks.counts(catalogue, population.counts(), new Threshold(5, false), 3, loss, List.of(), List.of());
    }

    private Publication publication(Status[] status) {
        return Publication.of("table", catalogue, task.values(), status, Said.atLeast(1));
    }

    private Found attack(Publication... publications) {
        var joined = Knowledge.of(catalogue.dimensions(), List.of(publications));
        var hidden = new ArrayList<int[]>();
        var sensitive = new ArrayList<int[]>();
        IntStream.range(0, chosen.length).filter(cell -> publications[0].said().get(cell).equals(Said.atLeast(1))).forEach(cell -> {
            hidden.add(joined.cells().getFirst()[cell]);
            if (task.needs()[cell] != null) {
                sensitive.add(hidden.getLast());
            }
        });
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            return new Found(bounds.spreads(hidden, 1).stream().filter(spread -> spread.narrowerThan(1)).count(),
                    bounds.spreads(sensitive, 3).stream().filter(spread -> spread.narrowerThan(3)).count());
        }
    }
}
