package org.zaklon.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;

class StackedTest {
    private static final Dimension YEAR = Dimension.flat("year", List.of("2024", "2025"));
    private static final Dimension SHELTER = Dimension.flat("shelter", List.of("GIVEN", "UNMET"));
    private static final Dimension MEDICAL = Dimension.flat("medical", List.of("GIVEN", "UNMET"));

    private final ProtectedTable table = table(Catalogue.linked(List.of(YEAR, SHELTER, MEDICAL), List.of(List.of("year", "shelter"), List.of("year", "medical"))));

    @Test
    void everyCellRepeatsAPublishedOneAndSumsOverKindsOfHelpAreWithheld() {
        var stacked = Stacked.of(table, "service", "answer", List.of("shelter", "medical"));
        assertThat(printed(stacked, "2024", "medical", "UNMET")).isEqualTo(printed(table, "2024", "Total", "UNMET"));
        assertThat(printed(stacked, "Total", "shelter", "GIVEN")).isEqualTo(printed(table, "Total", "GIVEN", "Total"));
        assertThat(printed(stacked, "2025", "shelter", "Total")).isEqualTo(printed(table, "2025", "Total", "Total"));
        assertThat(printed(stacked, "2025", "Total", "Total")).isEqualTo(printed(table, "2025", "Total", "Total"));
        assertThat(printed(stacked, "2025", "Total", "GIVEN")).isEqualTo("..");
        assertThat(FrozenTable.read(FrozenTable.bytes(stacked)).cells()).isEqualTo(stacked.cells());
    }

    @Test
    void dimensionsWithOtherCodesOrNoneOfTheNameCannotBeStacked() {
        assertThatIllegalArgumentException().isThrownBy(() -> Stacked.of(table, "service", "answer", List.of("shelter", "year")));
        assertThatIllegalArgumentException().isThrownBy(() -> Stacked.of(table, "service", "answer", List.of("shelter", "food")));
    }

    private static ProtectedTable table(Catalogue catalogue) {
        var printed = new ArrayList<String>();
        var said = new ArrayList<Said>();
        for (int cell = 0; cell < catalogue.size(); cell++) {
            printed.add(Integer.toString(100 + cell));
            said.add(Said.exactly(100 + cell));
        }
        return TakenOver.of("a yearbook", catalogue, printed, said);
    }

    private static String printed(ProtectedTable table, String... codes) {
        return table.cells().stream().filter(cell -> cell.codes().equals(List.of(codes))).findFirst().orElseThrow().published();
    }
}
