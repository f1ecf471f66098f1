package org.zaklon.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.Releases;
import org.zaklon.disclosure.Releases.Outcome;
import org.zaklon.disclosure.audit.GuessBar;
import org.zaklon.disclosure.audit.Guesses;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.round.RoundedCatalogue;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.table.Status;

/** The bar on guesses at the door of releases; {@code AttacksTest} attacks what it lets through with another sampler. */
class GuessedReleaseTest {
    private static final LowOrNearest RULE = new LowOrNearest(10, 5);
    private static final Epoch EPOCH = new Epoch("1", LocalDate.of(2026, 1, 1), Instant.parse("2026-02-01T00:00:00Z"));

    private final Population population = Population.of(90, 1).coarse();
    private final Catalogue catalogue = Catalogue.upTo(2, population.dimensions());

    @Test
    void aReleaseSaysLessWhereTooMuchCouldBeGuessed() {
        var guarded = (Outcome.Publish) propose(Bars.TEN_FIVE, Archive.empty(catalogue, RULE));
        var open = (Outcome.Publish) propose(new Bars(10, 5), Archive.empty(catalogue, RULE));
        assertThat(secondary(guarded)).isGreaterThan(secondary(open));
        assertThat(secondary(guarded)).as("of the numbers that the rule would print, most stay").isLessThan(10);
        assertThat(over(open)).as("P14: without the bar").isNotEmpty();
        assertThat(over(guarded)).isEmpty();
        assertThat(guarded.optimal()).as("what a sample asked for is not proven to be the least").isFalse();
    }

    @Test
    void whatOthersPrintedCannotBeTakenBackSoTheCatalogueIsRefusedWithItsTables() {
        var values = catalogue.values(population.counts());
        var exact = new Publication("a yearbook", catalogue, IntStream.range(0, values.length).mapToObj(cell -> Said.exactly(values[cell])).toList());
        var refused = (Outcome.CarryForward) propose(Bars.TEN_FIVE, Archive.empty(catalogue, RULE).declare(new Declared("1", exact)));
        assertThat(refused.carried()).allMatch(carried -> carried.words().contains("could be guessed"));
        var named = refused.carried().stream().filter(carried -> carried.reason() == ReleaseGuard.Reason.GUESSED).toList();
        assertThat(named).hasSizeBetween(1, 3).allMatch(carried -> carried.words().contains(carried.family()));
        assertThat(refused.carried()).filteredOn(carried -> !named.contains(carried)).allMatch(carried -> carried.reason() == ReleaseGuard.Reason.UNSAFE);
    }

    private Outcome propose(Bars bars, Archive archive) {
        return Releases.propose(new ReleaseGuard(10, bars), archive, EPOCH, Snapshot.of(population.dimensions(), population.units()), Progress.NONE);
    }

    private static long secondary(Outcome.Publish publish) {
        return publish.table().cells().stream().filter(cell -> cell.status() == Status.SECONDARY).count();
    }

    private List<Guesses.Excess> over(Outcome.Publish publish) {
        var rows = new RoundedCatalogue(catalogue, population.counts(), RULE, List.of(publish.table().publication()), Bars.TEN_FIVE);
        var withheld = new int[catalogue.size()];
        Arrays.fill(withheld, 2);
        var seen = rows.at(withheld);
        return Guesses.of(seen.knowledge(), seen.places(), seen.truth(), seen.crowds()).over(GuessBar.ONE_IN_TWENTY);
    }
}
