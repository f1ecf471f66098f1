package org.zaklon.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.mapping.MappingFile;
import org.zaklon.store.TestDatabase;

@SourceRooms
class ImportDatasetTest {
    private final Cast cast = new Cast();
    private final Actor statistician = cast.actor(Role.STATISTICIAN, "ministry", "figures", UnitFunction.STATISTICS);
    private final Actor coordinator = cast.actor(Role.STATE_COORDINATOR, "ministry", "office", UnitFunction.COORDINATION);

    @Autowired private ImportDataset imports;
    @Autowired private Datasets datasets;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;
    @Autowired private TestDatabase database;

    @BeforeEach
    void nothingIsImported() throws SQLException {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate statistics.vintage cascade");
        }
    }

    @Test
    void aFileBecomesAVintageAndItsColumnsComeBackAsTheyWere() throws IOException {
        var first = (Done<Imported>) store("2020,BIH,F,4\n2021,BIH,M,<5\n");
        assertThat(first.value().fresh()).isTrue();
        assertThat(first.value().vintage().number()).isEqualTo(1);
        var found = work.read(statistician, () -> datasets.current());
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().mapping()).isEqualTo(MappingFile.read(MappedCsvTest.MAPPING));
        var rows = work.read(statistician, () -> datasets.rows(found.getFirst(), List.of("year", "total")));
        assertThat(rows.cross(List.of("year", "total"))).containsOnlyKeys(List.of("2020", "4"), List.of("2021", "<5"));
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        store("2020,BIH,F,4\n");
        var again = (Done<Imported>) store("2020,BIH,F,4\n");
        assertThat(again.value().fresh()).isFalse();
        assertThat(work.read(statistician, () -> datasets.vintages("yearly"))).hasSize(1);
    }

    @Test
    void anotherFileIsANewVintageAndTheOldOneStays() throws IOException {
        store("2020,BIH,F,4\n");
        store("2020,BIH,F,5\n");
        var all = work.read(statistician, () -> datasets.vintages("yearly"));
        assertThat(all).extracting(Vintage::number).containsExactly(2, 1);
        assertThat(work.read(statistician, () -> datasets.current())).extracting(Vintage::number).containsExactly(2);
        assertThat(work.read(statistician, () -> datasets.rows(all.getLast(), List.of("total")).column("total").values())).containsExactly("4");
    }

    @Test
    void anImportIsInTheLog() throws IOException {
        store("2020,BIH,F,4\n");
        try (var superuser = database.asSuperuser(); var rows = superuser.createStatement()
                .executeQuery("select subject, detail->>'rows' from audit.entry where act = 'DATASET_IMPORT' and account = '%s'"
                        .formatted(statistician.account().value()))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("yearly");
            assertThat(rows.getString(2)).isEqualTo("1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theCommandOnTheServerImportsWithoutAnAccount() throws IOException {
        var read = read("2020,BIH,F,4\n");
        assertThat(imports.byCommand(read.mapping().orElseThrow(), read.raw().digest(), read.applied().orElseThrow().rows()).fresh()).isTrue();
        assertThat(work.read(coordinator, () -> datasets.current())).hasSize(1);
    }

    @Test
    void whoIsNoStatisticianImportsNothing() throws IOException {
        var read = read("2020,BIH,F,4\n");
        var refused = imports.by(coordinator, read.mapping().orElseThrow(), read.raw().digest(), read.applied().orElseThrow().rows());
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(work.read(statistician, () -> datasets.current())).isEmpty();
    }

    @Test
    void theDatabaseItselfLetsNobodyChangeOrReadWhoMayNot() throws IOException {
        store("2020,BIH,F,4\n");
        var police = cast.actor(Role.POLICE_INVESTIGATOR, "police", "crime", UnitFunction.POLICE);
        assertThat(work.read(police, () -> datasets.current())).isEmpty();
        assertThatThrownBy(() -> work.read(statistician, () -> sql.sql("update statistics.vintage set number = 9").update()))
                .rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> work.read(statistician, () -> sql.sql("delete from statistics.vintage_column").update()))
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void theGlobalSyntheticDatasetIsStoredAndCountedInSeconds() throws IOException {
        var read = RealData.read(RealData.CTDC, Format.CTDC);
        long start = System.nanoTime();
        var stored = imports.byCommand(read.mapping().orElseThrow(), read.raw().digest(), read.applied().orElseThrow().rows());
        double storing = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        var rows = work.read(statistician, () -> datasets.rows(stored.vintage(), List.of("CountryOfExploitation", "gender", "isSexualExploit")));
        var cross = rows.cross(List.of("CountryOfExploitation", "gender", "isSexualExploit"));
        System.out.printf("193,025 rows of 37 columns stored in %.2f s, a cross count over three columns in %.3f s%n", storing,
                (System.nanoTime() - start) / 1e9);
        assertThat(cross.entrySet().stream().filter(c -> c.getKey().getFirst().equals("BIH")).mapToLong(c -> c.getValue()).sum()).isEqualTo(490);
        assertThat(storing).isLessThan(10);
    }

    private Outcome<Imported> store(String lines) throws IOException {
        var read = read(lines);
        return imports.by(statistician, read.mapping().orElseThrow(), read.raw().digest(), read.applied().orElseThrow().rows());
    }

    private static Understood read(String lines) throws IOException {
        var text = "year,country,sex,total\n" + lines;
        return Understood.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Format.CSV, StandardCharsets.UTF_8,
                Optional.of(MappingFile.read(MappedCsvTest.MAPPING)));
    }
}
