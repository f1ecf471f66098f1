package org.zaklon.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.access.Work;
import org.zaklon.account.WholeApplication;
import org.zaklon.published.Publish;

/** The public pages as a cache and a stranger meet them. */
@WholeApplication
class FigurePagesTest {
    private static final int MOST_BYTES = 150 * 1024;
    private static final Pattern HREF = Pattern.compile("(?:href|src)=\"([^\"#][^\"]*)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Publish publish;

    @Autowired
    private Work work;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void somethingIsPublished() {
        work.system("test", () -> publish.edition(Shown.identifications()));
        work.system("test", () -> publish.edition(Shown.help()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/figures", "/figures/identifications", "/figures/identifications/1", "/figures/identifications/1/main?by=year",
            "/figures/identifications/1/main?by=year,sex", "/figures/identifications/1/main/embed?by=form"})
    void aPageIsTheSameForEverybodyIsNotSentTwiceAndLeavesNothingBehind(String path) throws Exception {
        var page = get(path + (path.contains("?") ? "&" : "?") + "lang=en", "cookie", "lang=bs");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"en\"").as("a cookie chooses nothing here");
        assertThat(page.headers().allValues("set-cookie")).isEmpty();
        assertThat(header(page, "cache-control")).isEqualTo("public, max-age=300, stale-while-revalidate=86400");
        assertThat(page.headers().allValues("vary")).isEmpty();
        assertThat(header(page, "content-security-policy")).contains("default-src 'none'").doesNotContain("script-src").doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<script").doesNotContain("_csrf").doesNotContain("style=");
        assertThat(page.body().length()).isLessThan(MOST_BYTES);

        var again = get(path + (path.contains("?") ? "&" : "?") + "lang=en", "if-none-match", header(page, "etag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void theFrontPageAnswersTheFiveQuestionsEachWithPictureSentenceAndTable() throws Exception {
        var page = get("/figures?lang=en").body();
        for (var question : List.of("How many people?", "Who are they?", "For what?", "From where to where?", "What help did they get?")) {
            assertThat(page).contains(question);
        }
        assertThat(page.split("<section class=\"card answer\"", -1)).hasSize(6);
        assertThat(page).contains("Most often: Marriage (about 165).").contains("Source: Register of the state coordinator").doesNotContain("Nothing is published yet that answers");
        for (var section : page.split("<section class=\"card answer\"", -1)[1].split("</section>")[0].split("<h1")) {
            assertThat(section).contains("<svg").contains("<table").contains("class=\"sentence\"").contains("As of 31 December 2025");
        }
    }

    @Test
    void whatIsHiddenIsHatchedAndNeverZero() throws Exception {
        var page = get("/figures/identifications/1/main?by=citizenship,area&lang=en").body();
        assertThat(page).contains("&lt;10").contains("fewer than 10").contains("url(#").contains(">hidden<").contains("ribbon");
        assertThat(page).doesNotContain(">0<");
        assertThat(get("/figures/services/1/main?by=service&lang=en").body()).as("nobody hid it: its publisher prints nothing")
                .contains("not printed by the source").doesNotContain(">hidden<");
    }

    @Test
    void whatIsNotPublishedOverAllYearsIsShownForTheLatestThatWerePublishedTogether() throws Exception {
        work.system("test", () -> publish.edition(Shown.cohorts()));
        assertThat(get("/figures/years/1?lang=en").body()).contains("Persons by cohort by sex (Year: 2021-2022)").contains("by=sex&amp;year=2021-2022");
        var years = get("/figures/years/1/main?by=year&lang=en").body();
        assertThat(years).contains(".. withheld").contains("<span class=\"hidden\">withheld</span>").doesNotContain("All together");
    }

    @Test
    void aNumberThatWasCarriedForwardSaysUpToWhichDayItCounts() throws Exception {
        work.system("test", () -> publish.edition(Shown.carried()));
        var page = get("/figures/carried/1/main?by=year&lang=en").body();
        assertThat(page).contains("As known on").contains("<td>31 December 2023</td>").contains("<td>31 December 2025</td>").contains("carried forward");
        assertThat(get("/figures/identifications/1/main?by=year&lang=en").body()).doesNotContain("As known on");
        assertThat(get("/open/v1/carried/1/main.csv?by=year").body().lines().toList()).anyMatch(line -> line.startsWith("2023,") && line.contains(",2023-12-31,"))
                .anyMatch(line -> line.startsWith("2024,") && line.contains(",2025-12-31,"));
        assertThat(get("/open/v1/carried/1/main.json?by=year").body()).contains("cellAsOf");
    }

    @Test
    void theLargestIsNamedOnlyWhereNoHiddenNumberCouldBeLarger() throws Exception {
        assertThat(get("/figures/services/1/main?by=service&lang=en").body()).as("one is not printed, and could be any").doesNotContain("Most often").contains("All together: about 420.");
        assertThat(get("/figures/identifications/1/main?by=year,form&lang=en").body()).contains("Most often: 2025, Marriage (about 40).");
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhereOfOurOwn() throws Exception {
        for (var path : List.of("/figures?lang=en", "/figures/identifications/1?lang=en", "/figures/identifications/1/main?by=year&lang=bs")) {
            for (var link : HREF.matcher(get(path).body()).results().map(m -> m.group(1).replace("&amp;", "&")).distinct().toList()) {
                var address = URI.create("http://localhost:" + port).resolve(path.replaceFirst("\\?.*", "")).resolve(
                        link.startsWith("?") ? path.replaceFirst("\\?.*", "") + link : link);
                if (!address.getHost().equals("localhost") || address.getPort() != port) {
                    assertThat(address.toString()).as("the configured address of the site").startsWith("http://localhost:");
                    continue;
                }
                assertThat(http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()).statusCode()).as(path + " → " + link).isIn(200, 302);
            }
        }
    }

    @Test
    void noTitleAndNoAddressSaysWhatTheFiguresAreAbout() throws Exception {
        var telling = Pattern.compile("(?i)victim|traffick|exploit|beggar|begging|shelter|žrtv|trgovin|prosja");
        for (var path : List.of("/figures?lang=en", "/figures/identifications/1?lang=en", "/figures/identifications/1/main?by=form&lang=bs")) {
            var page = get(path).body();
            var title = page.replaceAll("(?s).*<title>(.*?)</title>.*<body.*", "$1");
            assertThat(title).isNotBlank().doesNotContainPattern(telling);
            assertThat(HREF.matcher(page).results().map(m -> m.group(1))).noneMatch(link -> telling.matcher(link).find());
        }
    }

    @Test
    void onlyAnEmbedMayBeFramed() throws Exception {
        var embed = get("/figures/identifications/1/main/embed?by=year&lang=en");
        assertThat(header(embed, "content-security-policy")).endsWith("frame-ancestors *");
        assertThat(embed.headers().firstValue("x-frame-options")).isEmpty();
        var table = get("/figures/identifications/1/main?by=year&lang=en");
        assertThat(header(table, "content-security-policy")).endsWith("frame-ancestors 'none'");
        assertThat(header(table, "x-frame-options")).isEqualTo("DENY");
    }

    @Test
    void withoutALanguageInTheAddressTheBrowserChooses() throws Exception {
        var page = get("/figures", "accept-language", "sr-Cyrl");
        assertThat(page.body()).contains("lang=\"sr-Cyrl\"").contains("Колико особа?");
        assertThat(header(page, "vary")).contains("Accept-Language");
    }

    @Test
    void whatIsNotPublishedIsNotThereAndSaysSoInTheFrameOfThesePages() throws Exception {
        for (var path : List.of("/figures/nothing", "/figures/identifications/99", "/figures/identifications/1/nothing", "/figures/identifications/x",
                "/figures/identifications/1/main?by=year,sex,form", "/figures/identifications/1/main?by=shoe-size",
                "/figures/identifications/1/main?by=year&sex=X", "/figures/identifications/1/main?by=year&by=sex")) {
            var page = get(path, "accept-language", "en");
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(page.body()).contains("There is no such table").doesNotContain("<script");
            assertThat(page.headers().firstValue("cache-control")).as("nobody keeps what is not there yet").isEmpty();
        }
    }

    @Test
    void nothingCanBeSent() throws Exception {
        var answer = http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/figures")).POST(BodyPublishers.ofString("x=1")).build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void aTableIsHeldAtOneCodeByItsAddress() throws Exception {
        var page = get("/figures/identifications/1/main?by=year&lang=en&sex=F&age=Total").body();
        assertThat(page).contains("(Sex: female)").contains("<option value=\"F\" selected");
    }

    @Test
    void aTableIsCitedWithItsPermanentAddress() throws Exception {
        assertThat(get("/figures/identifications/1/main?by=year&lang=en").body()).contains("@dataset{identifications-1").contains("TY  - DATA")
                .contains("Register of the state coordinator (").contains("/figures/identifications/1/main?by=year&amp;lang=en");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("accept-encoding", "identity");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
