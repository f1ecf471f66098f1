package org.zaklon.migration.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zaklon.country.Country;
import org.zaklon.country.reading.ProfileReader;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.Cell;
import org.zaklon.migration.Observation;
import org.zaklon.migration.ObservationStatus;
import org.zaklon.migration.submission.Flaw.Kind;
import org.zaklon.migration.terms.Definitions;

/** A file is read wholly or not at all, and says by its line what stands in the way. */
class ReadFiguresTest {
    private static final Definitions DEFINITIONS = new Definitions(new Country(ProfileReader.bundled("bih")));
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void codesOfTheAgencyBecomeCommonOnes() {
        var read = read("SPS", "državljanstvo;spol;dob;value;note\nAfganistan;Ž;18-34;3;first\nAF;M;18-34;2;\n");
        assertThat(read.flaws()).isEmpty();
        assertThat(read.figures()).containsExactlyInAnyOrder(new Observation(Cell.read("age=18-34;citizenship=AF;sex=F"), 3L, ObservationStatus.NORMAL, "first"),
                Observation.of(Cell.read("age=18-34;citizenship=AF;sex=M"), 2));
    }

    @Test
    void whatIsMissingHasNoValueAndIsNotZero() {
        var read = read("MS", "citizenship,sex,age,value,status\nAF,F,18-34,,O\nAF,M,18-34,0,\n");
        assertThat(read.figures()).extracting(Observation::value).containsExactly(null, 0L);
        assertThat(flaws("MS", "citizenship,sex,age,value\nAF,F,18-34,\n")).containsExactly(Kind.VALUE_AND_STATUS);
        assertThat(flaws("MS", "citizenship,sex,age,value,status\nAF,F,18-34,4,O\n")).containsExactly(Kind.VALUE_AND_STATUS);
    }

    @Test
    void oneFlawLeavesNothingAndEveryFlawHasItsLine() {
        var read = read("MS", "citizenship,sex,age,value\nAF,F,18-34,3\nXX,F,18-34,3\nAF,F,18-34,-1\nAF,F,18-34,3\n");
        assertThat(read.figures()).isEmpty();
        assertThat(read.flaws()).extracting(Flaw::line, Flaw::kind).containsExactly(org.assertj.core.api.Assertions.tuple(3L, Kind.CODE),
                org.assertj.core.api.Assertions.tuple(4L, Kind.VALUE), org.assertj.core.api.Assertions.tuple(5L, Kind.TWICE));
        assertThat(read.flaws().getFirst().found()).isEqualTo("XX");
    }

    @Test
    void whoSendsTheWrongFileDoesNotSeeItRepeated() {
        var read = read("MS", "citizenship,sex,age,value\n\"Somebody, born 1990; Street 5 @ Town\",F,18-34,3\n");
        assertThat(read.flaws()).singleElement().satisfies(flaw -> assertThat(flaw.found()).isEmpty());
    }

    @Test
    void partsMakeTheTotal() {
        assertThat(flaws("MS", "citizenship,sex,age,value\nAF,F,18-34,3\nAF,M,18-34,4\nAF,_T,18-34,7\n_T,_T,_T,7\n")).isEmpty();
        assertThat(flaws("MS", "citizenship,sex,age,value\nAF,F,18-34,3\nAF,M,18-34,4\n_T,_T,_T,8\n")).containsExactly(Kind.TOTAL);
    }

    @Test
    void columnsThatLackOrThatNobodyKnowsAreNamed() {
        var read = read("MS", "citizenship,sex,value,shoe\nAF,F,3,42\n");
        assertThat(read.flaws()).extracting(Flaw::kind, Flaw::column).containsExactly(org.assertj.core.api.Assertions.tuple(Kind.COLUMN_UNKNOWN, "shoe"),
                org.assertj.core.api.Assertions.tuple(Kind.COLUMN_MISSING, "age"));
        assertThat(flaws("MS", "citizenship,sex,age,value\n")).containsExactly(Kind.EMPTY);
        assertThat(flaws("MS", "")).contains(Kind.EMPTY);
    }

    @Test
    void theDigestIsTheSameHoweverTheFileCame() {
        assertThat(new FileText("a;b\r\n1;2\r\n").digest()).isEqualTo(new FileText("\uFEFFa;b\n1;2").digest());
        assertThat(FileText.of("spol\nŽ\n".getBytes(java.nio.charset.Charset.forName("windows-1250"))).text()).isEqualTo("spol\nŽ\n");
    }

    private static List<Kind> flaws(String agency, String text) {
        return read(agency, text).flaws().stream().map(Flaw::kind).toList();
    }

    private static ReadFigures.Read read(String agency, String text) {
        var dataset = DEFINITIONS.dataset(agency.equals("MS") ? "asylum-applications" : "asylum-intentions");
        return ReadFigures.of(DEFINITIONS, dataset, new AgencyCode(agency), MAY, text);
    }
}
