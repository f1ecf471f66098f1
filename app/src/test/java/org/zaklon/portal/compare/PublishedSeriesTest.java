package org.zaklon.portal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Work;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.TakenOver;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;
import org.zaklon.published.About;
import org.zaklon.published.Kind;
import org.zaklon.published.NewEdition;
import org.zaklon.published.Publish;
import org.zaklon.published.comparison.Comparison.Difference;
import org.zaklon.published.comparison.Printed;
import org.zaklon.published.comparison.SourceLine.Contradiction;
import org.zaklon.store.TestDatabase;
import org.zaklon.ui.Texts;

@SpringBootTest(classes = PublishedSeriesTest.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class PublishedSeriesTest {

    @EnableAutoConfiguration
    @Import(PublishedSeries.class)
    @ComponentScan({"org.zaklon.store", "org.zaklon.audit", "org.zaklon.access", "org.zaklon.country", "org.zaklon.published"})
    static class Rooms {

        @Bean
        ActorSource nobody() {
            return account -> Optional.empty();
        }
    }

    @Autowired private PublishedSeries series;
    @Autowired private Publish publish;
    @Autowired private Work work;
    @Autowired private Country country;
    @Autowired private TestDatabase database;

    @BeforeEach
    void theShelfIsEmpty() throws SQLException {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate published.edition cascade");
        }
    }

    @Test
    void publishedSourcesStandSideBySideAndTheirDifferencesAreNamed() {
        put("first", Map.of("series-victims", table("82"), "series-victims-female", table("58"), "series-victims-male", table("25")));
        put("second", Map.of("series-victims", table("83")));
        var found = series.find("victims", "BIH", new Texts(country.languages(), country.zone(), InstantSource.system(), true).in(country.language("en")));
        assertThat(series.indicators()).containsExactly("victims", "victims-female", "victims-male");
        assertThat(found.areas()).containsExactly("BIH");
        assertThat(found.comparison().differences()).containsExactly(new Difference(2017, 0, Printed.of("82"), 1, Printed.of("83")));
        assertThat(found.comparison().sources().getFirst().contradictions())
                .containsExactly(new Contradiction(2017, Printed.of("82"), Printed.of("58"), Printed.of("25")));
        assertThat(found.comparison().sources().getFirst().definition()).isEqualTo("first");
    }

    private void put(String name, Map<String, ProtectedTable> tables) {
        var text = new Localised(Map.of("en", name));
        work.system("test", () -> publish.edition(new NewEdition(name, Kind.TAKEN_OVER, LocalDate.of(2017, 12, 31),
                new About(text, text, text, text, "l", text, Map.of(), Map.of(), List.of(), text), new TreeMap<>(tables), null)));
    }

    private static ProtectedTable table(String figure) {
        var catalogue = Catalogue.of(List.of(Dimension.flat("area", List.of("BIH")), Dimension.flat("year", List.of("2017"))));
        var printed = new ArrayList<String>();
        var said = new ArrayList<Said>();
        for (int cell = 0; cell < catalogue.size(); cell++) {
            boolean here = catalogue.codes(cell).equals(List.of("BIH", "2017"));
            printed.add(here ? figure : "");
            said.add(here ? Said.exactly(Long.parseLong(figure)) : Said.atLeast(0));
        }
        return TakenOver.of("a source", catalogue, printed, said);
    }
}
