package org.zaklon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.kernel.Reason;

class PagesTest {
    private static UiServer server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server = UiServer.start(Doors.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAbsentRecordADeniedOneAndAnAddressThatLeadsNowhereAreTheSameBytes() throws Exception {
        var denied = get("/denied?id=1&lang=bs");
        var refusedAsAbsent = get("/refused-as-absent?lang=bs");
        var nowhere = get("/no/such/page?lang=bs");
        assertThat(denied.statusCode()).isEqualTo(404).isEqualTo(nowhere.statusCode()).isEqualTo(refusedAsAbsent.statusCode());
        assertThat(denied.body()).isEqualTo(nowhere.body()).isEqualTo(refusedAsAbsent.body()).contains("Stranica nije pronađena");
        assertThat(denied.headers().map().keySet()).isEqualTo(nowhere.headers().map().keySet());
    }

    @Test
    void aMachineThatAsksForWhatIsNotThereGetsAProblemAndNoPage() throws Exception {
        var answer = get("/api/v1/nothing", "accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aRefusalSaysWhy() throws Exception {
        var page = get("/refused?lang=en");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("This cannot be done").contains("Page not found");
    }

    @Test
    void aBrokenPageShowsANumberAndNothingElse() throws Exception {
        var page = get("/broken?lang=en");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("That did not work").doesNotContain("Amra").doesNotContain("Exception");
    }

    @Test
    void theLanguageIsAskedForThenRememberedThenTakenFromTheBrowser() throws Exception {
        var asked = get("/denied?lang=sr-Cyrl");
        assertThat(asked.body()).contains("<html lang=\"sr-Cyrl\" dir=\"ltr\"");
        var cookie = asked.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).startsWith("lang=sr-Cyrl").contains("HttpOnly").contains("SameSite=Lax");
        assertThat(get("/denied", "cookie", "lang=ar").body()).contains("lang=\"ar\" dir=\"rtl\"");
        assertThat(get("/denied", "accept-language", "hr-HR,en;q=0.5").body()).contains("lang=\"hr\"");
        assertThat(get("/denied", "cookie", "lang=nonsense").body()).contains("lang=\"en\"");
    }

    @Test
    void everyPageHasTheSafeHeaders() throws Exception {
        var headers = get("/denied").headers();
        assertThat(headers.firstValue("content-security-policy")).hasValue(SafeHeaders.CONTENT_SECURITY_POLICY);
        assertThat(headers.firstValue("referrer-policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("cross-origin-opener-policy")).hasValue("same-origin");
    }

    @Test
    void staticFilesCarryTheHashOfTheirContentAndAreKeptForAYear() throws Exception {
        var page = get("/denied").body();
        var path = page.replaceAll("(?s).*href=\"(/assets/zaklon-[0-9a-f]+\\.css)\".*", "$1");
        var css = get(path, "accept-encoding", "gzip");
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("cache-control")).hasValue("max-age=31536000, public, immutable");
        assertThat(css.headers().firstValue("content-encoding")).hasValue("gzip");
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Pages that fail in every way there is. Mapped by hand, so that the whole application never serves them. */
    static class Doors {
        @Bean
        Object doors(RequestMappingHandlerMapping mapping) throws NoSuchMethodException {
            for (var name : new String[] {"denied", "refused-as-absent", "refused", "broken"}) {
                mapping.registerMapping(RequestMappingInfo.paths("/" + name).build(), this,
                        Doors.class.getDeclaredMethod(name.replace("-", ""), Screen.class));
            }
            return this;
        }

        ModelAndView denied(Screen screen) {
            throw new NotFound();
        }

        ModelAndView refusedasabsent(Screen screen) {
            return screen.refused(Reason.absent());
        }

        ModelAndView refused(Screen screen) {
            return screen.refused(Reason.of("ui.absent.title"));
        }

        ModelAndView broken(Screen screen) {
            throw new IllegalStateException("Amra");
        }
    }
}
