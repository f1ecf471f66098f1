package org.zaklon.disclosure.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.table.Dimension;

class FreeTableTest {
    private static final Dimension REGION = Dimension.of("region", List.of("a", "b", "c"), List.of(Map.of("a", "north", "b", "north")));
    private static final Dimension COUNTRY = Dimension.flat("country", numbered(300));
    private static final Dimension SEX = Dimension.flat("sex", List.of("F", "M"));
    private static final Dimension YEAR = Dimension.flat("year", List.of("2024", "2025"));
    private static final List<Dimension> ALL = List.of(REGION, COUNTRY, SEX, YEAR);
    private static final SyntheticObject OBJECT = Invented.object(Microdata.of(ALL, Invented.rows(ALL, 9_000, 1)), 0.5, 1);

    @Test
    void everyCellIsACountOfTheRows() {
        var random = new Random(1);
        for (int i = 0; i < 30; i++) {
            var names = new ArrayList<>(ALL.stream().map(Dimension::name).toList());
            Collections.shuffle(names, random);
            var shown = names.subList(0, random.nextInt(4));
            var fixed = ALL.stream().filter(d -> d.name().equals(names.getLast())).findFirst().orElseThrow();
            var code = fixed.code(random.nextInt(fixed.categories()));
            var table = OBJECT.table(shown, Map.of(fixed.name(), code));
            for (int ask = 0; ask < 20; ask++) {
                var cell = table.cells().get(random.nextInt(table.cells().size()));
                var where = new ArrayList<>(cell.codes());
                where.add(code);
                var by = new ArrayList<>(shown);
                by.add(fixed.name());
                assertThat(cell.answer().count()).as("%s %s", by, where).isEqualTo(counted(by, where));
                assertThat(cell.answer()).isEqualTo(table.get(cell.codes().toArray(String[]::new)));
            }
        }
        assertThat(OBJECT.table(List.of(), Map.of()).get().count()).isEqualTo(OBJECT.size());
    }

    /** P1: a hundred thousand answers to random questions, each of them counted again over the rows alone. */
    @Test
    void aHundredThousandAnswersAreCountsOverTheOneObject() {
        var random = new Random(2);
        var rows = OBJECT.rows();
        int answers = 0;
        while (answers < 100_000) {
            var order = new ArrayList<>(List.of(0, 1, 2, 3));
            Collections.shuffle(order, random);
            var shown = order.subList(0, 1 + random.nextInt(3));
            int fixed = order.getLast();
            int filter = random.nextInt(ALL.get(fixed).categories());
            var cells = OBJECT.table(shown.stream().map(d -> ALL.get(d).name()).toList(), Map.of(ALL.get(fixed).name(), ALL.get(fixed).code(filter))).cells();
            var counts = new long[cells.size()];
            for (int r = 0; r < rows.size(); r++) {
                if (holds(ALL.get(fixed), filter, rows.code(r, fixed))) {
                    count(rows, r, shown, 0, 0, counts);
                }
            }
            assertThat(cells.stream().mapToLong(cell -> cell.answer().count()).toArray()).as("%s by %s", shown, fixed).isEqualTo(counts);
            answers += counts.length;
        }
    }

    /** Adds a row to every cell that it belongs to: its code, the groups of it, the total, in each dimension. */
    private static void count(Microdata rows, int row, List<Integer> shown, int at, int cell, long[] counts) {
        if (at == shown.size()) {
            counts[cell]++;
            return;
        }
        var dimension = ALL.get(shown.get(at));
        for (int category = 0; category < dimension.categories(); category++) {
            if (holds(dimension, category, rows.code(row, shown.get(at)))) {
                count(rows, row, shown, at + 1, cell * dimension.categories() + category, counts);
            }
        }
    }

    private static boolean holds(Dimension dimension, int category, int code) {
        return category == code || !dimension.isBase(category) && Arrays.binarySearch(dimension.members(category), code) >= 0;
    }

    @Test
    void aFixedCodeIsWorthTheSameAsAShownOne() {
        var fixed = OBJECT.table(List.of("country", "sex"), Map.of("region", "north"));
        var shown = OBJECT.table(List.of("sex", "region", "country"), Map.of());
        for (var cell : fixed.cells()) {
            assertThat(shown.get(cell.codes().get(1), "north", cell.codes().get(0))).isEqualTo(cell.answer());
        }
        assertThat(OBJECT.table(List.of("sex"), Map.of("region", "Total")).cells()).isEqualTo(OBJECT.table(List.of("sex"), Map.of()).cells());
    }

    @Test
    void cellsStandInTheOrderOfTheirCategories() {
        assertThat(OBJECT.table(List.of("sex", "region"), Map.of()).cells().stream().map(cell -> String.join(" ", cell.codes())))
                .containsExactly("F a", "F b", "F c", "F north", "F Total", "M a", "M b", "M c", "M north", "M Total",
                        "Total a", "Total b", "Total c", "Total north", "Total Total");
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> OBJECT.table(List.of("size"), Map.of())).withMessageContaining("no dimension 'size'");
        assertThatIllegalArgumentException().isThrownBy(() -> OBJECT.table(List.of("sex"), Map.of("region", "south")))
                .withMessageContaining("'region' has no code 'south'");
        assertThatIllegalArgumentException().isThrownBy(() -> OBJECT.table(List.of("sex", "sex"), Map.of())).withMessageContaining("twice");
        assertThatIllegalArgumentException().isThrownBy(() -> OBJECT.table(List.of("sex"), Map.of("sex", "F"))).withMessageContaining("twice");
        assertThatIllegalArgumentException().isThrownBy(() -> OBJECT.table(List.of("sex"), Map.of()).get("F", "a"));
        var wide = List.of(Dimension.flat("x", numbered(1_100)), Dimension.flat("y", numbered(1_100)));
        var object = Invented.object(Microdata.of(wide, List.of()), 1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> object.table(List.of("x", "y"), Map.of())).withMessageContaining("more than");
    }

    @Test
    void whatIsReadAnswersAsWhatWasWritten() {
        var bytes = OBJECT.bytes();
        var read = SyntheticObject.read(bytes);
        assertThat(read.bytes()).isEqualTo(bytes).isEqualTo(OBJECT.bytes());
        assertThat(read.promise()).isEqualTo(OBJECT.promise());
        assertThat(read.dimensions()).isEqualTo(ALL);
        assertThat(read.noise()).isEqualTo(OBJECT.noise());
        assertThat(read.size()).isEqualTo(OBJECT.size());
        var names = List.of("year", "region", "sex");
        assertThat(read.table(names, Map.of("country", "c7"))).isEqualTo(OBJECT.table(names, Map.of("country", "c7")));
        assertThat(bytes.length).as("bytes for %d rows", OBJECT.size()).isLessThan(30_000);
        var none = Invented.object(Microdata.of(List.of(SEX), List.of()), 100, 1).bytes();
        assertThat(SyntheticObject.read(none).bytes()).isEqualTo(none);
    }

    @Test
    void everyDamageIsNoticed() {
        var small = Invented.object(Microdata.of(List.of(REGION, SEX), List.of(new int[] {0, 1}, new int[] {2, 0})), 5, 1).bytes();
        for (int at = 0; at < small.length; at++) {
            var damaged = small.clone();
            damaged[at] ^= 0x10;
            assertThatIllegalArgumentException().isThrownBy(() -> SyntheticObject.read(damaged));
            var cut = Arrays.copyOf(small, at);
            assertThatIllegalArgumentException().isThrownBy(() -> SyntheticObject.read(cut));
        }
    }

    @Test
    void aForgerWhoMendsTheChecksumIsToldWhatIsWrongOrReadAsHeWrites() {
        var small = Invented.object(Microdata.of(List.of(REGION, SEX), List.of(new int[] {0, 1}, new int[] {2, 0})), 5, 1).bytes();
        var complaints = new HashSet<String>();
        for (int at = 8; at < small.length - 4; at++) {
            for (int value : new int[] {0, 1, 0x7f, 0xff}) {
                var forged = small.clone();
                forged[at] = (byte) value;
                var sum = new CRC32C();
                sum.update(forged, 0, forged.length - 4);
                ByteBuffer.wrap(forged).putInt(forged.length - 4, (int) sum.getValue());
                try {
                    SyntheticObject.read(forged).table(List.of(), Map.of());
                } catch (IllegalArgumentException e) {
                    complaints.add(e.getMessage().replaceAll("[0-9]+", "#"));
                }
            }
        }
        assertThat(complaints).hasSizeGreaterThan(8);
    }

    private static long counted(List<String> by, List<String> codes) {
        var rows = OBJECT.rows();
        long count = 0;
        for (int r = 0; r < rows.size(); r++) {
            boolean in = true;
            for (int d = 0; d < ALL.size(); d++) {
                int at = by.indexOf(ALL.get(d).name());
                if (at >= 0) {
                    int code = rows.code(r, d);
                    in &= Arrays.stream(ALL.get(d).members(ALL.get(d).category(codes.get(at)))).anyMatch(c -> c == code);
                }
            }
            count += in ? 1 : 0;
        }
        return count;
    }

    private static List<String> numbered(int many) {
        return IntStream.range(0, many).mapToObj(c -> "c" + c).toList();
    }
}
