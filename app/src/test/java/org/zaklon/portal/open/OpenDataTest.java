package org.zaklon.portal.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.access.Work;
import org.zaklon.account.WholeApplication;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.published.Kind;
import org.zaklon.published.NewEdition;
import org.zaklon.published.Publish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open data as anybody on the web asks for them. */
@WholeApplication
class OpenDataTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final ProtectedTable TABLE = new Exhibit(7, 900).release(JUNE).orElseThrow();

    @LocalServerPort
    private int port;

    @Autowired
    private Publish publish;

    @Autowired
    private Work work;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void somethingIsPublished() {
        work.system("test", () -> publish.edition(Exhibit.edition("open-data", JUNE, TABLE)));
        work.system("test", () -> publish.edition(new NewEdition("a-yearbook", Kind.TAKEN_OVER, JUNE, Exhibit.about(),
                new TreeMap<>(Map.of("by-sex", Exhibit.takenOver())), null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"main.csv", "main.csv-metadata.json", "main.xlsx", "main.json", "main.sdmx.csv", ""})
    void whatHasANumberIsKeptForEverAndNotSentTwice(String file) throws Exception {
        var path = "/open/v1/open-data/1" + (file.isEmpty() ? "" : "/" + file);
        var first = get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(first.headers().allValues("Vary")).isEmpty();
        assertThat(header(first, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(first, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(get(path).body()).as("the same bytes again").isEqualTo(first.body());

        var again = send(ask(path).header("If-None-Match", header(first, "ETag")).GET());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(header(again, "Cache-Control")).contains("immutable");

        var head = send(ask(path).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(first.body().length));
    }

    @Test
    void whatIsCurrentIsKeptBrieflyAndLeadsToItsNumber() throws Exception {
        var current = get("/open/v1/open-data/current/main.csv?by=year");
        assertThat(current.statusCode()).isEqualTo(302);
        assertThat(header(current, "Location")).endsWith("/open/v1/open-data/1/main.csv?by=year");
        assertThat(header(current, "Cache-Control")).isEqualTo("max-age=300, public");

        var dataset = get("/open/v1/open-data");
        assertThat(header(dataset, "Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(send(ask("/open/v1/open-data").header("If-None-Match", header(dataset, "ETag")).GET()).statusCode()).isEqualTo(304);
    }

    @Test
    void theCatalogueIsDcatAp() throws Exception {
        var catalogue = json("/open/v1/catalogue");
        assertThat(catalogue.at("/@type").asString()).isEqualTo("dcat:Catalog");
        // mandatory in DCAT-AP 3.0: title, description, publisher of a catalogue; title, description of a dataset; the address of a distribution
        assertThat(catalogue.path("dcterms:title")).isNotEmpty();
        assertThat(catalogue.path("dcterms:description")).isNotEmpty();
        assertThat(catalogue.at("/dcterms:publisher/foaf:name")).isNotEmpty();
        assertThat(catalogue.at("/hydra:view/hydra:last/@id").asString()).startsWith("http://localhost");
        JsonNode found = null;
        for (var dataset : catalogue.path("dcat:dataset")) {
            assertThat(dataset.path("dcterms:title")).isNotEmpty();
            assertThat(dataset.path("dcterms:description")).isNotEmpty();
            found = dataset.path("dcterms:identifier").asString().equals("open-data/1") ? dataset : found;
        }
        assertThat(found).isNotNull();
        assertThat(found.path("dcterms:title")).anySatisfy(title -> {
            assertThat(title.path("@language").asString()).isEqualTo("bs");
            assertThat(title.path("@value").asString()).isEqualTo("Identificirane osobe");
        });
        assertThat(found.path("dcat:distribution")).hasSize(4);
        for (var distribution : found.path("dcat:distribution")) {
            assertThat(distribution.at("/dcterms:license/@id").asString()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
            var address = URI.create(distribution.at("/dcat:downloadURL/@id").asString());
            assertThat(get(address.getRawPath()).statusCode()).as(address.toString()).isEqualTo(200);
        }
    }

    @Test
    void aPageOfTheCatalogueThatDoesNotExistIsAbsent() throws Exception {
        assertProblem(get("/open/v1/catalogue?page=1000"), 404, "absent");
        assertProblem(get("/open/v1/catalogue?page=many"), 400, "malformed");
    }

    @Test
    void jsonStatIsWhatItsSpecificationSays() throws Exception {
        var json = json("/open/v1/open-data/1/main.json?by=year,age&lang=en");
        JsonStatRules.check(json);
        assertThat(json.at("/role/time/0").asString()).isEqualTo("year");
        assertThat(json.at("/dimension/age/category/child/child")).extracting(JsonNode::asString).containsExactly("0-11", "12-17");
        assertThat(json.path("source").asString()).isEqualTo("Register of the state coordinator");
        assertThat(json.at("/extension/edition").asInt()).isEqualTo(1);
        // every number that it shows is a published cell
        var catalogue = TABLE.publication().catalogue();
        int place = 0;
        for (int year = 0; year < 4; year++) {
            for (int age = 0; age < 7; age++) {
                var cell = TABLE.cells().get(catalogue.find(new int[] {year, catalogue.dimensions().get(1).total(), age, catalogue.dimensions().get(3).total()}));
                assertThat(json.at("/extension/shown/" + place).asString()).isEqualTo(cell.published());
                var value = json.at("/value/" + place);
                assertThat(value.isNull() ? "" : value.asString()).isEqualTo(cell.published().matches("\\d+") ? cell.published() : "");
                place++;
            }
        }
        assertThat(json.path("value")).hasSize(place);
    }

    @Test
    void sdmxCsvIsWhatItsGuideSays() throws Exception {
        var lines = SdmxCsvRules.check(text("/open/v1/open-data/1/main.sdmx.csv?by=year,sex"));
        assertThat(lines.getFirst()).containsEntry("TIME_PERIOD", "2023").containsEntry("SEX", "F").containsEntry("AGE", "_T").containsEntry("FORM", "_T");
        assertThat(lines).extracting(line -> line.get("TIME_PERIOD")).contains("2023-01-01/P3Y");
        assertThat(lines).allSatisfy(line -> assertThat(line.get("OBS_STATUS")).isEqualTo(line.get("OBS_VALUE").isEmpty() ? "Q" : "A"));
        var hidden = SdmxCsvRules.check(text("/open/v1/a-yearbook/1/by-sex.sdmx.csv"));
        assertThat(hidden).extracting(line -> line.get("OBS_VALUE") + line.get("OBS_STATUS") + line.get("CONF_STATUS"))
                .containsExactly("QD", "QA", "41AF");
    }

    @Test
    void csvSaysOfEveryNumberWhatItIsAndItsDescriptionNamesEveryColumn() throws Exception {
        var lines = text("/open/v1/a-yearbook/1/by-sex.csv?lang=en").lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("\uFEFFsex,sex_label,value,shown,status,low,high,");
        assertThat(lines.get(1)).startsWith("F,female,,,hidden,0,,");
        assertThat(lines.get(2)).startsWith("M,male,,<5,low,0,4,");
        assertThat(lines.get(3)).startsWith("Total,Total,41,41,exact,41,41,Persons identified by sex,person,Register of the state coordinator,");
        var description = json("/open/v1/a-yearbook/1/by-sex.csv-metadata.json");
        assertThat(description.at("/tableSchema/columns")).extracting(column -> column.path("name").asString())
                .containsExactly(lines.get(0).substring(1).split(","));
        assertThat(description.at("/tableSchema/primaryKey/0").asString()).isEqualTo("sex");
    }

    @Test
    void labelsComeInEveryLanguageAndNeverFromACookie() throws Exception {
        assertThat(text("/open/v1/a-yearbook/1/by-sex.csv?lang=bs")).contains("žensko").contains("Ukupno");
        assertThat(text("/open/v1/a-yearbook/1/by-sex.csv?lang=sr-Cyrl")).contains("Укупно");
        var first = get("/open/v1/a-yearbook/1/by-sex.csv");
        var other = send(ask("/open/v1/a-yearbook/1/by-sex.csv").header("Cookie", "lang=en").header("Accept-Language", "en").GET());
        assertThat(other.body()).isEqualTo(first.body());
    }

    @Test
    void theWorkbookOpensAndHoldsTheNumbers() throws Exception {
        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(
                new java.io.ByteArrayInputStream(get("/open/v1/a-yearbook/1/by-sex.xlsx?lang=en").body()))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).extracting(org.dhatim.fastexcel.reader.Sheet::getName).containsExactly("Table", "About");
            var rows = sheets.getFirst().read();
            assertThat(rows.get(rows.size() - 1).getCellText(2)).isEqualTo("41");
            assertThat(rows.get(rows.size() - 1).getCellText(0)).isEqualTo("hidden");
            assertThat(sheets.get(1).read()).anySatisfy(row -> assertThat(row.getCellText(1)).contains("Register of the state coordinator"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?by=planet", "?by=sex,sex", "?by=year,sex,age,form", "?by=year,sex,age", "?sex=Q", "?colour=red", "?by=sex&sex=F", "?lang=xx", "?by=sex&by=age"})
    void aQuestionThatMeansNothingIsRefusedAndNotRemembered(String question) throws Exception {
        var answer = get("/open/v1/open-data/1/main.json" + question);
        assertProblem(answer, 400, "malformed");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open/v1/nothing", "/open/v1/open-data/99", "/open/v1/open-data/99/main.csv", "/open/v1/open-data/1/other.csv",
        "/open/v1/open-data/1/main.pdf", "/open/v1/open-data/1/synthetic.csv", "/open/v2", "/open", "/open/v1/open-data/current/other.csv"})
    void whatDoesNotExistIsAbsent(String path) throws Exception {
        assertProblem(get(path), 404, "absent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void thereIsNothingToWrite(String method) throws Exception {
        var answer = send(ask("/open/v1/catalogue").method(method, BodyPublishers.ofString("{}")));
        assertProblem(answer, 405, "method");
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void theDocumentOfRoutesKnowsThemAsOpen() throws Exception {
        var document = json("/api/v1/openapi.json");
        assertThat(document.path("paths").propertyNames()).contains("/open/v1/catalogue", "/open/v1/{dataset}/{number}/{file}");
        var open = document.path("paths").path("/open/v1/catalogue").path("get").path("security");
        assertThat(open.isMissingNode() || open.isEmpty()).as("needs no token").isTrue();
        assertThat(open.isArray()).as("says so instead of falling back to the token of the whole document").isTrue();
    }

    private void assertProblem(HttpResponse<byte[]> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("urn:zaklon:problem:" + type);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private JsonNode json(String path) throws Exception {
        return JSON.readTree(get(path).body());
    }

    private String text(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return send(ask(path).GET());
    }

    private HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
