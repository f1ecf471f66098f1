package org.zaklon.disclosure.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.Rounding;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Findings;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.table.Status;

class RoundedCatalogueTest {
    private static final Rule.OfCount TEN_FIVE = new LowOrNearest(10, 5);

    /** P2, P3 and P9 by the attacker's own bounds, which share no code with the audit. */
    @Test
    void afterTheRepairNoSmallCellIsKnownOrKnownToHoldAnybodyAndEveryOneIsWide() {
        for (int seed = 0; seed < 3; seed++) {
            var population = Population.of(90, seed).coarse();
            var catalogue = Catalogue.upTo(2, population.dimensions());
            // the least loss is proven where only what is certain counts; what may be guessed is drawn, not proven
            var certain = (Rounding.Outcome.Done) Rounding.protect(catalogue, population.counts(), TEN_FIVE, List.of(), new Bars(10, 5), Progress.NONE);
            assertThat(certain.optimal()).isTrue();
            assertThat(failures(certain.table(), catalogue.values(population.counts()))).isZero();
            assertThat(failures(done(catalogue, population.counts(), List.of()).table(), catalogue.values(population.counts()))).isZero();
        }
    }

    @Test
    void theWholeCatalogueOfThreeWayTablesOfNinetyPersonsIsMadeSafe() {
        var population = Population.of(90, 0);
        var catalogue = Catalogue.upTo(3, population.dimensions());
        var done = done(catalogue, population.counts(), List.of());
        var values = catalogue.values(population.counts());
        // every bar was shown by a witness; the attacker tries a sample of the cells again, each of which costs him a linear program
        assertThat(failures(done.table().publication(), values, 60)).isZero();
        assertThat(done.coarser() + done.withheld()).isLessThan(20);
        assertThat(done.optimal()).isTrue();
    }

    /** P14: without the joint audit the bars fail. */
    @Test
    void withoutTheJointAuditTheRuleAloneFails() {
        int failures = 0;
        for (int seed = 0; seed < 3; seed++) {
            var population = Population.of(90, seed).coarse();
            var catalogue = Catalogue.upTo(2, population.dimensions());
            var rounded = new RoundedCatalogue(catalogue, population.counts(), TEN_FIVE, List.of(), Bars.TEN_FIVE);
            failures += failures(rounded.publication(new int[catalogue.size()]), catalogue.values(population.counts()));
        }
        assertThat(failures).isPositive();
    }

    /** P14: where zeros are shown, most small cells are known exactly; this is what thresholds of today do. */
    @Test
    void whereZerosAreShownMostSmallCellsAreKnownExactly() {
        var population = Population.of(90, 1);
        var catalogue = Catalogue.upTo(3, population.dimensions());
        var values = catalogue.values(population.counts());
        var rule = new Threshold(5, false);
        var publication = new Publication("zeros shown", catalogue, Arrays.stream(values).mapToObj(value -> rule.show(value).said()).toList());
        var joined = Knowledge.of(population.dimensions(), List.of(publication));
        var small = IntStream.range(0, values.length).filter(cell -> values[cell] >= 1 && values[cell] <= 4)
                .mapToObj(cell -> new Findings.Cell(joined.cells().getFirst()[cell], Said.atLeast(1))).toList();
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            assertThat(Findings.of(bounds, small, 1).exact()).isGreaterThan(small.size() * 8 / 10);
        }
    }

    @Test
    void whatWasWeakenedIsTheLeastThatHadToBe() {
        // total 12 and men 10 leave at most 2 women; saying less of one of the two is enough
        var counts = sexes(10, 2);
        var done = done(Catalogue.of(counts.dimensions()), counts, List.of());
        assertThat(done.coarser() + done.withheld()).isEqualTo(1);
        assertThat(done.table().cells()).filteredOn(cell -> cell.status() == Status.SECONDARY).singleElement()
                .satisfies(cell -> assertThat(cell.published()).isEqualTo("<18"));
    }

    @Test
    void whatIsAskedForMostIsTheLastToBeWeakened() {
        // of total 12 and men 10 either could say less; whichever is asked for most stays as the rule says it
        var counts = sexes(10, 2);
        var catalogue = Catalogue.of(counts.dimensions());
        for (var alike : List.of(MostAsked.NOTHING, new MostAsked(Set.of("sex"), 7))) {
            assertThat(weakened(catalogue, counts, alike)).hasSize(1);
        }
        assertThat(weakened(catalogue, counts, new MostAsked(Set.of(), 100))).containsExactly("M");
    }

    private static List<String> weakened(Catalogue catalogue, Counts counts, MostAsked most) {
        var rounded = new RoundedCatalogue(catalogue, counts, TEN_FIVE, List.of(), new Bars(10, 5), most);
        var safe = (Repair.Outcome.Safe) rounded.repair(Progress.NONE);
        return IntStream.range(0, catalogue.size()).filter(cell -> safe.levels()[cell] > 0).mapToObj(cell -> catalogue.codes(cell).getFirst()).toList();
    }

    @Test
    void whatIsPublishedAlreadyIsCountedWith() {
        var counts = sexes(52, 2);
        var catalogue = Catalogue.of(counts.dimensions());
        var foreign = Catalogue.linked(counts.dimensions(), List.of(List.of()));
        var alone = done(catalogue, counts, List.of());
        assertThat(alone.coarser() + alone.withheld()).isEqualTo(1);
        var beside = done(catalogue, counts, List.of(new Publication("annual report", foreign, List.of(Said.exactly(54)))));
        assertThat(failures(beside.table(), catalogue.values(counts))).isZero();
        assertThat(beside.table().cells()).filteredOn(cell -> cell.codes().equals(List.of("M"))).singleElement()
                .satisfies(cell -> assertThat(cell.status()).isEqualTo(Status.SECONDARY));
    }

    @Test
    void whatAForeignTableDiscloseItselfIsNotBlamedOnOurs() {
        var counts = sexes(52, 2);
        var catalogue = Catalogue.of(counts.dimensions());
        var foreign = new Publication("report with everything", catalogue,
                Arrays.stream(catalogue.values(counts)).mapToObj(Said::exactly).toList());
        var rounded = new RoundedCatalogue(catalogue, counts, TEN_FIVE, List.of(foreign), Bars.TEN_FIVE);
        assertThat(rounded.repair(Progress.NONE)).isInstanceOfSatisfying(Repair.Outcome.Safe.class,
                safe -> assertThat(safe.already()).extracting(violation -> violation.guarded().name()).contains("F"));
    }

    @Test
    void aPublicationThatIsNotTrueOfTheCountsIsRefused() {
        var counts = sexes(52, 2);
        var foreign = Catalogue.linked(counts.dimensions(), List.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoundedCatalogue(Catalogue.of(counts.dimensions()), counts, TEN_FIVE,
                List.of(new Publication("annual report", foreign, List.of(Said.exactly(60)))), Bars.TEN_FIVE)).withMessageContaining("annual report");
    }

    /** P13. */
    @Test
    void theSameCountsGiveTheSameTableByteForByte() {
        var population = Population.of(90, 4);
        var catalogue = Catalogue.upTo(2, population.dimensions());
        assertThat(done(catalogue, population.counts(), List.of()).table().cells())
                .isEqualTo(done(catalogue, population.counts(), List.of()).table().cells());
    }

    private static Counts sexes(long men, long women) {
        var dimensions = List.of(Dimension.flat("sex", List.of("M", "F")));
        return Counts.of(dimensions, List.of(new int[] {0}, new int[] {1}), row -> row[0] == 0 ? men : women);
    }

    private static Rounding.Outcome.Done done(Catalogue catalogue, Counts counts, List<Publication> before) {
        return (Rounding.Outcome.Done) Rounding.protect(catalogue, counts, TEN_FIVE, before, Bars.TEN_FIVE, Progress.NONE);
    }

    private static long failures(ProtectedTable table, long[] values) {
        return failures(table.publication(), values);
    }

    /** Cells with a true count of 0 to 9 of which the attacker knows that somebody is there, or bounds closer than 5. */
    private static int failures(Publication publication, long[] values) {
        return failures(publication, values, 1);
    }

    private static int failures(Publication publication, long[] values, int every) {
        var joined = Knowledge.of(publication.catalogue().dimensions(), List.of(publication));
        var small = IntStream.range(0, values.length).filter(cell -> values[cell] < 10 && cell % every == 0)
                .mapToObj(cell -> new Findings.Cell(joined.cells().getFirst()[cell], Said.atLeast(0))).toList();
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            return Findings.of(bounds, small, 5).list().size();
        }
    }
}
