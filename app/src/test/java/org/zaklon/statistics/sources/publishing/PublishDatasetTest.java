package org.zaklon.statistics.sources.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.published.Edition;
import org.zaklon.published.Kind;
import org.zaklon.published.Published;
import org.zaklon.statistics.sources.ImportDataset;
import org.zaklon.statistics.sources.RealData;
import org.zaklon.statistics.sources.SourceRooms;
import org.zaklon.statistics.sources.Understood;
import org.zaklon.statistics.sources.Vintage;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.mapping.MappingFile;
import org.zaklon.store.TestDatabase;

@SourceRooms
class PublishDatasetTest {
    private static final String MAPPING = """
            dataset: yearly
            title: Yearly figures
            provider: A ministry
            licence: CC BY 4.0
            definition: Persons identified in the year
            rows: figures
            published: yes
            columns: {year: year, country: country, total: figure}
            series: [{indicator: victims, figure: total, area: country, year: year}]
            """;

    private final Cast cast = new Cast();
    private final Actor statistician = cast.actor(Role.STATISTICIAN, "ministry", "figures", UnitFunction.STATISTICS);
    private final Actor colleague = cast.actor(Role.STATISTICIAN, "ministry", "figures", UnitFunction.STATISTICS);
    private final Actor coordinator = cast.actor(Role.STATE_COORDINATOR, "ministry", "office", UnitFunction.COORDINATION);

    @Autowired private PublishDataset publish;
    @Autowired private Published published;
    @Autowired private ImportDataset imports;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;
    @Autowired private TestDatabase database;

    @BeforeEach
    void nothingIsThere() throws SQLException {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate statistics.vintage, published.edition cascade");
        }
    }

    @Test
    void whatOneProposedAnotherPublishesAndItStandsAsItWasPrinted() throws IOException {
        store(MAPPING, "year,country,total\n2020,BIH,\"1,003\"\n2021,BIH,<5\n2021,SRB,7\n");
        assertThat(publish.propose(statistician, "yearly")).isInstanceOf(Done.class);
        assertThat(publish.approve(coordinator, "yearly")).isEqualTo(Outcome.done(1));
        var edition = published.current("yearly").orElseThrow();
        assertThat(edition.kind()).isEqualTo(Kind.TAKEN_OVER);
        assertThat(edition.cutoff()).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(edition.synthetic()).isFalse();
        assertThat(edition.about().licence()).isEqualTo("CC BY 4.0");
        assertThat(edition.about().label("area", "BIH", "bs")).isEqualTo("Bosna i Hercegovina");
        assertThat(printed(edition, "series-victims")).containsEntry(List.of("BIH", "2020"), "1003").containsEntry(List.of("BIH", "2021"), "<5")
                .containsEntry(List.of("SRB", "2021"), "7").containsEntry(List.of("SRB", "2020"), "")
                .containsEntry(List.of(Dimension.TOTAL, "2021"), "");
    }

    @Test
    void nobodyApprovesWhatTheyProposed() throws IOException {
        store(MAPPING, "year,country,total\n2020,BIH,4\n");
        publish.propose(statistician, "yearly");
        assertThat(publish.approve(statistician, "yearly")).isEqualTo(Outcome.<Integer>refused("refused.dataset-own"));
        assertThatThrownBy(() -> work.read(statistician, () -> sql.sql("""
                update statistics.taking_over set decided_by = ?, decided_at = now(), edition = 1
                """).param(statistician.account().value()).update())).rootCause().hasMessageContaining("row-level security");
        assertThat(published.current()).isEmpty();
        assertThat(publish.approve(colleague, "yearly")).isEqualTo(Outcome.done(1));
    }

    @Test
    void whatIsTakenBackIsNotPublished() throws IOException {
        store(MAPPING, "year,country,total\n2020,BIH,4\n");
        publish.propose(statistician, "yearly");
        assertThat(publish.decline(statistician, "yearly")).isInstanceOf(Done.class);
        assertThat(publish.approve(colleague, "yearly")).isEqualTo(Outcome.<Integer>refused("refused.dataset-not-proposed"));
        assertThat(publish.propose(statistician, "yearly")).isInstanceOf(Done.class);
        assertThat(publish.propose(colleague, "yearly")).isEqualTo(Outcome.<Vintage>refused("refused.dataset-proposed"));
    }

    @Test
    void aLaterFileIsAFurtherEditionAlsoWhereItEndsEarlier() throws IOException {
        publish.byCommand(store(MAPPING, "year,country,total\n2021,BIH,4\n"));
        publish.byCommand(store(MAPPING, "year,country,total\n2020,BIH,5\n"));
        assertThat(published.editions("yearly")).extracting(Edition::number).containsExactly(2, 1);
    }

    @Test
    void whatIsNotPublicIsNeverTakenOver() throws IOException {
        store(MAPPING.replace("published: yes", "published: no"), "year,country,total\n2020,BIH,4\n");
        assertThat(publish.propose(statistician, "yearly")).isEqualTo(Outcome.<Vintage>refused("refused.dataset-not-public"));
    }

    @Test
    void anOfficialDatasetIsNotOverwritten() throws Exception {
        publish.byCommand(store(MAPPING, "year,country,total\n2020,BIH,4\n"));
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("update published.edition set kind = 'OFFICIAL'");
        }
        assertThat(publish.propose(statistician, "yearly")).isEqualTo(Outcome.<Vintage>refused("refused.dataset-official"));
    }

    @Test
    void recordsBecomeCountsAndRowsForFreeQuestionsWithMarginsOnceThereAreAThousand() throws IOException {
        var text = new StringBuilder("sex,form\n");
        for (int i = 0; i < 1200; i++) {
            text.append(i % 3 == 0 ? "F" : i % 7 == 0 ? "" : "M").append(i % 2 == 0 ? ",A\n" : ",B\n");
        }
        var mapping = """
                {dataset: cases, title: Cases, provider: p, licence: l, definition: d, rows: records, published: yes,
                columns: {sex: category, form: category}, explored: [sex, form]}
                """;
        publish.byCommand(store(mapping, text.toString()));
        var edition = published.current("cases").orElseThrow();
        assertThat(edition.tables()).containsExactly("by-form", "by-sex");
        assertThat(printed(edition, "by-sex")).containsEntry(List.of("F"), "400").containsEntry(List.of(Dimension.TOTAL), "1200")
                .containsKey(List.of(Labels.UNKNOWN));
        var object = SyntheticObject.read(published.synthetic("cases", 1).orElseThrow());
        assertThat(object.promise().epsilon()).isLessThanOrEqualTo(FreeRows.PROMISE.epsilon());
        assertThat(object.dimensions()).extracting(Dimension::name).containsExactly("sex", "form");
        assertThat(object.size()).isBetween(1100, 1300);
        publish.byCommand(store(mapping.replace("cases", "few"), "sex,form\nF,A\n"));
        assertThat(published.current("few").orElseThrow().synthetic()).isFalse();
    }

    @Test
    void theGlobalSyntheticDatasetStandsOnThePortalWithItsCountsUnchanged() throws IOException {
        var vintage = stored(RealData.CTDC, Format.CTDC);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        publish.byCommand(vintage);
        var edition = published.current("ctdc-global-synthetic").orElseThrow();
        System.out.printf("CTDC published in %.1f s (%.1f CPU s of this thread): %d tables, %,d bytes of invented rows%n", (System.nanoTime() - start) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9, edition.tables().size(),
                published.synthetic("ctdc-global-synthetic", 1).orElseThrow().length);
        assertThat(printed(edition, "by-gender")).containsEntry(List.of("Female"), "105990");
        assertThat(printed(edition, "by-country-of-exploitation")).containsEntry(List.of("BIH"), "490");
        var counts = edition.tables().stream().filter(t -> t.startsWith("by-")).flatMap(t -> printed(edition, t).entrySet().stream())
                .filter(c -> !c.getKey().contains(Labels.UNKNOWN) && !c.getKey().contains(Dimension.TOTAL)).map(Map.Entry::getValue).toList();
        assertThat(counts).hasSize(337).allMatch(count -> count.endsWith("0"));
        assertThat(edition.synthetic()).isTrue();
    }

    @Test
    void glotipStandsOnThePortalAsItIsPrinted() throws IOException {
        publish.byCommand(stored(RealData.GLOTIP, Format.GLOTIP));
        var edition = published.current("glotip").orElseThrow();
        assertThat(printed(edition, "series-victims")).containsEntry(List.of("BIH", "2017"), "83").containsEntry(List.of("BIH", "2020"), "70")
                .doesNotContainKey(List.of("BIH", "2022"));
    }

    private Map<List<String>, String> printed(Edition edition, String table) {
        var cells = new HashMap<List<String>, String>();
        published.table(edition.dataset(), edition.number(), table).orElseThrow().cells().forEach(c -> cells.put(c.codes(), c.published()));
        return cells;
    }

    private Vintage stored(Path file, Format format) throws IOException {
        var read = RealData.read(file, format);
        return imports.byCommand(read.mapping().orElseThrow(), read.raw().digest(), read.applied().orElseThrow().rows()).vintage();
    }

    private Vintage store(String mapping, String text) throws IOException {
        var known = MappingFile.read(mapping);
        var read = Understood.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Format.CSV, StandardCharsets.UTF_8, Optional.of(known));
        assertThat(read.flaws()).isEmpty();
        return imports.byCommand(known, read.raw().digest(), read.applied().orElseThrow().rows()).vintage();
    }
}
