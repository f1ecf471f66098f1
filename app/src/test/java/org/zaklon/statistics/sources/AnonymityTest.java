package org.zaklon.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.reading.SourceFile;
import org.zaklon.statistics.sources.table.Anonymity;
import org.zaklon.statistics.sources.table.Column;
import org.zaklon.statistics.sources.table.ColumnBuilder;
import org.zaklon.statistics.sources.table.Rows;

class AnonymityTest {
    @Test
    void smallClassesAreCountedWithTheirRecords() {
        var rows = rows(Map.of("sex", "FFFFMMX", "age", "11112 2", "form", "abaabbb"));
        var report = Anonymity.of(rows, List.of("sex", "age"), 3, Optional.of("form"));
        // F1 x4, M2 x1, M- x1, X2 x1
        assertThat(report.classes()).isEqualTo(4);
        assertThat(report.smallest()).isEqualTo(1);
        assertThat(report.classesBelow()).isEqualTo(3);
        assertThat(report.recordsBelow()).isEqualTo(3);
        assertThat(report.alone()).isEqualTo(3);
        assertThat(report.holds()).isFalse();
        assertThat(report.columns()).containsExactly(new Anonymity.OneColumn("sex", 3, 0, 1, 1, 2), new Anonymity.OneColumn("age", 2, 1, 2, 0, 1));
        assertThat(report.diversity()).contains(new Anonymity.Diversity("form", 1, 3, 3));
    }

    @Property
    void itIsWhatCountingOneByOneFinds(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 3) Integer> first,
            @ForAll @IntRange(min = 1, max = 5) int k) {
        var a = new ColumnBuilder("a");
        var b = new ColumnBuilder("b");
        var s = new ColumnBuilder("s");
        var sizes = new HashMap<String, Integer>();
        var values = new HashMap<String, Set<Integer>>();
        for (int i = 0; i < first.size(); i++) {
            int other = (i * 7 + first.get(i)) % 3;
            a.add("v" + first.get(i));
            b.add("w" + other);
            s.add("s" + i % 2);
            var key = first.get(i) + "/" + other;
            sizes.merge(key, 1, Integer::sum);
            values.computeIfAbsent(key, c -> new HashSet<>()).add(i % 2);
        }
        var report = Anonymity.of(new Rows(List.of(a.build(), b.build(), s.build())), List.of("a", "b"), k, Optional.of("s"));
        assertThat(report.classes()).isEqualTo(sizes.size());
        assertThat(report.smallest()).isEqualTo(sizes.values().stream().mapToInt(n -> n).min().orElseThrow());
        assertThat(report.classesBelow()).isEqualTo((int) sizes.values().stream().filter(n -> n < k).count());
        assertThat(report.recordsBelow()).isEqualTo(sizes.values().stream().filter(n -> n < k).mapToInt(n -> n).sum());
        assertThat(report.diversity().orElseThrow().smallest()).isEqualTo(values.values().stream().mapToInt(Set::size).min().orElseThrow());
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        var rows = rows(Map.of("sex", "FM"));
        assertThatThrownBy(() -> Anonymity.of(rows, List.of("age"), 3, Optional.empty())).hasMessage("There is no column age.");
    }

    /** 37 columns of more than a hundred values would be more combinations than a number can hold. */
    @Test
    void everyColumnOfTheGlobalSyntheticDatasetAtOnceIsInspected() throws IOException {
        try (var in = Files.newInputStream(RealData.needed(RealData.CTDC))) {
            var raw = new SourceFile(in).readWhole(StandardCharsets.UTF_8);
            var rows = new Rows(raw.columns());
            var all = Anonymity.of(rows, rows.columns().stream().map(Column::name).toList(), 10, Optional.empty());
            assertThat(all.records()).isEqualTo(193_025);
            assertThat(all.columns()).hasSize(37).allMatch(c -> c.smallest() >= 10 && c.smallest() % 10 == 0);
            System.out.printf("over all 37 columns: %d classes, smallest %d, %d records below 10%n", all.classes(), all.smallest(), all.recordsBelow());
        }
        assertThat(RealData.read(RealData.CTDC, Format.CTDC).flaws()).isEmpty();
    }

    /** One letter for each record; a blank is a missing value. */
    private static Rows rows(Map<String, String> letters) {
        var columns = new ArrayList<Column>();
        letters.forEach((name, text) -> {
            var column = new ColumnBuilder(name);
            text.chars().forEach(c -> column.add(c == ' ' ? "" : String.valueOf((char) c)));
            columns.add(column.build());
        });
        return new Rows(columns);
    }
}
