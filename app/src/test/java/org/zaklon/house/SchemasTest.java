package org.zaklon.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zaklon.house.Sources.Source;

/** One PostgreSQL schema for each module: only its own SQL names its tables. The functions of {@code sec} are for all. */
class SchemasTest {
    private static final Pattern NAMED = Pattern.compile(
            "\\b(" + String.join("|", Modules.all()) + ")\\.([a-z_]+)\\b(?!\\s*\\()", Pattern.CASE_INSENSITIVE);

    /** Migrations that reach below with a reason. */
    private static final Set<String> ALLOWED_MIGRATIONS = Set.of(
            "access names audit", // the policies of the log need the context functions, which stand above the log
            "access names store");

    @Test
    void theSqlOfAModuleNamesItsOwnSchemaOnly() {
        var strays = new ArrayList<String>();
        for (var source : Sources.java()) {
            for (var statement : source.statements()) {
                var named = NAMED.matcher(withoutComments(statement));
                while (named.find()) {
                    if (!named.group(1).equalsIgnoreCase(source.module())) {
                        strays.add(source.path() + " names " + named.group());
                    }
                }
            }
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void aMigrationNamesItsOwnSchemaAndRefersToTheScopeOfCasesAtMost() {
        var strays = new ArrayList<String>();
        for (var migration : Sources.migrations()) {
            var module = migration.path().substring(0, migration.path().indexOf('/'));
            var named = NAMED.matcher(withoutComments(migration.text()));
            while (named.find()) {
                var other = named.group(1).toLowerCase(Locale.ROOT);
                if (!other.equals(module) && !ALLOWED_MIGRATIONS.contains(module + " names " + other)) {
                    strays.add(migration.path() + " names " + named.group());
                }
            }
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void nothingIsInsertedOnConflictWhereTheCountOfRowsWouldBetrayAHiddenOne() {
        assertThat(naming(Pattern.compile("\\bon\\s+conflict\\b", Pattern.CASE_INSENSITIVE), Set.of("store"))).isEmpty();
    }

    @Test
    void noStatementIsGluedTogetherFromInput() {
        // A text block is completed with constants of the class only; values are bound.
        var glued = Pattern.compile("\\.sql\\(\\s*\"[^\"]*\"\\s*\\+\\s*+(?![A-Z_]+\\b)");
        assertThat(Sources.java().stream().filter(s -> glued.matcher(s.text()).find()).map(Source::path).toList()).isEmpty();
    }

    private static List<String> naming(Pattern pattern, Set<String> except) {
        var files = new ArrayList<>(Sources.java());
        files.addAll(Sources.migrations());
        return files.stream()
                .filter(s -> !except.contains(s.module()) && !except.contains(s.path().split("/")[0]))
                .filter(s -> pattern.matcher(withoutComments(s.path().endsWith(".java")
                        ? String.join("\n", s.statements()) : s.text())).find())
                .map(Source::path).collect(Collectors.toList());
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--[^\n]*", "");
    }
}
