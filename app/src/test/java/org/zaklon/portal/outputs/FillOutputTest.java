package org.zaklon.portal.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.access.AccessRooms;
import org.zaklon.access.Work;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.TakenOver;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;
import org.zaklon.portal.open.Shelf;
import org.zaklon.portal.outputs.Filled.State;
import org.zaklon.published.About;
import org.zaklon.published.Kind;
import org.zaklon.published.NewEdition;
import org.zaklon.published.Publish;
import org.zaklon.published.Published;
import org.zaklon.store.TestDatabase;
import org.zaklon.ui.Texts;
import org.zaklon.ui.Words;

@SpringBootTest(classes = {AccessRooms.Wiring.class, FillOutputTest.Rooms.class}, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class FillOutputTest {

    @ComponentScan({"org.zaklon.country", "org.zaklon.published"})
    static class Rooms {

        @Bean
        FillOutput fillOutput(Published published, Country country) {
            return new FillOutput(published, new Shelf(published), country);
        }
    }

    private static final List<Dimension> DIMENSIONS = List.of(Dimension.flat("year", List.of("2024", "2025")), Dimension.flat("sex", List.of("F", "M")),
            Dimension.flat("age", List.of("CHILD", "ADULT")), Dimension.flat("form", List.of("SEXUAL", "LABOUR")));
    private static final Catalogue CATALOGUE = Catalogue.linked(DIMENSIONS, List.of(List.of("year", "sex", "age"), List.of("year", "form")));

    @Autowired private FillOutput filling;
    @Autowired private Country country;
    @Autowired private Publish publish;
    @Autowired private Work work;

    @BeforeEach
    void figuresArePublished() {
        work.system("test", () -> publish.edition(new NewEdition(FillOutput.DATASET, Kind.OFFICIAL, LocalDate.of(2026, 6, 30), about(),
                new TreeMap<>(Map.of("main", table())), null)));
    }

    @Test
    void everyItemIsTheCellThatTheProfileNamesAsItStandsInPrint() {
        var lines = lines(Obligation.TIP, "2025");

        assertThat(lines.get("WOMEN").shown()).isEqualTo(printed("2025", "F", "ADULT", "Total"));
        assertThat(lines.get("TOTAL").shown()).isEqualTo(printed("2025", "Total", "Total", "Total"));
        assertThat(lines.get("SEX").shown()).isEqualTo(printed("2025", "Total", "Total", "SEXUAL"));
        assertThat(lines.get("WOMEN").state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void whatIsNotPublishedTogetherIsNotAddedUp() {
        assertThat(lines(Obligation.NATIONAL, "2025").get("CHILD_BEGGING").state()).isEqualTo(State.WITHHELD);
        assertThat(lines(Obligation.GRETA, "2025").get("G1_FOREIGN").shown()).isEmpty();
    }

    @Test
    void whatThePlatformDoesNotHoldIsSaidToBeSo() {
        assertThat(lines(Obligation.GRETA, "2025").get("G8_COMPENSATION").state()).isEqualTo(State.NOT_HELD);
        assertThat(lines(Obligation.SDG, "2025").get("RATES").state()).isEqualTo(State.NOT_HELD);
    }

    @Test
    void anItemThatNobodySawInTheFormIsNotCalledConfirmed() {
        assertThat(lines(Obligation.TIP, "2025").get("WOMEN").confirmed()).isTrue();
        assertThat(lines(Obligation.GRETA, "2025").values()).noneMatch(Filled.Line::confirmed);
    }

    @Test
    void aStandardWithVariablesHasThemInColumnsAndEveryLineCountsPeople() {
        var csv = new OutputWords(filling.fill(Obligation.CTDC, "2025").orElseThrow(), english()).csv();
        var head = csv.lines().findFirst().orElseThrow().replace("\uFEFF", "");
        assertThat(head).startsWith("output,period,item,label,gender,majorityStatus,isSexualExploit,isForcedLabour,typeOfLabourBegging").contains(",shown,state,confirmed,");
        assertThat(csv.lines()).anyMatch(line -> line.startsWith("ctdc,2025,GIRLS,Girls,Female,Minor,,") && line.contains("," + printed("2025", "F", "CHILD", "Total") + ","));
        assertThat(new OutputWords(filling.fill(Obligation.HTCDS, "2025").orElseThrow(), english()).csv())
                .contains("vic_TypeOfExploitation").contains("SexualExploitation").doesNotContain("onformant");
        assertThat(lines(Obligation.HTCDS, "2025").get("F").confirmed()).as("sex is not gender").isFalse();
    }

    @Test
    void aPeriodThatIsNotPublishedHasNoOutput() {
        assertThat(filling.periods()).containsExactly("2025", "2024");
        assertThat(filling.fill(Obligation.TIP, "2019")).isEmpty();
    }

    @Test
    void everyItemOfEveryFormNamesDimensionsAndCodesOfTheCountry() {
        assertThat(filling.offered()).containsExactly(Obligation.values());
        for (var obligation : filling.offered()) {
            assertThat(filling.fill(obligation, "2024").orElseThrow().lines()).as(obligation.name()).isNotEmpty()
                    .allSatisfy(line -> assertThat(line.label().in("sr-Cyrl")).isNotBlank());
        }
    }

    private Map<String, Filled.Line> lines(Obligation obligation, String period) {
        return filling.fill(obligation, period).orElseThrow().lines().stream().collect(Collectors.toMap(Filled.Line::code, Function.identity()));
    }

    private Words english() {
        return new Texts(country.languages(), country.zone(), Clock.systemUTC(), true).in(country.language("en"));
    }

    private static String printed(String... codes) {
        return table().cells().stream().filter(cell -> cell.codes().equals(List.of(codes))).findFirst().orElseThrow().published();
    }

    /** Every cell prints another number. */
    private static ProtectedTable table() {
        return TakenOver.of("A test", CATALOGUE, IntStream.range(0, CATALOGUE.size()).mapToObj(cell -> String.valueOf(100 + cell)).toList(),
                IntStream.range(0, CATALOGUE.size()).mapToObj(cell -> Said.exactly(100 + cell)).toList());
    }

    private static About about() {
        var text = new Localised(Map.of("en", "Test"));
        return new About(text, text, text, text, "CC BY 4.0", text, Map.of(), Map.of(), List.of(), text);
    }
}
