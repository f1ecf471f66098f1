package org.zaklon.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.access.Work;
import org.zaklon.account.WholeApplication;
import org.zaklon.disclosure.FrozenTable;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;
import org.zaklon.portal.open.Exhibit;
import org.zaklon.published.Publish;

/**
 * P1 for everything that the public sees beside the interface that {@link AttackersOverHttpTest} attacks: pages, embeds and files of every format. Every question that can be asked is
 * asked of three epochs; every face says the numbers of the frozen object, and no other number. So whoever attacks a face attacks what was attacked there.
 */
@WholeApplication
class FacesOverHttpTest {
    private static final String DATASET = "faces";
    private static final List<ProtectedTable> FROZEN = new ArrayList<>();
    private static final List<String> NAMES = Exhibit.DIMENSIONS.stream().map(Dimension::name).toList();
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** What is drawn, said and listed of a table. */
    private static final Pattern OF_THE_TABLE = Pattern.compile("(?s)<p class=\"sentence\">.*?</p>|<svg.*?</svg>|<table.*?</table>");

    @LocalServerPort
    private int port;

    @Autowired
    private Publish publish;

    @Autowired
    private Work work;

    private Outsider outsider;

    @BeforeEach
    void threeEpochs() {
        outsider = new Outsider(port);
        if (FROZEN.isEmpty()) {
            var persons = new Exhibit(13, 260);
            for (int year = 2024; year <= 2026; year++) {
                var cutoff = LocalDate.of(year, 6, 30);
                var table = persons.release(cutoff).orElseThrow();
                work.system("test", () -> publish.edition(Exhibit.edition(DATASET, cutoff, table)));
                FROZEN.add(table);
                persons.arrive(70);
            }
        }
    }

    /** Divisions and the codes at which others are held. */
    private record Asked(List<String> by, Map<String, String> where) {
        String query() {
            return "?by=" + String.join(",", by) + where.entrySet().stream().map(one -> "&" + one.getKey() + "=" + one.getValue().replace("+", "%2B")).collect(Collectors.joining())
                    + "&lang=en";
        }
    }

    @Test
    void everyFaceOfEveryQuestionSaysWhatIsFrozenAndNothingElse() {
        var questions = questions();
        assertThat(questions).as("questions that can be asked").hasSizeGreaterThan(60);
        for (int epoch = 0; epoch < 3; epoch++) {
            for (var asked : epoch == 1 ? questions : questions.subList(0, 16)) {
                var frozen = frozen(epoch, asked);
                var place = "%d/main".formatted(epoch + 1);
                var csv = bytes("/open/v1/faces/" + place + ".csv" + asked.query());
                assertThat(Faces.csv(csv)).as("CSV of " + asked).isEqualTo(frozen);
                assertThat(Faces.jsonStat(bytes("/open/v1/faces/" + place + ".json" + asked.query()))).as("JSON-stat of " + asked).isEqualTo(frozen);
                assertThat(Faces.sdmx(bytes("/open/v1/faces/" + place + ".sdmx.csv" + asked.query()))).as("SDMX-CSV of " + asked)
                        .isEqualTo(frozen.keySet().stream().map(frozen::get).toList());
                var codes = Faces.codes(csv);
                assertThat(byCode(Faces.workbook(bytes("/open/v1/faces/" + place + ".xlsx" + asked.query()), asked.by().size()), codes)).as("XLSX of " + asked).isEqualTo(frozen);
                for (var face : List.of("", "/embed")) {
                    var page = new String(bytes("/figures/faces/" + place + face + asked.query()), UTF_8);
                    assertThat(byCode(Faces.page(page), codes)).as("page of " + asked).isEqualTo(frozen);
                    assertThat(numbers(OF_THE_TABLE.matcher(page).results().map(part -> part.group()))).as("numbers that are drawn or said of " + asked)
                            .isSubsetOf(allowed(frozen, codes));
                    assertThat(numbers(Stream.of(OF_THE_TABLE.matcher(main(page)).replaceAll("")))).as("numbers around the table of " + asked).isSubsetOf(around(epoch));
                }
            }
        }
    }

    /** The attacker's own reading of print, by the rule alone, is what the guard took for known. */
    @Test
    void whoReadsThePagesLearnsWhatTheGuardThinksIsKnown() {
        for (int epoch = 0; epoch < 3; epoch++) {
            var said = FROZEN.get(epoch).publication().said();
            for (int cell = 0; cell < said.size(); cell++) {
                assertThat(read(FROZEN.get(epoch).cells().get(cell).published())).isEqualTo(said.get(cell));
            }
        }
        assertThat(FROZEN.stream().flatMap(table -> table.cells().stream()).map(ProtectedTable.Cell::published).filter(shown -> shown.startsWith("<"))).hasSizeGreaterThan(20);
    }

    /** Lengths, places and colours too: the same frozen bytes under another name are the same pages, whoever was counted. */
    @Test
    void aPageIsMadeOfTheFrozenBytesAlone() {
        var again = FrozenTable.read(FrozenTable.bytes(FROZEN.getFirst()));
        work.system("test", () -> publish.edition(Exhibit.edition("mirror", LocalDate.of(2024, 6, 30), again)));
        for (var by : List.of("year", "sex", "age", "form", "year,form", "age,sex")) {
            for (var face : List.of("", "/embed")) {
                var page = new String(bytes("/figures/faces/1/main" + face + "?by=" + by + "&lang=bs"), UTF_8);
                assertThat(new String(bytes("/figures/mirror/1/main" + face + "?by=" + by + "&lang=bs"), UTF_8).replace("mirror", "faces")).as(by).isEqualTo(page);
            }
        }
    }

    private static List<Asked> questions() {
        var questions = new ArrayList<Asked>();
        NAMES.forEach(name -> questions.add(new Asked(List.of(name), Map.of())));
        for (var first : NAMES) {
            for (var second : NAMES) {
                if (!first.equals(second)) {
                    questions.add(new Asked(List.of(first, second), Map.of()));
                }
            }
        }
        for (var name : NAMES) {
            for (var other : Exhibit.DIMENSIONS) {
                if (!other.name().equals(name)) {
                    IntStream.range(0, other.categories()).forEach(code -> questions.add(new Asked(List.of(name), Map.of(other.name(), other.code(code)))));
                }
            }
        }
        return questions;
    }

    /** What the frozen object says, by the codes of the axes. */
    private static Map<List<String>, String> frozen(int epoch, Asked asked) {
        var table = FROZEN.get(epoch);
        var axes = asked.by().stream().map(name -> Exhibit.DIMENSIONS.get(NAMES.indexOf(name))).toList();
        var frozen = new LinkedHashMap<List<String>, String>();
        int all = axes.stream().mapToInt(Dimension::categories).reduce(1, (a, b) -> a * b);
        for (int i = 0; i < all; i++) {
            var key = new ArrayList<String>();
            int rest = i;
            for (int a = axes.size() - 1; a >= 0; a--) {
                key.addFirst(axes.get(a).code(rest % axes.get(a).categories()));
                rest /= axes.get(a).categories();
            }
            var whole = NAMES.stream().map(name -> asked.by().contains(name) ? key.get(asked.by().indexOf(name)) : asked.where().getOrDefault(name, Dimension.TOTAL)).toList();
            frozen.put(key, table.cells().stream().filter(cell -> cell.codes().equals(whole)).findFirst().orElseThrow().published());
        }
        return frozen;
    }

    private static Map<List<String>, String> byCode(Map<List<String>, String> printed, List<Map<String, String>> codes) {
        var coded = new HashMap<List<String>, String>();
        printed.forEach((labels, shown) -> coded.put(IntStream.range(0, labels.size()).mapToObj(axis -> codes.get(axis).get(labels.get(axis))).toList(), shown));
        return coded;
    }

    /** Numbers in print, the least and greatest that follow from them, and those in the names of categories. */
    private static Set<String> allowed(Map<List<String>, String> frozen, List<Map<String, String>> codes) {
        var allowed = new HashSet<String>();
        frozen.values().forEach(shown -> NUMBER.matcher(shown).results().forEach(number -> allowed.add(number.group())));
        codes.forEach(axis -> axis.keySet().forEach(label -> NUMBER.matcher(label).results().forEach(number -> allowed.add(number.group()))));
        Exhibit.DIMENSIONS.forEach(d -> IntStream.range(0, d.categories()).forEach(code -> NUMBER.matcher(d.code(code)).results().forEach(number -> allowed.add(number.group()))));
        allowed.addAll(List.of("30", "2024", "2025", "2026")); // the days up to which numbers count
        return allowed;
    }

    /** The numbers of editions, of days, of the rule, of the licence, and of categories that can be chosen. */
    private Set<String> around(int epoch) {
        var around = new HashSet<>(allowed(Map.of(), List.of()));
        around.addAll(List.of("1", "2", "3", "10", "5", "4", "0", "30", String.valueOf(2024 + epoch), String.valueOf(port), "480", "100"));
        var today = LocalDate.now();
        around.addAll(List.of(String.valueOf(today.getYear()), String.valueOf(today.getDayOfMonth())));
        return around;
    }

    private static Set<String> numbers(Stream<String> html) {
        return html.flatMap(part -> NUMBER.matcher(Faces.text(part.replaceAll("<[^>]*>", " ").replaceAll("(\\d),(\\d{3})", "$1$2"))).results().map(number -> number.group())).collect(Collectors.toSet());
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    /** By the rule (10,5), as it stands beside the table. */
    private static Said read(String shown) {
        if (shown.equals("..")) {
            return Said.atLeast(0);
        }
        var ends = Arrays.stream(shown.replace("<", "").split("-")).mapToLong(Long::parseLong).toArray();
        return shown.startsWith("<") ? new Said(0, ends[0] - 1) : ends.length == 2 ? new Said(ends[0], ends[1]) : new Said(Math.max(10, ends[0] - 2), ends[0] + 2);
    }

    private byte[] bytes(String path) {
        var answer = outsider.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
