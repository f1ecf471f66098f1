package org.zaklon.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.estimate.CaptureTable;
import org.zaklon.disclosure.estimate.Estimate;
import org.zaklon.disclosure.estimate.EstimatePopulation;
import org.zaklon.disclosure.estimate.PublicRange;
import org.zaklon.disclosure.estimate.Settings;
import org.zaklon.disclosure.table.Said;

class EstimatedRangesTest {
    @Test
    void aRangeStandsThereAsARangeAndWhereThereIsNoneNothingIsSaid() {
        var lists = CaptureTable.of(List.of("a", "b", "c"), new long[] {0, 120, 110, 30, 90, 25, 20, 8});
        var range = ((Estimate.Range) EstimatePopulation.from(lists, new Settings(100, 1_500, 1), Progress.NONE)).publish();
        assertThat(range.isCoarse()).isTrue();
        var table = EstimatedRanges.of("unseen", "year", List.of(new EstimatedRanges.Part("2016-2020", Optional.of(range)),
                new EstimatedRanges.Part("2021-2025", Optional.empty())));
        int first = table.publication().catalogue().find(new int[] {0});
        assertThat(table.cells().get(first).published()).isEqualTo(range.low() + "-" + range.high());
        assertThat(table.publication().said().get(first)).isEqualTo(new Said(range.low(), range.high()));
        assertThat(table.cells()).filteredOn(cell -> !cell.codes().equals(List.of("2016-2020"))).hasSize(2).allMatch(cell -> cell.published().equals(".."));
        assertThat(table.publication().said()).filteredOn(Said.atLeast(0)::equals).hasSize(2);
        assertThat(FrozenTable.read(FrozenTable.bytes(table)).cells()).isEqualTo(table.cells());
    }

    @Test
    void aFineRangeIsNotPublished() {
        assertThatIllegalArgumentException().isThrownBy(() -> EstimatedRanges.of("unseen", "year",
                List.of(new EstimatedRanges.Part("2016-2020", Optional.of(new PublicRange(611, 614, 1))))));
    }
}
