package org.zaklon.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zaklon.access.AccessRooms;
import org.zaklon.access.Work;
import org.zaklon.country.Localised;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.TakenOver;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;
import org.zaklon.store.TestDatabase;

@AccessRooms
@Import({Published.class, Publish.class})
class PublishedTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    @Autowired
    private Published published;

    @Autowired
    private Publish publish;

    @Autowired
    private Work work;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void theShelfIsEmpty() throws SQLException {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("delete from published.object");
            statement.execute("delete from published.edition");
        }
    }

    @Test
    void anEditionIsReadAsItWasPublished() {
        int number = put(JUNE, table(41, 12));

        var edition = published.current("arrivals").orElseThrow();
        assertThat(edition.number()).isEqualTo(number).isEqualTo(1);
        assertThat(edition.cutoff()).isEqualTo(JUNE);
        assertThat(edition.tables()).containsExactly("by-sex");
        assertThat(edition.synthetic()).isFalse();
        assertThat(edition.about()).isEqualTo(about());
        assertThat(published.table("arrivals", 1, "by-sex").orElseThrow().cells()).isEqualTo(table(41, 12).cells());
    }

    @Test
    void anOldEditionStaysReachableBesideItsSuccessor() {
        put(JUNE, table(41, 12));
        put(DECEMBER, table(60, 20));

        assertThat(published.current()).extracting(Edition::number).containsExactly(2);
        assertThat(published.editions("arrivals")).extracting(Edition::cutoff).containsExactly(DECEMBER, JUNE);
        assertThat(published.table("arrivals", 1, "by-sex").orElseThrow().cells()).isEqualTo(table(41, 12).cells());
    }

    @Test
    void aCorrectionOfTheSameCutoffIsAFurtherVintage() {
        put(JUNE, table(41, 12));
        put(JUNE, table(41, 13));

        assertThat(published.editions("arrivals")).extracting(Edition::vintage).containsExactly(2, 1);
    }

    @Test
    void theSameFiguresAreNotPublishedTwice() {
        assertThat(put(JUNE, table(41, 12))).isEqualTo(put(JUNE, table(41, 12)));
        assertThat(published.editions("arrivals")).hasSize(1);
    }

    @Test
    void nobodyGoesBackBehindThePublishedCutoff() {
        put(DECEMBER, table(60, 20));

        assertThatThrownBy(() -> put(JUNE, table(41, 12))).hasMessageContaining("cutoff");
    }

    @Test
    void publicPagesReadPublishedObjectsAndHaveNoRightOnAnythingElse() throws SQLException {
        try (var web = database.asWeb(); var statement = web.createStatement(); var rows = statement.executeQuery("""
                select c.oid::regclass::text || ' ' || p from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                       unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) p
                where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p', 'v', 'm', 'f')
                and has_table_privilege(c.oid, p) order by 1
                """)) {
            var rights = new java.util.ArrayList<String>();
            while (rows.next()) {
                rights.add(rows.getString(1));
            }
            assertThat(rights).containsExactly("published.edition select", "published.object select");
        }
    }

    @Test
    void whatIsPublishedCanNeitherBeChangedNorRemovedByTheApplication() throws SQLException {
        put(JUNE, table(41, 12));
        try (var app = database.asApp(); var statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update published.object set bytes = ''")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from published.edition")).hasMessageContaining("permission denied");
        }
    }

    private int put(LocalDate cutoff, ProtectedTable table) {
        return work.system("test", () -> publish.edition(
                new NewEdition("arrivals", Kind.TAKEN_OVER, cutoff, about(), new TreeMap<>(Map.of("by-sex", table)), null)));
    }

    private static ProtectedTable table(long women, long men) {
        var catalogue = Catalogue.of(List.of(Dimension.flat("sex", List.of("F", "M"))));
        var values = List.of(women + men, men, women);
        return TakenOver.of("A yearbook", catalogue, values.stream().map(v -> Long.toString(v)).toList(), values.stream().map(Said::exactly).toList());
    }

    private static About about() {
        var text = new Localised(Map.of("en", "Arrivals", "bs", "Dolasci"));
        return new About(text, text, text, text, "CC BY 4.0", text, Map.of("sex", text), Map.of("sex", Map.of("F", text)),
                List.of(new About.Definition(text, text)), text);
    }
}
