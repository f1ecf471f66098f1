package org.zaklon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zaklon.store.Places;
import org.zaklon.store.TestDatabase;
import org.zaklon.store.embedded.EmbeddedPostgres;
import org.zaklon.store.embedded.PostgresBinaries;
import org.zaklon.store.embedded.TestServer;

/** The command on the server, over an embedded database of its own. */
class ImportTest {
    private static final String MAPPING = """
            dataset: yearly
            title: Yearly figures
            provider: A ministry
            licence: CC BY 4.0
            definition: Persons identified in the year
            rows: figures
            columns: {year: year, total: figure}
            """;

    private final StringWriter said = new StringWriter();

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = TestServer.temporary();
        Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        Files.writeString(folder.resolve("right.csv"), "year,total\n2020,\"1,003\"\n2021,<5\n");
        Files.writeString(folder.resolve("wrong.csv"), "year,total\n2020,4\nnow,4\n2021,four\n");
    }

    @Test
    void aDryRunNamesEveryMistakeWithItsLineAndNeedsNoDatabase() {
        assertThat(run("wrong.csv", "--dry-run")).isEqualTo(Import.WRONG);
        assertThat(said.toString().lines()).containsExactly("line 3: year: not a year of four digits",
                "line 4: total: not a whole number, a bound such as <5, or a range such as 10-14", "Nothing was stored.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void theEmbeddedDatabaseIsStartedForTheImportAndTheSameFileIsStoredOnce() {
        assertThat(run("right.csv")).isZero();
        assertThat(said.toString()).contains("2 rows, 2 columns", "Stored as vintage 1 of yearly.");
        assertThat(run("right.csv")).isZero();
        assertThat(said.toString()).contains("This very file is vintage 1 of yearly already; nothing was changed.");
    }

    @Test
    void whileTheApplicationRunsOnTheEmbeddedDatabaseTheCommandPointsToItsPage() {
        try (var running = EmbeddedPostgres.start(PostgresBinaries.unpackedIn(Places.cache()), folder.resolve("data"), false)) {
            assertThat(running.url("zaklon")).contains("127.0.0.1");
            assertThat(run("right.csv")).isEqualTo(NotStarted.MENDABLE);
            assertThat(said.toString()).contains("The application is running on the embedded database").contains("Import on the page");
        }
    }

    @Test
    void aServerOfTheOperatorsOwnIsReachedByTheSettingsOfTheApplication() throws SQLException {
        var database = TestDatabase.fresh();
        database.properties().forEach((name, value) -> System.setProperty(name, value.toString()));
        try {
            assertThat(run("right.csv")).isZero();
        } finally {
            database.properties().keySet().forEach(System::clearProperty);
        }
        try (var superuser = database.asSuperuser(); var rows = superuser.createStatement().executeQuery("select dataset from statistics.vintage")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("yearly");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void whatIsNotPublicIsNotPublishedAndThereforeNotEvenStored() {
        assertThat(run("right.csv", "--publish")).isEqualTo(NotStarted.MENDABLE);
        assertThat(said.toString()).contains("This dataset is not public").contains("Nothing was stored.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aFormatThatNobodyKnowsIsNamed() {
        assertThat(Zaklon.commandLine().setErr(new PrintWriter(said)).execute("import", "spss", "x")).isEqualTo(NotStarted.MENDABLE);
        assertThat(said.toString()).contains("There is no format 'spss'; known are ctdc, glotip, htcds and csv.");
    }

    /** The codes of the standard, two wrong ones and a date that is none; nobody's name is repeated. */
    @Test
    void aFileOfCasesIsRefusedWithTheLineOfEachMistakeAndTakenWhenTheyAreMended() throws IOException {
        var cases = folder.resolve("cases.csv");
        var head = "prs_FirstName,prs_Gender,vic_TypeOfExploitation,cas_IncomingReferralDate\n";
        Files.writeString(cases, head + "Ann,Feminine,ForcedBegging,2025-02-01\nAnn,Woman,ForcedBegging,2025-02-01\nAnn,Feminine,Begging?,1.2.2025\n");
        assertThat(htcds(cases, "--dry-run")).isEqualTo(Import.WRONG);
        assertThat(said.toString().lines()).containsExactlyInAnyOrder("line 3: prs_Gender: a code that the list does not have",
                "line 4: vic_TypeOfExploitation: a code that the list does not have", "line 4: cas_IncomingReferralDate: not a date like 2026-03-31", "Nothing was stored.");
        assertThat(said.toString()).doesNotContain("Ann");

        Files.writeString(cases, head + "Ann,Feminine,ForcedBegging;ForcedMarriage,2025-02-01\nAnn,Feminine,ForcedBegging,2025-02-01\n");
        assertThat(htcds(cases)).isZero();
        assertThat(said.toString()).contains("2 rows, 3 columns").contains("Stored as vintage 1 of htcds.");
    }

    private int htcds(Path file, String... more) {
        var arguments = new ArrayList<>(List.of("import", "htcds", file.toString(), "--data", folder.resolve("data").toString()));
        arguments.addAll(List.of(more));
        return Zaklon.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(said)).execute(arguments.toArray(String[]::new));
    }

    private int run(String file, String... more) {
        var arguments = new ArrayList<>(List.of("import", "csv", folder.resolve(file).toString(), "--mapping",
                folder.resolve("mapping.yaml").toString(), "--data", folder.resolve("data").toString()));
        arguments.addAll(List.of(more));
        return Zaklon.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(said)).execute(arguments.toArray(String[]::new));
    }
}
