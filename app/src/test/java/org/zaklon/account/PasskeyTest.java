package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.Zaklon;
import org.zaklon.access.Work;
import org.zaklon.store.TestDatabase;

/** Chromium with a virtual authenticator: adding a passkey and signing in with it, under the strict headers of the real pages. */
class PasskeyTest {
    private static ConfigurableApplicationContext application;
    private static Playwright playwright;
    private static Browser browser;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        address = "http://localhost:" + port;
        var properties = new java.util.HashMap<>(TestDatabase.fresh().properties());
        properties.putAll(Map.of("server.port", port, "zaklon.public-url", address,
                "zaklon.password.memory-kib", 1024, "zaklon.password.passes", 1));
        application = new SpringApplicationBuilder(Zaklon.class)
                .run(properties.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()).toArray(String[]::new));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        application.close();
    }

    @Test
    void aPasskeyIsAddedAndThenSignsInByItself() {
        var person = Cast.caseManager(application.getBean(Accounts.class));
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            var page = context.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            authenticator(page, true);
            signIn(page, person);

            page.navigate(address + "/account");
            page.getByLabel("Name of the passkey").fill("Telephone");
            page.getByText("Add a passkey").click();
            page.locator("form[action='/account/passkeys/remove']").waitFor();

            page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL("**/sign-in?out");
            var before = session(page);
            page.getByText("Sign in with a passkey").click();
            page.waitForURL(url -> !url.contains("/sign-in"));
            assertThat(page.locator("header").textContent()).contains("A. Hadžić");
            assertThat(session(page)).as("a new identity of the session").isNotEqualTo(before);
            assertThat(complaints).isEmpty();

            page.navigate(address + "/account");
            assertThat(page.locator("main").textContent()).contains("Telephone");
            page.locator("form[action='/account/passkeys/remove'] button").click();
            page.getByText("The passkey is removed.").waitFor();
        }
        assertThat(log(person)).containsSubsequence("OWN_ACCOUNT PASSKEY_ADDED", "SIGN_IN PASSKEY", "OWN_ACCOUNT PASSKEY_REMOVED");
    }

    @Test
    void aPasskeyThatDidNotAskForFingerOrPinIsRefused() {
        var person = Cast.caseManager(application.getBean(Accounts.class));
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            var page = context.newPage();
            var cdp = authenticator(page, true);
            signIn(page, person);
            page.navigate(address + "/account");
            page.getByText("Add a passkey").click();
            page.locator("form[action='/account/passkeys/remove']").waitFor();
            page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL("**/sign-in?out");
            page.getByText("Sign in with a passkey").click();
            page.waitForURL(url -> !url.contains("/sign-in"));
            page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL("**/sign-in?out");

            var unverified = new JsonObject();
            unverified.addProperty("authenticatorId", cdp.id());
            unverified.addProperty("isUserVerified", false);
            cdp.session().send("WebAuthn.setUserVerified", unverified);
            // Our page asks for it, so the browser would refuse by itself; a page of somebody else's making would not ask.
            page.evaluate("""
                    () => { const real = navigator.credentials.get.bind(navigator.credentials);
                      navigator.credentials.get = asked => { asked.publicKey.userVerification = 'discouraged'; return real(asked); }; }
                    """);
            var answer = page.waitForResponse("**/login/webauthn", () -> page.getByText("Sign in with a passkey").click());
            assertThat(answer.status()).isEqualTo(401);
            page.locator("[data-passkey-sign-in] [role=alert]").waitFor();
            assertThat(page.url()).contains("/sign-in");
        }
    }

    private record Authenticator(CDPSession session, String id) {}

    private static Authenticator authenticator(Page page, boolean verified) {
        var cdp = page.context().newCDPSession(page);
        cdp.send("WebAuthn.enable", new JsonObject());
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", verified);
        options.addProperty("automaticPresenceSimulation", true);
        var request = new JsonObject();
        request.add("options", options);
        return new Authenticator(cdp, cdp.send("WebAuthn.addVirtualAuthenticator", request).get("authenticatorId").getAsString());
    }

    private static void signIn(Page page, Cast person) {
        page.navigate(address + "/sign-in");
        page.locator("#login").fill(person.login());
        page.locator("#password").fill(Cast.PASSWORD);
        page.locator("form[action='/sign-in'] button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static String session(Page page) {
        return page.context().cookies().stream().filter(c -> c.name.equals("zaklon")).map(c -> c.value).findFirst().orElse(null);
    }

    private static List<String> log(Cast person) {
        return application.getBean(Work.class).system("test", () -> application.getBean(JdbcClient.class).sql("""
                select act || ' ' || coalesce(detail ->> 'method', detail ->> 'what', '') from audit.entry where account = ? order by at
                """).param(person.account().value()).query(String.class).list());
    }
}
