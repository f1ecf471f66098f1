package org.zaklon.portal.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.access.Work;
import org.zaklon.account.WholeApplication;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.synthetic.Microdata;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.Outsider;
import org.zaklon.portal.open.Exhibit;
import org.zaklon.published.Kind;
import org.zaklon.published.NewEdition;
import org.zaklon.published.Publish;

/** Free tables as anybody asks for them. */
@WholeApplication
class ExplorerTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final byte[] OBJECT = new Exhibit(5, 5_000).synthetic(3);
    private static final ProtectedTable TABLE = new Exhibit(7, 900).release(JUNE).orElseThrow();

    @LocalServerPort
    private int port;

    @Autowired
    private Publish publish;

    @Autowired
    private Work work;

    private Outsider outsider;

    @BeforeEach
    void anObjectIsPublished() {
        outsider = new Outsider(port);
        put("explored", Map.of("main", TABLE), OBJECT);
    }

    /** Whatever is asked, in whatever words, is a count over the one published object (P1), so that nothing can be averaged away. */
    @Test
    void everyAnswerIsACountOverThePublishedRows() {
        var rows = SyntheticObject.read(OBJECT).rows();
        var random = new SplittableRandom(1);
        int shown = 0;
        for (int question = 0; question < 150; question++) {
            var asked = Asked.random(random);
            var answer = outsider.json("/open/v1/explored/1/explore.json" + asked.query());
            if (answer.path("status").isInt()) {
                assertThat(answer.path("status").asInt()).as("refused").isEqualTo(422);
                continue;
            }
            shown++;
            var expected = asked.counts(rows);
            assertThat(answer.path("value")).extracting(value -> value.asLong()).containsExactlyElementsOf(expected);
        }
        assertThat(shown).isGreaterThan(100);
    }

    @Test
    void everyCellHasAMarginAndWhatWasNotMeasuredSaysSo() {
        var pair = outsider.json("/open/v1/explored/1/explore.json?by=sex,age");
        assertThat(pair.path("status")).allSatisfy(status -> assertThat(status.asString()).isEqualTo("synthetic"));
        for (int cell = 0; cell < pair.path("value").size(); cell++) {
            assertThat(pair.at("/extension/low/" + cell).asLong()).isLessThanOrEqualTo(pair.at("/extension/high/" + cell).asLong());
        }
        var three = outsider.json("/open/v1/explored/1/explore.json?by=sex,age,form");
        assertThat(three.path("status")).anySatisfy(status -> assertThat(status.asString()).isEqualTo("unmeasured"));
        assertThat(three.at("/extension/origin").asString()).isEqualTo("synthetic");
    }

    @Test
    void aTableThatWouldDrownInNoiseIsRefusedBeforeItIsCounted() {
        put("drowned", Map.of(), new Exhibit(6, 3_000).synthetic(0.05));
        var refused = outsider.get("/open/v1/drowned/1/explore.json?by=year,age,form");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("urn:zaklon:problem:explorer.accuracy");
        assertThat(refused.headers().firstValue("Cache-Control")).hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
        assertThat(outsider.get("/open/v1/drowned/1/explore.json?by=sex").statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusalDependsOnPublicNumbersAlone() {
        // other persons, as many rows, the same noise: the same questions are refused
        var one = SyntheticObject.read(OBJECT);
        for (var question : List.of("by=sex", "by=year,age,form", "by=sex&form=OTHER")) {
            var asked = Asked.of(question);
            var expected = Expected.of(one, asked);
            long base = 1;
            for (var name : asked.by()) {
                base *= one.dimensions().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow().size();
            }
            assertThat(expected.mean()).isEqualTo((double) one.size() / base / (question.contains("&") ? 4 : 1));
        }
    }

    @Test
    void tooFewRecordsAreNeitherPublishedNorServed() {
        var small = new Exhibit(9, 600).synthetic(3);
        assertThatThrownBy(() -> put("small", Map.of("main", TABLE), small)).hasMessageContaining("fewer than 1000");
        put("without-object", Map.of("main", TABLE), null);
        assertThat(outsider.get("/open/v1/without-object/1/explore.json").statusCode()).isEqualTo(404);
    }

    @Test
    void theSameFormatsAsForATable() {
        for (var ending : List.of("csv", "xlsx", "json", "sdmx.csv", "csv-metadata.json")) {
            var answer = outsider.get("/open/v1/explored/1/explore." + ending + "?by=sex&form=OTHER");
            assertThat(answer.statusCode()).as(ending).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(outsider.get("/open/v1/explored/1/explore.pdf").statusCode()).isEqualTo(404);
        assertThat(outsider.get("/open/v1/explored/1/explore.json?by=planet").statusCode()).isEqualTo(400);
    }

    @Test
    void thePageShowsEveryMarginInEveryLanguageWithoutScriptOrCookieAndNamesTheOfficialTable() {
        for (var language : List.of("bs", "hr", "sr-Latn", "sr-Cyrl", "en")) {
            var page = outsider.get("/figures/explored/1/explore?by=sex,age&lang=" + language);
            var html = new String(page.body(), StandardCharsets.UTF_8);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(html).doesNotContain("<script").contains("lang=\"" + language + "\"");
            assertThat(html).contains("/figures/explored/1/main?by=sex,age&amp;lang=" + language);
            assertThat(html).contains("/open/v1/explored/1/explore.xlsx?by=sex,age&amp;lang=" + language);
        }
        var english = new String(outsider.get("/figures/explored/1/explore?by=sex,age&lang=en").body(), StandardCharsets.UTF_8);
        var answer = outsider.json("/open/v1/explored/1/explore.json?by=sex,age");
        for (int cell = 0; cell < answer.path("value").size(); cell++) {
            assertThat(english).contains("%,d to %,d".formatted(answer.at("/extension/low/" + cell).asLong(), answer.at("/extension/high/" + cell).asLong()));
        }
    }

    @Test
    void theFormIsLedToTheAddressOfItsQuestion() {
        var sent = outsider.get("/figures/explored/1/explore?lang=en&first=sex&second=&third=age&year=&sex=F&age=&form=OTHER");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/explore?by=sex,age&form=OTHER&lang=en"));
        assertThat(outsider.get("/figures/explored/1/explore?by=planet&lang=en").statusCode()).isEqualTo(404);
        assertThat(outsider.get("/figures/without-object/1/explore?lang=en").statusCode()).isEqualTo(404);
    }

    private void put(String dataset, Map<String, ProtectedTable> tables, byte[] synthetic) {
        work.system("test", () -> publish.edition(new NewEdition(dataset, Kind.OFFICIAL, JUNE, Exhibit.about(), new TreeMap<>(tables), synthetic)));
    }

    /** A question, and its answer by going through the rows one by one. */
    private record Asked(List<Dimension> by, Map<Dimension, Integer> where) {

        static org.zaklon.portal.open.Question of(String query) {
            var all = new org.springframework.util.LinkedMultiValueMap<String, String>();
            for (var part : query.split("&")) {
                all.add(part.split("=")[0], part.split("=")[1]);
            }
            return org.zaklon.portal.open.Question.of(all);
        }

        static Asked random(SplittableRandom random) {
            var left = new ArrayList<>(Exhibit.DIMENSIONS);
            var by = new ArrayList<Dimension>();
            for (int ways = 1 + random.nextInt(3); ways > 0; ways--) {
                by.add(left.remove(random.nextInt(left.size())));
            }
            var where = new java.util.LinkedHashMap<Dimension, Integer>();
            left.stream().filter(d -> random.nextBoolean()).forEach(d -> where.put(d, random.nextInt(d.categories())));
            return new Asked(by, where);
        }

        String query() {
            var query = new StringBuilder("?by=" + String.join(",", by.stream().map(Dimension::name).toList()));
            where.forEach((d, category) -> query.append('&').append(d.name()).append('=')
                    .append(java.net.URLEncoder.encode(d.code(category), StandardCharsets.UTF_8)));
            return query.toString();
        }

        List<Long> counts(Microdata rows) {
            var counts = new ArrayList<Long>();
            count(rows, 0, new TreeMap<>(java.util.Comparator.comparing(Dimension::name)), counts);
            return counts;
        }

        private void count(Microdata rows, int next, TreeMap<Dimension, Integer> at, List<Long> counts) {
            if (next < by.size()) {
                for (int category = 0; category < by.get(next).categories(); category++) {
                    at.put(by.get(next), category);
                    count(rows, next + 1, at, counts);
                }
                return;
            }
            at.putAll(where);
            var within = new boolean[rows.dimensions().size()][];
            at.forEach((dimension, category) -> {
                int d = rows.dimensions().indexOf(dimension);
                within[d] = new boolean[dimension.size()];
                for (int code : dimension.members(category)) {
                    within[d][code] = true;
                }
            });
            long count = 0;
            for (int row = 0; row < rows.size(); row++) {
                boolean inside = true;
                for (int d = 0; d < within.length; d++) {
                    inside &= within[d] == null || within[d][rows.code(row, d)];
                }
                count += inside ? 1 : 0;
            }
            counts.add(count);
        }
    }
}
