package org.zaklon.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.access.Work;
import org.zaklon.account.WholeApplication;
import org.zaklon.published.Publish;
import org.zaklon.ui.Browser;

/** A reader in a real browser: looks, asks otherwise, takes a file along; on a phone, in the dark, on paper, without scripts. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalStoryTest {
    private static final String PICTURES = System.getProperty("zaklon.pictures");
    private static final List<String> PLACES = List.of("/figures", "/figures/identifications", "/figures/identifications/1/main?by=year",
            "/figures/identifications/1/main?by=citizenship,area", "/figures/identifications/1/main?by=year,form", "/figures/identifications/1/main?by=area",
            "/figures/identifications/1/main/embed?by=form");

    private Browser browser;
    private String address;

    @BeforeAll
    void open(@Autowired Publish publish, @Autowired Work work, @LocalServerPort int port) {
        work.system("test", () -> publish.edition(Shown.identifications()));
        work.system("test", () -> publish.edition(Shown.help()));
        browser = Browser.open();
        address = "http://localhost:" + port;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void aStrangerFindsTheFiguresFromTheSignInPageLooksAndTakesAFileAlong() {
        var page = browser.page();
        page.navigate(address + "/sign-in?lang=en");
        page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName("Public figures")).first().click();
        page.waitForURL("**/figures**");
        assertThat(page.locator("h1").innerText()).contains("in figures");
        page.locator("#many ~ .go a").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Persons identified by year");
        assertThat(page.locator("svg[role=img] title").first().textContent()).isEqualTo("Persons identified by year");
        assertThat(page.locator("table tbody tr").count()).isEqualTo(8);
        var file = page.waitForDownload(() -> page.locator(".buttons a").first().click());
        assertThat(file.suggestedFilename()).endsWith(".csv");
        page.locator(".chip").first().click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Persons identified by year and sex");
        page.locator(".ask .chip").last().click();
        assertThat(page.locator("main table").first().isVisible()).isTrue();
    }

    @Test
    void everyPageIsAccessibleLoadsNothingFromElsewhereAndSetsNoCookie() {
        var page = browser.page();
        var foreign = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(address + "/") && !request.url().startsWith("data:") || request.resourceType().equals("script")) {
                foreign.add(request.url());
            }
        });
        for (var place : PLACES) {
            page.navigate(in(place, "en"));
            Browser.assertAccessible(page);
            keep(page, "desk", place);
        }
        assertThat(foreign).isEmpty();
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void aPhoneInTheDarkInCyrillicReadsTheSame() {
        var phone = browser.darkPhone();
        for (var place : PLACES) {
            phone.navigate(in(place, "sr-Cyrl"));
            Browser.assertReadable(phone);
            keep(phone, "phone", place);
        }
    }

    @Test
    void withoutScriptsTheTableOpensAndTheFormAsks() {
        var page = browser.withoutScripts();
        page.navigate(in("/figures", "bs"));
        page.locator(".answer summary").first().click();
        assertThat(page.locator(".answer table").first().isVisible()).isTrue();
        page.navigate(in("/figures/identifications/1/main?by=year", "en"));
        page.locator("select[name=sex]").selectOption("F");
        page.locator(".ask button").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Persons identified by year (Sex: female)");
    }

    @Test
    void onPaperStandTheTablesAndTheAddressAndNotTheButtons() {
        var page = browser.page();
        page.navigate(in("/figures/identifications/1/main?by=year", "en"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(794, 1123);
        assertThat(page.locator("main table").first().isVisible()).isTrue();
        assertThat(page.locator(".permalink").isVisible()).isTrue();
        assertThat(page.locator(".buttons").first().isVisible()).isFalse();
        assertThat(page.locator(".ask").isVisible()).isFalse();
        keep(page, "print", "/table");
        page.navigate(in("/figures", "en"));
        assertThat(page.locator(".answer table").first().isVisible()).as("what waits behind a title is printed").isTrue();
        keep(page, "print", "/figures");
    }

    private String in(String place, String language) {
        return address + place + (place.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private static void keep(Page page, String how, String place) {
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of(PICTURES, how + place.replaceAll("[^A-Za-z0-9]+", "-") + ".png")));
        }
    }
}
