package org.zaklon.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.SideBySide.Part;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;

class SideBySideTest {
    private static final Dimension SEX = Dimension.flat("sex", List.of("F", "M"));
    private static final Dimension AGE = Dimension.flat("age", List.of("CHILD", "ADULT"));

    @Test
    void everyCellRepeatsTheCellOfItsCohortAndTheTotalIsWithheld() {
        var whole = SideBySide.of("both", "year", List.of(new Part("2024", table(List.of(SEX, AGE), List.of("sex"), "37", "15", "22")),
                new Part("2025", table(List.of(SEX, AGE), List.of("sex"), "50", "25", "25"))));

        assertThat(print(whole)).containsExactly(
                "Total Total Total ..", "Total M Total ..", "Total F Total ..",
                "2025 Total Total 50", "2025 M Total 25", "2025 F Total 25",
                "2024 Total Total 37", "2024 M Total 15", "2024 F Total 22");
        assertThat(FrozenTable.bytes(FrozenTable.read(FrozenTable.bytes(whole)))).isEqualTo(FrozenTable.bytes(whole));
    }

    @Test
    void yearsThatWerePublishedTogetherKeepTheirSum() {
        var years = Dimension.flat("year", List.of("2016", "2017"));
        var pooled = table(List.of(years, SEX), List.of("year"), "126", "82", "44");
        var whole = SideBySide.of("all", "year", List.of(new Part("2016-2017", pooled), new Part("2018", table(List.of(SEX), List.of("sex"), "36", "15", "21"))));

        assertThat(print(whole)).contains("2016-2017 Total 126", "2016 Total 44", "2017 Total 82", "2018 Total 36", "2018 M 15",
                "2016-2017 M ..", "2016 M ..");
    }

    @Test
    void cohortsWithOtherDimensionsAreNotMixed() {
        assertThatThrownBy(() -> SideBySide.of("x", "year", List.of(new Part("2024", table(List.of(SEX), List.of("sex"), "3", "1", "2")),
                new Part("2025", table(List.of(AGE), List.of("age"), "3", "1", "2"))))).hasMessageContaining("2025");
        assertThatThrownBy(() -> SideBySide.of("x", "year", List.of())).hasMessageContaining("no cohort");
    }

    private static List<String> print(ProtectedTable table) {
        return table.cells().stream().map(cell -> String.join(" ", cell.codes()) + " " + cell.published()).toList();
    }

    private static ProtectedTable table(List<Dimension> dimensions, List<String> by, String... printed) {
        var catalogue = Catalogue.linked(dimensions, List.of(by));
        return TakenOver.of("a book", catalogue, List.of(printed), List.of(printed).stream().map(n -> Said.exactly(Long.parseLong(n))).toList());
    }
}
