package org.zaklon.linkage.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaklon.linkage.dates.PartialDate.Precision;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource({
        "1987-03-21, 19870321, DAY",
        "19870321, 19870321, DAY",
        "21.3.1987., 19870321, DAY",
        "21/03/1987, 19870321, DAY",
        "1987-03-21T00:00:00, 19870321, DAY",
        "1987-03, 19870300, MONTH",
        "3.1987, 19870300, MONTH",
        "1987, 19870000, YEAR",
        "~1987, 19870000, ESTIMATED_YEAR",
        "oko 1987, 19870000, ESTIMATED_YEAR",
        "1987?, 19870000, ESTIMATED_YEAR"
    })
    void aDateIsReadAsFarAsItIsKnown(String text, int digits, Precision precision) {
        var date = DateReader.european().read(text).orElseThrow();
        assertThat(date.digits()).isEqualTo(digits);
        assertThat(date.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "1990-14-02", "1990-02-41", "0000-01-01", "12"})
    void whatIsNoDateIsNoEvidence(String text) {
        assertThat(DateReader.european().read(text)).isEmpty();
    }

    @Test
    void aColumnTellsWhetherTheMonthComesFirst() {
        assertThat(DateReader.forColumn(List.of("03/21/1987", "04/05/1990")).read("04/05/1990"))
                .contains(PartialDate.of(1990, 4, 5));
        assertThat(DateReader.forColumn(List.of("21/03/1987", "04/05/1990")).read("04/05/1990"))
                .contains(PartialDate.of(1990, 5, 4));
    }

    @Test
    void theFirstOfJanuaryCountsAsAssigned() {
        assertThat(PartialDate.of(1987, 1, 1).assigned()).isTrue();
        assertThat(PartialDate.of(1987, 1, 2).assigned()).isFalse();
        assertThat(PartialDate.ofDigits(19870321)).isEqualTo(PartialDate.of(1987, 3, 21));
    }

    @Test
    void partsOfADateMayBeMissing() {
        assertThat(DateReader.ofParts("1949", "7", "22")).contains(PartialDate.of(1949, 7, 22));
        assertThat(DateReader.ofParts("1949", "", "22")).contains(PartialDate.of(1949, 0, 0));
        assertThat(DateReader.ofParts("", "7", "22")).isEmpty();
    }
}
