package org.zaklon.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.Releases;
import org.zaklon.disclosure.Releases.Outcome;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Findings;
import org.zaklon.disclosure.audit.JointAudit;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.round.Repair;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

class ReleaseGuardTest {
    private static final Rule.OfCount RULE = new LowOrNearest(10, 5);
    private static final ReleaseGuard GUARD = new ReleaseGuard(10, new Bars(10, 5));

    /** P6: over 20 populations one person who comes, leaves or is corrected changes no published byte. */
    @Test
    void onePersonChangesNoPublishedByte() {
        for (int seed = 0; seed < 20; seed++) {
            var population = Population.of(90, seed).coarse();
            var archive = first(population);
            var before = bytes(Releases.current(archive).orElseThrow());
            var random = new SplittableRandom(seed);
            for (var changed : List.of(plus(population.units(), 1, random), minus(population.units(), 1), edited(population.units(), 1, random))) {
                var outcome = propose(archive, 2, population, changed);
                assertThat(outcome).isInstanceOfSatisfying(Outcome.CarryForward.class, carry -> assertThat(carry.carried())
                        .allMatch(carried -> carried.reason() == ReleaseGuard.Reason.BATCH_TOO_SMALL));
                assertThat(bytes(Releases.current(archive).orElseThrow())).isEqualTo(before);
            }
        }
    }

    /** P14: without the freeze, one person changes the published numbers. */
    @Test
    void withoutTheFreezeOnePersonWouldShow() {
        int shown = 0;
        for (int seed = 0; seed < 20; seed++) {
            var population = Population.of(90, seed).coarse();
            var catalogue = catalogue(population);
            var more = plus(population.units(), 1, new SplittableRandom(seed));
            var before = Arrays.stream(catalogue.values(population.counts())).mapToObj(value -> RULE.show(value).text()).toList();
            var after = Arrays.stream(catalogue.values(Snapshot.of(population.dimensions(), more).counts())).mapToObj(value -> RULE.show(value).text()).toList();
            shown += before.equals(after) ? 0 : 1;
        }
        assertThat(shown).as("populations of 20 in which one person shows").isGreaterThan(10);
    }

    @Test
    void changesWaitUntilTheyAreABatchAndOnlyThenMayNumbersChange() {
        var population = Population.of(90, 3).coarse();
        var archive = first(population);
        var random = new SplittableRandom(1);
        var units = population.units();
        for (int came = 1; came < 10; came++) {
            units = plus(units, 1, random);
            assertThat(propose(archive, came + 1, population, units)).isInstanceOf(Outcome.CarryForward.class);
        }
        units = plus(units, 3, random);
        assertThat(propose(archive, 20, population, units)).isInstanceOf(Outcome.Publish.class);
    }

    /** The new release beside the old one, attacked with everything both say, by bounds that share no code with the audit. */
    @Test
    void whatIsPublishedStaysSafeBesideEverythingThatWasPublishedBefore() {
        for (int seed = 0; seed < 3; seed++) {
            var population = Population.of(90, seed).coarse();
            var archive = first(population);
            var publish = (Outcome.Publish) propose(archive, 2, population, plus(population.units(), 14, new SplittableRandom(seed)));
            var seen = everything(publish.archive(), population);
            try (var bounds = Bounds.of(seen.knowledge(), seen.truth(), Progress.NONE)) {
                var wide = seen.guarded().stream().filter(guarded -> guarded.width() > 0)
                        .map(guarded -> new Findings.Cell(guarded.sum(), Said.atLeast(0))).toList();
                assertThat(Findings.of(bounds, wide, 5).safe()).isTrue();
            }
        }
    }

    /** P14: two releases that are each safe alone are not always safe together; so somewhere the guard carries what is unsafe. */
    @Test
    void withoutTheAuditOfTheUnionTwoSafeReleasesSayTooMuchTogether() {
        int carried = 0;
        int failures = 0;
        for (int seed = 0; seed < 4; seed++) {
            var population = Population.of(90, seed).coarse();
            var archive = first(population);
            var units = plus(population.units(), 12, new SplittableRandom(seed));
            var careless = first(Snapshot.of(population.dimensions(), units), population, 2);
            var both = archive.with(new Release(epoch(2), careless.releases().getFirst().shown(), careless.releases().getFirst().weakened(),
                    careless.releases().getFirst().asOf().stream().map(release -> 1).toList()), Snapshot.of(population.dimensions(), units));
            var seen = everything(both, population);
            failures += JointAudit.of(seen.knowledge(), seen.guarded(), List.of(seen.truth()), Progress.NONE).violations().size();
            carried += propose(archive, 2, population, units) instanceof Outcome.Publish publish
                    ? (int) publish.carried().stream().filter(one -> one.reason() == ReleaseGuard.Reason.UNSAFE).count() : 0;
        }
        assertThat(failures).isPositive();
        assertThat(carried).isPositive();
    }

    @Test
    void carriedFamiliesKeepTheirOldNumbersByteForByte() {
        for (int seed = 0; seed < 4; seed++) {
            var population = Population.of(90, seed).coarse();
            var archive = first(population);
            var publish = (Outcome.Publish) propose(archive, 2, population, plus(population.units(), 12, new SplittableRandom(seed)));
            var old = archive.releases().getFirst();
            var now = publish.archive().releases().getLast();
            var kept = publish.carried().stream().map(ReleaseGuard.Carried::family).collect(Collectors.toSet());
            var families = new Families(archive.catalogue());
            for (int cell = 0; cell < archive.catalogue().size(); cell++) {
                if (kept.contains(families.name(families.of(cell)))) {
                    assertThat(now.shown().get(cell)).isEqualTo(old.shown().get(cell));
                    assertThat(now.asOf().get(cell)).isZero();
                } else {
                    assertThat(now.asOf().get(cell)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void aFamilyInWhichTooFewAreTouchedIsCarried() {
        var population = Population.of(90, 5).coarse();
        var archive = first(population);
        var units = new HashMap<>(population.units());
        for (int i = 0; i < 12; i++) {
            // only the form of exploitation of twelve is corrected
            var codes = units.get("person " + i).clone();
            codes[2] = (codes[2] + 1) % 8;
            units.put("person " + i, codes);
        }
        var carried = switch (propose(archive, 2, population, units)) {
            case Outcome.Publish publish -> publish.carried();
            case Outcome.CarryForward carry -> carry.carried();
        };
        assertThat(carried).filteredOn(one -> one.reason() == ReleaseGuard.Reason.BATCH_TOO_SMALL).extracting(ReleaseGuard.Carried::family)
                .containsExactlyInAnyOrder("Total", "sex", "age", "sex, age");
    }

    @Test
    void foreignFiguresAreCountedWithAndTheirContradictionsNamed() {
        var population = Population.of(90, 2).coarse();
        var catalogue = catalogue(population);
        var totals = Catalogue.linked(population.dimensions(), List.of(List.of("sex")));
        var values = totals.values(population.counts());
        var figures = IntStream.range(0, values.length).mapToObj(cell -> Said.exactly(cell == 0 ? values[cell] + 1 : values[cell])).toList();
        var archive = Archive.empty(catalogue, RULE).declare(new Declared("1", new Publication("foreign report", totals, figures)));
        var publish = (Outcome.Publish) Releases.propose(GUARD, archive, epoch(1), Snapshot.of(population.dimensions(), population.units()), Progress.NONE);
        assertThat(publish.contradictions()).singleElement().asString().startsWith("foreign report: ");
        assertThat(publish.already()).as("what the report discloses itself").isNotEmpty();
    }

    @Test
    void theSameProposalHasTheSameOutcome() {
        var population = Population.of(90, 6).coarse();
        var archive = first(population);
        var units = plus(population.units(), 12, new SplittableRandom(6));
        assertThat(bytes(((Outcome.Publish) propose(archive, 2, population, units)).table()))
                .isEqualTo(bytes(((Outcome.Publish) propose(archive, 2, population, units)).table()));
    }

    @Test
    void epochsComeInOrderAndABatchOfOneIsNone() {
        var population = Population.of(90, 1).coarse();
        var archive = first(population);
        assertThatIllegalArgumentException().isThrownBy(() -> propose(archive, 1, population, population.units()));
        assertThatIllegalArgumentException().isThrownBy(() -> propose(archive, 0, population, population.units()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReleaseGuard(1, Bars.TEN_FIVE)).withMessageContaining("would show that person");
        assertThatIllegalArgumentException().isThrownBy(() -> new Epoch("x", LocalDate.of(2026, 1, 2), Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static Repair.Seen everything(Archive archive, Population population) {
        var snapshots = archive.snapshots();
        var last = archive.releases().getLast();
        var families = new Families(archive.catalogue());
        var before = Archive.empty(archive.catalogue(), RULE);
        for (int r = 0; r + 1 < snapshots.size(); r++) {
            before = before.with(archive.releases().get(r), snapshots.get(r));
        }
        var units = new int[families.size()];
        Arrays.fill(units, -1);
        for (int cell = 0; cell < archive.catalogue().size(); cell++) {
            if (last.asOf().get(cell) == snapshots.size() - 1) {
                units[families.of(cell)] = 0;
            }
        }
        return new Union(before, last.epoch(), snapshots.getLast(), last.shown(), families, units, new Bars(10, 5)).at(new int[1]);
    }

    private static Archive first(Population population) {
        return first(Snapshot.of(population.dimensions(), population.units()), population, 1);
    }

    private static Archive first(Snapshot snapshot, Population population, int epoch) {
        return ((Outcome.Publish) Releases.propose(GUARD, Archive.empty(catalogue(population), RULE), epoch(epoch), snapshot, Progress.NONE)).archive();
    }

    private static Outcome propose(Archive archive, int epoch, Population population, Map<String, int[]> units) {
        return Releases.propose(GUARD, archive, epoch(epoch), Snapshot.of(population.dimensions(), units), Progress.NONE);
    }

    private static Catalogue catalogue(Population population) {
        return Catalogue.upTo(2, population.dimensions());
    }

    private static Epoch epoch(int number) {
        return new Epoch(Integer.toString(number), LocalDate.of(2026, 1, 1).plusDays(number), Instant.parse("2026-02-01T00:00:00Z").plusSeconds(86_400L * number));
    }

    private static Map<String, int[]> plus(Map<String, int[]> units, int count, SplittableRandom random) {
        var more = new HashMap<>(units);
        for (int i = 0; i < count; i++) {
            more.put("new " + more.size(), Arrays.copyOf(Population.person(random), 3));
        }
        return more;
    }

    private static Map<String, int[]> minus(Map<String, int[]> units, int count) {
        var fewer = new HashMap<>(units);
        IntStream.range(0, count).forEach(i -> fewer.remove("person " + i));
        return fewer;
    }

    private static Map<String, int[]> edited(Map<String, int[]> units, int count, SplittableRandom random) {
        var other = new HashMap<>(units);
        IntStream.range(0, count).forEach(i -> other.put("person " + i, Arrays.copyOf(Population.person(random), 3)));
        return other;
    }

    private static String bytes(ProtectedTable table) {
        var lines = new ArrayList<String>();
        table.cells().forEach(cell -> lines.add(String.join(",", cell.codes()) + "," + cell.status() + "," + cell.published()));
        return String.join("\n", lines);
    }
}
