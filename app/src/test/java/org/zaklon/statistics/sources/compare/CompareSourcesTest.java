package org.zaklon.statistics.sources.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.published.comparison.Comparison;
import org.zaklon.published.comparison.Comparison.Difference;
import org.zaklon.published.comparison.Printed;
import org.zaklon.published.comparison.SourceLine;
import org.zaklon.published.comparison.SourceLine.Contradiction;
import org.zaklon.statistics.sources.ImportDataset;
import org.zaklon.statistics.sources.RealData;
import org.zaklon.statistics.sources.SourceRooms;
import org.zaklon.statistics.sources.Understood;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.mapping.Indicator;
import org.zaklon.statistics.sources.mapping.MappingFile;
import org.zaklon.store.TestDatabase;
import org.zaklon.ui.Texts;
import org.zaklon.ui.Words;

@SourceRooms
class CompareSourcesTest {
    /** The national series as the US TIP reports print it. */
    private static final String NATIONAL = """
            dataset: bih-victims-published
            title: Victims in BiH as the US TIP reports print them
            provider: US Department of State
            licence: Public domain
            definition: Victims identified by the authorities, as the government reported them to the US Department of State
            rows: figures
            published: yes
            columns: {year: year, total: figure, female: figure, male: figure, children: figure, sex_trafficking: figure, foreign: figure}
            series:
              - {indicator: victims, figure: total, area: BIH, year: year}
              - {indicator: victims-female, figure: female, area: BIH, year: year}
              - {indicator: victims-male, figure: male, area: BIH, year: year}
              - {indicator: victims-children, figure: children, area: BIH, year: year}
              - {indicator: victims-sexual, figure: sex_trafficking, area: BIH, year: year}
              - {indicator: victims-foreign, figure: foreign, area: BIH, year: year}
            """;

    private final Cast cast = new Cast();
    private final Actor statistician = cast.actor(Role.STATISTICIAN, "ministry", "figures", UnitFunction.STATISTICS);

    @Autowired private CompareSources compare;
    @Autowired private ImportDataset imports;
    @Autowired private Country country;
    @Autowired private TestDatabase database;

    @BeforeEach
    void nothingIsImported() throws SQLException {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate statistics.vintage, statistics.assertion cascade");
        }
    }

    @Test
    void theSourcesForBosniaAndHerzegovinaDifferInFourYearsAndEveryOneIsNamed() throws IOException {
        imported(RealData.BIH_PUBLISHED, Format.CSV, NATIONAL);
        imported(RealData.GLOTIP, Format.GLOTIP, null);
        var found = ask(Indicator.VICTIMS, "BIH");
        assertThat(found.sources()).extracting(SourceLine::source).containsExactly("Victims in BiH as the US TIP reports print them",
                "UNODC Global Report on Trafficking in Persons (GLOTIP)");
        assertThat(found.sources().getFirst().printed().keySet()).containsExactly(2016, 2017, 2018, 2019, 2020, 2021, 2022);
        assertThat(found.differences()).containsExactly(difference(2016, 44, 48), difference(2017, 82, 83), difference(2020, 80, 70),
                difference(2021, 61, 56));
        assertThat(found.differs(2018)).isFalse();
        assertThat(found.differs(2019)).isFalse();
        assertThat(found.sources()).allMatch(s -> !s.definition().isBlank());
    }

    @Test
    void theSeriesThatPrintsEightyTwoWhileItsPartsMakeEightyThreeIsSaidToDoSo() throws IOException {
        imported(RealData.BIH_PUBLISHED, Format.CSV, NATIONAL);
        assertThat(ask(Indicator.VICTIMS, "BIH").sources().getFirst().contradictions())
                .containsExactly(new Contradiction(2017, Printed.of("82"), Printed.of("58"), Printed.of("25")));
    }

    @Test
    void theSexesOfTheYear2017StandTheOtherWayRoundInTheTwoSources() throws IOException {
        imported(RealData.BIH_PUBLISHED, Format.CSV, NATIONAL);
        imported(RealData.GLOTIP, Format.GLOTIP, null);
        assertThat(ask(Indicator.VICTIMS_FEMALE, "BIH").differences()).contains(difference(2017, 58, 25));
        assertThat(ask(Indicator.VICTIMS_MALE, "BIH").differences()).contains(difference(2017, 25, 58));
    }

    @Test
    void recordsAreCountedBesideFiguresWithADefinitionOfTheirOwn() throws IOException {
        imported(RealData.BIH_PUBLISHED, Format.CSV, NATIONAL);
        imported(RealData.CTDC, Format.CTDC, null);
        var found = ask(Indicator.VICTIMS, "BIH");
        assertThat(found.sources()).hasSize(2);
        assertThat(found.sources().getLast().printed().values().stream().mapToLong(p -> p.getFirst().low()).sum()).isLessThanOrEqualTo(490);
        assertThat(found.sources().getLast().definition()).contains("synthetic");
        assertThat(found.sources().getLast().contradictions()).isEmpty();
    }

    @Test
    void whatAnyImportedSourceSaysCanBeAskedFor() throws IOException {
        imported(RealData.GLOTIP, Format.GLOTIP, null);
        var answer = ((Done<CompareSources.Answer>) compare.ask(statistician, Indicator.CONVICTED, "BIH", words("bs"))).value();
        assertThat(answer.indicators()).contains(Indicator.VICTIMS, Indicator.PROSECUTED, Indicator.CONVICTED);
        assertThat(answer.areas()).hasSizeGreaterThan(100).contains("BIH", "SRB");
        assertThat(answer.comparison().sources().getFirst().definition()).startsWith("Odgovori vlada");
    }

    @Test
    void aBoundAgreesWithWhatLiesBelowIt() {
        assertThat(Printed.of("<5").agrees(Printed.of("4"))).isTrue();
        assertThat(Printed.of("<5").agrees(Printed.of("5"))).isFalse();
        assertThat(Printed.of("<=5").agrees(Printed.of("5"))).isTrue();
        assertThat(Printed.of(">10").agrees(Printed.of("10"))).isFalse();
    }

    @Test
    void aSourceThatPrintsTwoFiguresForOneYearContradictsItself() {
        var line = new SourceLine("a", "", "", "1", new TreeMap<>(Map.of(2020, List.of(Printed.of("4"), Printed.of("6")))), List.of());
        assertThat(new Comparison(List.of(line)).differences()).containsExactly(new Difference(2020, 0, Printed.of("4"), 0, Printed.of("6")));
    }

    @Test
    void whatThePlatformCountsStandsBesideTheSourcesAndAYearWithSilentMonthsIsABound() throws SQLException {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("""
                    insert into statistics.assertion (fact_id, person, level, decided_on, known_on, sex, age, forms, citizenship, body, area, main_form, reach)
                    select gen_random_uuid(), gen_random_uuid(), 'PRESUMED', make_date(2019, m, 5), make_date(2019, m, 6), 'F', 'CHILD', '{}'::text[], 'UNKNOWN', 'POLICE',
                           'x', 'UNKNOWN', 'UNKNOWN' from generate_series(1, 12) m
                    union all
                    select gen_random_uuid(), gen_random_uuid(), 'FORMAL', '2020-03-05', '2020-03-06', 'M', 'ADULT', '{}'::text[], 'UNKNOWN', 'POLICE', 'x', 'UNKNOWN', 'UNKNOWN'
                    """);
        }
        var answer = ((Done<CompareSources.Answer>) compare.ask(statistician, Indicator.VICTIMS, "BIH", words("en"))).value();
        assertThat(answer.own()).isTrue();
        assertThat(answer.comparison().sources().getFirst().printed()).containsEntry(2019, List.of(Printed.of("12")))
                .containsEntry(2020, List.of(Printed.of(">=1"))).doesNotContainKey(2021);
        assertThat(ask(Indicator.VICTIMS_CHILDREN, "BIH").sources().getFirst().printed()).containsEntry(2020, List.of(Printed.of(">=0")));
        assertThat(ask(Indicator.VICTIMS, "SRB").sources()).isEmpty();
        assertThat(ask(Indicator.CONVICTED, "BIH").sources()).isEmpty();
    }

    @Test
    void whoMayNotReadStatisticsIsRefused() {
        var police = cast.actor(Role.POLICE_INVESTIGATOR, "police", "crime", UnitFunction.POLICE);
        assertThat(compare.ask(police, Indicator.VICTIMS, "BIH", words("en"))).isInstanceOf(Refused.class);
    }

    private Comparison ask(Indicator indicator, String area) {
        return ((Done<CompareSources.Answer>) compare.ask(statistician, indicator, area, words("en"))).value().comparison();
    }

    private Words words(String tag) {
        var texts = new Texts(country.languages(), country.zone(), InstantSource.system(), true);
        return texts.in(country.language(tag));
    }

    private static Difference difference(int year, long one, long other) {
        return new Difference(year, 0, Printed.of(Long.toString(one)), 1, Printed.of(Long.toString(other)));
    }

    private void imported(Path file, Format format, String mapping) throws IOException {
        var read = RealData.read(file, format, Optional.ofNullable(mapping).map(MappingFile::read));
        assertThat(read.flaws()).isEmpty();
        imports.byCommand(read.mapping().orElseThrow(), read.raw().digest(), read.applied().orElseThrow().rows());
    }

    /** So that the class can be read without the real files: an invented one of each kind. */
    @Test
    void sourcesOfInventedFiguresAreComparedWithoutAnyRealFile() throws IOException {
        for (var source : List.of("one,44", "two,48")) {
            var name = source.split(",")[0];
            var mapping = MappingFile.read("""
                    {dataset: %s, title: %s, provider: p, licence: l, definition: d, rows: figures, columns: {year: year, total: figure},
                    series: [{indicator: victims, figure: total, area: BIH, year: year}]}
                    """.formatted(name, name));
            var read = Understood.read(new ByteArrayInputStream(("year,total\n2016," + source.split(",")[1] + "\n").getBytes(StandardCharsets.UTF_8)),
                    Format.CSV, StandardCharsets.UTF_8, Optional.of(mapping));
            imports.byCommand(mapping, read.raw().digest(), read.applied().orElseThrow().rows());
        }
        assertThat(ask(Indicator.VICTIMS, "BIH").differences()).containsExactly(difference(2016, 44, 48));
    }
}
