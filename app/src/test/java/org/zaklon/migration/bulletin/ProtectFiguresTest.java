package org.zaklon.migration.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zaklon.country.Country;
import org.zaklon.country.reading.ProfileReader;
import org.zaklon.disclosure.FrozenTable;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.migration.Cell;
import org.zaklon.migration.terms.Dataset;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.migration.terms.Protection;

/** Small numbers of a bulletin are hidden by the rule of their dataset, and nothing that is shown leads to them. */
class ProtectFiguresTest {
    private static final Dataset APPLICATIONS = new Definitions(new Country(ProfileReader.bundled("bih"))).dataset("asylum-applications");

    private final TreeMap<Cell, Long> figures = new TreeMap<>();

    @Test
    void aNumberFromOneToFourIsHiddenAndSoIsWhatItWouldFollowFrom() {
        put("AF", "M", "18-34", 50);
        put("SY", "F", "18-34", 34);
        put("MA", "M", "35-64", 3);
        var table = protect("THRESHOLD 5");
        assertThat(shown(table, Dimension.TOTAL, Dimension.TOTAL, Dimension.TOTAL)).isEqualTo("87");
        assertThat(shown(table, "MA", Dimension.TOTAL, Dimension.TOTAL)).as("three people").isEmpty();
        assertThat(List.of(shown(table, "AF", Dimension.TOTAL, Dimension.TOTAL), shown(table, "SY", Dimension.TOTAL, Dimension.TOTAL)))
                .as("the total less the others would tell it").contains("");
        assertThat(shown(table, "BD", Dimension.TOTAL, Dimension.TOTAL)).as("nobody").isEqualTo("0");
    }

    @Test
    void theSameFigureIsAlwaysTheSameBytes() {
        put("AF", "M", "18-34", 50);
        put("SY", "F", "0-13", 2);
        put("IR", "F", "14-17", 4);
        assertThat(FrozenTable.bytes(protect("THRESHOLD 5"))).isEqualTo(FrozenTable.bytes(protect("THRESHOLD 5")));
    }

    @Test
    void aRoundingRuleShowsMultiplesOnly() {
        put("AF", "M", "18-34", 52);
        put("SY", "F", "18-34", 33);
        assertThat(shown(protect("NEAREST 5"), Dimension.TOTAL, Dimension.TOTAL, Dimension.TOTAL)).isEqualTo("85");
        var both = protect("LOW_OR_NEAREST 10 5");
        assertThat(shown(both, Dimension.TOTAL, Dimension.TOTAL, Dimension.TOTAL)).isEqualTo("85");
        assertThat(both.cells()).allSatisfy(cell -> assertThat(cell.published()).matches("\\d*[05]|<\\d+|\\d+-\\d+|"));
    }

    private void put(String citizenship, String sex, String age, long value) {
        figures.put(Cell.read("age=%s;citizenship=%s;sex=%s".formatted(age, citizenship, sex)), value);
    }

    private ProtectedTable protect(String rule) {
        var dataset = new Dataset(APPLICATIONS.code(), APPLICATIONS.label(), APPLICATIONS.definition(), APPLICATIONS.measure(), APPLICATIONS.unit(),
                APPLICATIONS.dimensions(), APPLICATIONS.tables(), "", "", Protection.of(rule), false, "P/L", "");
        return ProtectFigures.of(dataset, "test", figures).orElseThrow();
    }

    private static String shown(ProtectedTable table, String citizenship, String sex, String age) {
        return table.cells().stream().filter(cell -> cell.codes().equals(List.of(citizenship, sex, age))).findFirst().orElseThrow().published();
    }
}
