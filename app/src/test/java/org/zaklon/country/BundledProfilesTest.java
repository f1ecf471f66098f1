package org.zaklon.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zaklon.country.forms.Field;
import org.zaklon.country.forms.FieldType;
import org.zaklon.country.reading.ProfileReader;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitFunction;

class BundledProfilesTest {
    private static final Country FIRST = new Country(ProfileReader.bundled("bih"));
    private static final Country SECOND = new Country(ProfileReader.bundled("iq"));
    private static final Set<FieldType> CODED = EnumSet.of(FieldType.CHOICE, FieldType.CHOICES, FieldType.YES_NO, FieldType.AREA);

    static Stream<Country> both() {
        return Stream.of(FIRST, SECOND);
    }

    @Test
    void theFirstHasEighteenTeamsAndACentreForSocialWorkInEach() {
        assertThat(FIRST.teams()).hasSize(18);
        assertThat(FIRST.teams()).allSatisfy(team -> {
            assertThat(FIRST.unit(team.coordination()).function()).isEqualTo(UnitFunction.COORDINATION);
            var receiver = FIRST.unit(FIRST.routingFor(AgeGroup.CHILD, team.code()).receiver());
            assertThat(receiver.function()).isEqualTo(UnitFunction.SOCIAL);
        });
        assertThat(FIRST.nationalCoordination().areas()).containsExactly(FIRST.whole().code());
    }

    @Test
    void theSecondHasNineteenGovernoratesAndIsReadFromRightToLeft() {
        assertThat(SECOND.areas()).filteredOn(a -> a.level().equals("GOVERNORATE")).hasSize(19);
        assertThat(SECOND.language("ar").direction()).isEqualTo("rtl");
        assertThat(SECOND.form("F01").title().in("ar")).isNotEqualTo(SECOND.form("F01").title().in("en"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void theSignalAsksAtMostTwelveThingsAndNoNameAndTheBasisFirst(Country country) {
        var fields = country.form("F01").fields();

        assertThat(fields).hasSizeLessThanOrEqualTo(12);
        assertThat(fields).extracting(Field::dataClass).doesNotContain(DataClass.C1_IDENTITY);
        assertThat(fields.getFirst().codes()).isEqualTo("lawful-basis");
        var ids = fields.stream().map(Field::id).toList();
        assertThat(ids.indexOf("safe-contact")).isLessThan(ids.indexOf("story"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void everyCodedQuestionMayStayUnanswered(Country country) {
        assertThat(country.profile().forms()).flatExtracting(f -> f.fields())
                .filteredOn(f -> CODED.contains(f.type())).allSatisfy(f -> assertThat(f.unanswered()).as(f.id()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("both")
    void codedFactsAreAskedWithoutFreeTextSoThatStatisticsNeverReadsAStory(Country country) {
        assertThat(country.profile().forms()).flatExtracting(f -> f.fields())
                .filteredOn(f -> f.type() == FieldType.TEXT || f.type() == FieldType.STORY)
                .extracting(Field::dataClass).doesNotContain(DataClass.C6_FACTS, DataClass.C10_STATISTICS);
    }

    @ParameterizedTest
    @MethodSource("both")
    void noLawSharesWithImmigrationEnforcementAndResidenceLearnsOnlyWhatTheCaseNeeds(Country country) {
        assertThat(country.shareLaws()).isNotEmpty().allSatisfy(law -> {
            assertThat(List.of(law.from(), law.to())).doesNotContain(UnitFunction.IMMIGRATION_ENFORCEMENT);
            if (law.to() == UnitFunction.RESIDENCE) {
                assertThat(law.classes()).isSubsetOf(DataClass.C5_STATUS, DataClass.C9_ADMIN);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("both")
    void everyTimerCarriesItsLegalBasisAndAnUnconfirmedOneSaysSo(Country country) {
        assertThat(country.timers()).isNotEmpty().allSatisfy(timer -> {
            assertThat(country.legalBases()).contains(timer.legalBasis());
            assertThat(timer.confirmed()).as(timer.id()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("both")
    void immigrationEnforcementReceivesNothingAndDecidesNothing(Country country) {
        var enforcement = country.unitsWith(UnitFunction.IMMIGRATION_ENFORCEMENT);
        var receivers = country.profile().routing().stream()
                .flatMap(r -> Stream.concat(Stream.of(r.receiver()), r.alternatives().stream())).toList();

        assertThat(enforcement).isNotEmpty().allSatisfy(unit -> {
            assertThat(receivers).doesNotContain(unit.code());
            assertThat(unit.services()).isEmpty();
        });
        assertThat(country.profile().decidingBodies()).extracting(DecidingBody::function)
                .doesNotContain(UnitFunction.IMMIGRATION_ENFORCEMENT);
    }

    @ParameterizedTest
    @MethodSource("both")
    void thePlaceOfAUnitThatSheltersPeopleIsNotWrittenDown(Country country) {
        assertThat(country.unitsWith(UnitFunction.SHELTER)).isNotEmpty().allSatisfy(unit -> {
            assertThat(unit.publicPlace()).isEmpty();
            assertThat(unit.areas()).containsExactly(country.whole().code());
        });
    }

    @ParameterizedTest
    @MethodSource("both")
    void minimumAssistanceHasSixLines(Country country) {
        assertThat(country.minimumAssistance()).hasSize(6);
        assertThat(country.services()).flatExtracting(s -> s.minimumLine().stream().toList())
                .containsAll(country.minimumAssistance().stream().map(Code::code).toList());
    }

    @Test
    void everyLineOfMinimumAssistanceHasAProviderInEveryTeamArea() {
        for (var team : FIRST.teams()) {
            for (var line : FIRST.minimumAssistance()) {
                var services = FIRST.services().stream().filter(s -> s.minimumLine().equals(java.util.Optional.of(line.code())))
                        .map(s -> s.code().code()).toList();
                assertThat(services).as(line.code() + " in " + team.code())
                        .anySatisfy(s -> assertThat(FIRST.providers(s, team.code())).isNotEmpty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void everyFileOfTheProfileIsReadAndNoneLiesAround(Country country) throws Exception {
        var folder = Path.of(BundledProfilesTest.class.getResource("/profiles/" + country.profile().code()).toURI());
        var profile = country.profile();
        var read = Stream.of(
                        Stream.of("profile.yaml", "agencies.csv", "areas.csv", "units.csv", "services.csv", "timers.csv",
                                "legal-bases.csv", "deciding-bodies.csv", "routing.csv", "share-laws.csv"),
                        profile.codeLists().stream().filter(l -> !l.id().equals("services")).map(l -> "codes/" + l.id() + ".csv"),
                        profile.forms().stream().map(f -> "forms/" + f.id().split("-")[0] + ".yaml"),
                        profile.indicatorSets().stream().map(s -> "indicators/" + s.id().split("-")[0] + ".yaml"),
                        profile.publishedFigures().stream().map(f -> "published-figures.csv"))
                .flatMap(s -> s).collect(Collectors.toSet());

        assertThat(files(folder)).isEqualTo(read);
    }

    @Test
    void publishedYearsAddUpWhereTheSourceDoesAndTheNoteSaysWhereNot() {
        for (var figure : FIRST.profile().publishedFigures()) {
            var total = figure.numbers().get("total");
            var bySex = sum(figure, "female", "male");
            if (bySex > 0 && bySex != total) {
                assertThat(figure.note()).as("" + figure.year()).contains("" + bySex);
            }
            var byForm = sum(figure, "sexual", "labour", "begging", "begging_in_forced_marriage",
                    "domestic_servitude_in_forced_marriage", "forced_marriage", "multiple", "unspecified");
            assertThat(byForm == 0 || byForm == total).as("forms of " + figure.year()).isTrue();
        }
    }

    @Test
    void thereAreNineteenMeansOfControlAndTheyMapToBothDataStandards() {
        var means = FIRST.codes("control-means").codes();

        assertThat(means).hasSize(19);
        assertThat(means).allSatisfy(m -> assertThat(m.in("htcds")).as(m.code()).isPresent());
        assertThat(FIRST.codes("exploitation").codes()).allSatisfy(e -> assertThat(List.of("SX", "FL", "OG", "OP")).contains(e.in("sdg").orElseThrow()));
    }

    private static int sum(PublishedFigure figure, String... columns) {
        return Stream.of(columns).mapToInt(c -> figure.number(c).orElse(0)).sum();
    }

    private static Set<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            // what the demonstration invents lies beside the profile and is read by the demonstration
            return files.filter(Files::isRegularFile).filter(f -> !folder.relativize(f).startsWith("demo")).map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void aSignalAboutAChildReachesItsReceiverByLawFromWhoeverMeetsTheChild(Country country) {
        for (var area : country.areas()) {
            var receiver = country.unit(country.routingFor(AgeGroup.CHILD, area.code()).receiver());
            for (var sender : List.of(UnitFunction.POLICE, UnitFunction.HEALTH, UnitFunction.SHELTER)) {
                for (var dataClass : List.of(DataClass.C2_CONTACT, DataClass.C3_NARRATIVE, DataClass.C6_FACTS, DataClass.C9_ADMIN)) {
                    assertThat(country.shareLaws()).as("%s to %s %s", sender, receiver.code(), dataClass).anyMatch(law ->
                            law.covers(sender, receiver.function(), Purpose.CHILD_PROTECTION, dataClass, true));
                }
            }
        }
        assertThat(country.shareLaws()).noneMatch(law -> !law.from().mayHoldProtectedData() || !law.to().mayHoldProtectedData());
    }
}
