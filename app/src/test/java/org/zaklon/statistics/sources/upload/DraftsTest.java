package org.zaklon.statistics.sources.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.statistics.sources.Imported;
import org.zaklon.statistics.sources.SourceRooms;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.mapping.Indicator;
import org.zaklon.store.TestDatabase;

@SourceRooms
class DraftsTest {
    private static final String FILE = "year,total,name\n2020,\"1,003\",x\n2021,<5,y\n";

    private final Cast cast = new Cast();
    private final Actor statistician = cast.actor(Role.STATISTICIAN, "ministry", "figures", UnitFunction.STATISTICS);
    private final Actor colleague = cast.actor(Role.STATISTICIAN, "ministry", "figures", UnitFunction.STATISTICS);

    @Autowired private Drafts drafts;
    @Autowired private TestDatabase database;

    @BeforeEach
    void nothingIsThere() throws SQLException {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate statistics.vintage, statistics.import_draft cascade");
        }
    }

    @Test
    void aFileComesBackFromTheDatabaseAsItWasRead() throws IOException {
        var begun = begin(FILE);
        var found = done(drafts.find(statistician, begun.id()));
        assertThat(found.raw().columns()).usingRecursiveComparison().isEqualTo(begun.raw().columns());
        assertThat(found.raw().lines()).containsExactly(2, 3);
        assertThat(found.raw().digest()).isEqualTo(begun.raw().digest());
        assertThat(found.mapping()).isEmpty();
    }

    @Test
    void whatItsColumnsMostLikelyAreIsOfferedAndMappedAndImportedInFourSteps() throws IOException {
        var draft = begin(FILE);
        var form = MappingForm.guessed(draft.raw());
        assertThat(form.typed()).isEqualTo(Map.of("role.0", "YEAR", "role.1", "FIGURE", "role.2", "CATEGORY"));
        var typed = typed(form);
        typed.put("role.2", "IGNORE");
        typed.put("indicator.1", Indicator.VICTIMS.code());
        typed.put("area", "BIH");
        assertThat(done(drafts.map(statistician, draft.id(), new MappingForm(draft.raw(), typed).mapping("bs"))).understood().flaws()).isEmpty();
        assertThat(everything("select count(*) from statistics.vintage")).isEqualTo("0");
        var imported = done(drafts.confirm(statistician, draft.id()));
        assertThat(imported.fresh()).isTrue();
        assertThat(imported.vintage().mapping().title()).containsEntry("bs", "Figures");
        assertThat(imported.vintage().mapping().series().getFirst().indicator()).isEqualTo(Indicator.VICTIMS);
        assertThat(everything("select string_agg(name, ',' order by place) from statistics.vintage_column")).isEqualTo("year,total");
        assertThat(everything("select count(*) from statistics.import_draft_column")).isEqualTo("0");
    }

    @Test
    void aFileWithMistakesCannotBeConfirmed() throws IOException {
        var draft = begin("year,total\n2020,4\n2021,four\n");
        var typed = typed(MappingForm.guessed(draft.raw()));
        typed.put("role.1", "FIGURE");
        assertThat(done(drafts.map(statistician, draft.id(), new MappingForm(draft.raw(), typed).mapping("en"))).understood().flaws())
                .hasSize(1).first().satisfies(f -> assertThat(f.lines()).isEqualTo(List.of(3L)));
        assertThat(drafts.confirm(statistician, draft.id())).isEqualTo(Outcome.<Imported>refused("refused.import-flaws"));
        assertThat(everything("select count(*) from statistics.vintage")).isEqualTo("0");
    }

    @Test
    void aDraftIsSeenByNobodyElse() throws IOException {
        var draft = begin(FILE);
        assertThat(drafts.find(colleague, draft.id())).isEqualTo(Outcome.<Draft>refused(Reason.absent()));
        drafts.discard(colleague, draft.id());
        assertThat(drafts.find(statistician, draft.id())).isInstanceOf(Done.class);
    }

    @Test
    void theNextFileTakesThePlaceOfTheLastAndADayLaterNothingIsLeft() throws IOException {
        var first = begin(FILE);
        var second = begin(FILE);
        assertThat(drafts.find(statistician, first.id())).isInstanceOf(Refused.class);
        assertThat(drafts.forget()).isZero();
        everything("update statistics.import_draft set begun_at = begun_at - interval '25 hours' returning 1");
        assertThat(drafts.forget()).isEqualTo(1);
        assertThat(drafts.find(statistician, second.id())).isInstanceOf(Refused.class);
        assertThat(everything("select count(*) from statistics.import_draft_column")).isEqualTo("0");
    }

    @Test
    void aKnownFormatBringsItsMapping() throws IOException {
        var draft = done(drafts.begin(statistician, in("prs_Gender,vic_TypeOfExploitation,prs_FirstName\nFeminine,ForcedBegging,Planted\n"), Format.HTCDS,
                StandardCharsets.UTF_8));
        assertThat(draft.mapping().orElseThrow().dataset()).isEqualTo("htcds");
        assertThat(everything("select string_agg(name || entries::text, '') from statistics.import_draft_column")).doesNotContain("Planted");
    }

    @Test
    void whoIsNoStatisticianSendsNoFile() throws IOException {
        var police = cast.actor(Role.POLICE_INVESTIGATOR, "police", "crime", UnitFunction.POLICE);
        assertThat(drafts.begin(police, in(FILE), Format.CSV, StandardCharsets.UTF_8)).isInstanceOf(Refused.class);
    }

    private Draft begin(String text) throws IOException {
        return done(drafts.begin(statistician, in(text), Format.CSV, StandardCharsets.UTF_8));
    }

    private static Map<String, String> typed(MappingForm form) {
        var typed = new HashMap<>(form.typed());
        typed.putAll(Map.of("dataset", "figures", "title", "Figures", "provider", "A ministry", "licence", "CC0", "definition", "Who", "rows", "FIGURES"));
        return typed;
    }

    private String everything(String query) {
        try (var superuser = database.asSuperuser(); var rows = superuser.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done<T>) outcome).value();
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
