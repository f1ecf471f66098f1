package org.zaklon.disclosure.attackers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.Releases;
import org.zaklon.disclosure.attack.people.SuccessiveReleases;
import org.zaklon.disclosure.attack.people.SuccessiveReleases.Change;
import org.zaklon.disclosure.attack.people.SuccessiveReleases.Kind;
import org.zaklon.disclosure.release.Archive;
import org.zaklon.disclosure.release.Epoch;
import org.zaklon.disclosure.release.ReleaseGuard;
import org.zaklon.disclosure.release.Snapshot;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/** P6: between two guarded epochs nobody is found, neither who came alone nor, by who knows all the others, one of a batch; live tables give her away. */
class ReleasesAttackedTest {
    private static final ReleaseGuard GUARD = new ReleaseGuard(10, new Bars(10, 5));

    private final Population population = Population.of(90, 0).coarse();
    private final Catalogue catalogue = Catalogue.upTo(2, population.dimensions());
    private final int[] came = Arrays.copyOf(Population.person(new SplittableRandom(0)), 3);
    private final Change hers = new Change(-1, Counts.leaf(population.dimensions(), came));
    private final Map<String, int[]> withHer = plus(List.of(came));

    @Test
    void whoCameAloneOrLastOfABatchIsNotFound() {
        var first = (Releases.Outcome.Publish) propose(Archive.empty(catalogue, Edition.RULE), 1, population.units());
        assertThat(propose(first.archive(), 2, withHer)).isInstanceOf(Releases.Outcome.CarryForward.class);
        var frozen = new SuccessiveReleases(first.table().publication(), Releases.current(first.archive()).orElseThrow().publication());
        assertThat(frozen.candidates(Kind.ADDED)).as("who may have come").hasSizeGreaterThan(90).contains(hers);
        assertThat(frozen.only(Kind.ADDED)).isEmpty();

        var batch = new ArrayList<int[]>();
        var random = new SplittableRandom(1000);
        IntStream.range(0, 14).forEach(i -> batch.add(Arrays.copyOf(Population.person(random), 3)));
        var second = (Releases.Outcome.Publish) propose(first.archive(), 2, plus(batch));
        // who knows all of the batch but one sees the release as if that one had come alone; what was carried says nothing new
        var asOf = second.archive().releases().getLast().asOf();
        var less = Attackers.less(second.table().publication(), batch.subList(1, batch.size())).said();
        var last = new Publication("of the last", catalogue,
                IntStream.range(0, less.size()).mapToObj(cell -> asOf.get(cell) == 1 ? less.get(cell) : Said.atLeast(0)).toList());
        var mate = new SuccessiveReleases(first.table().publication(), last);
        assertThat(mate.candidates(Kind.ADDED)).contains(new Change(-1, Counts.leaf(population.dimensions(), batch.getFirst())));
        assertThat(mate.only(Kind.ADDED)).isEmpty();
    }

    /** P14: without freeze and batch, and with the rule of today, hers is among few. */
    @Test
    void liveTablesLeaveFewWhoCanHaveCome() {
        var before = Edition.OF_TODAY.of(population, 2);
        var after = Edition.OF_TODAY.make(catalogue, Snapshot.of(population.dimensions(), withHer).counts());
        var live = new SuccessiveReleases(before, new Publication("live", before.catalogue(), after.said()));
        assertThat(live.candidates(Kind.ADDED)).contains(hers).hasSizeLessThan(30);
    }

    private Releases.Outcome propose(Archive archive, int number, Map<String, int[]> units) {
        var epoch = new Epoch(Integer.toString(number), LocalDate.of(2026, number, 1), Instant.parse("2026-06-0%dT00:00:00Z".formatted(number)));
        return Releases.propose(GUARD, archive, epoch, Snapshot.of(population.dimensions(), units), Progress.NONE);
    }

    private Map<String, int[]> plus(List<int[]> persons) {
        var units = new HashMap<>(population.units());
        persons.forEach(person -> units.put("new " + units.size(), person));
        return units;
    }
}
