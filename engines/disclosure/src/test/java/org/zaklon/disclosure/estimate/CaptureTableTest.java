package org.zaklon.disclosure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureTableTest {
    private final CaptureTable table = CaptureTable.of(List.of("A", "B", "C"), new long[] {0, 1, 2, 3, 4, 5, 6, 7});

    @Test
    void countsWhoStandsOnBothOnOthersTooOrNot() {
        assertThat(table.total()).isEqualTo(28);
        assertThat(table.onAll(0b011)).isEqualTo(3 + 7);
        assertThat(table.onAll(0b100)).isEqualTo(4 + 5 + 6 + 7);
        assertThat(table.pairs()).containsExactly(0b011, 0b101, 0b110);
    }

    @Test
    void oneListOfTwoHoldsWhoStoodOnEither() {
        var merged = table.merged(0, 2);
        assertThat(merged.lists()).containsExactly("A+C", "B");
        assertThat(merged.count(0b01)).isEqualTo(1 + 4 + 5);
        assertThat(merged.count(0b10)).isEqualTo(2);
        assertThat(merged.count(0b11)).isEqualTo(3 + 6 + 7);
        assertThat(table.merged(1, 2).count(0b11)).isEqualTo(3 + 5 + 7);
    }

    @Test
    void aListThatHoldsNobodyGoes() {
        var table = CaptureTable.of(List.of("A", "nobody", "C"), new long[] {0, 1, 0, 0, 4, 5, 0, 0});
        var left = table.withoutEmptyLists();
        assertThat(left.lists()).containsExactly("A", "C");
        assertThat(List.of(left.count(1), left.count(2), left.count(3))).containsExactly(1L, 4L, 5L);
        assertThat(left.withoutEmptyLists()).isSameAs(left);
    }

    @Test
    void nobodyIsOnNoListAndNamesDiffer() {
        assertThatIllegalArgumentException().isThrownBy(() -> CaptureTable.of(List.of("A"), new long[] {1, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> CaptureTable.of(List.of("A", "A"), new long[4]));
        assertThatIllegalArgumentException().isThrownBy(() -> CaptureTable.of(List.of("A", "B"), new long[] {0, -1, 0, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> CaptureTable.of(List.of("A", "B"), new long[] {0, 1, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> CaptureTable.of(List.of("A"), new long[] {0, 1L << 31}));
    }
}
