package org.zaklon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/** The components in a browser: what every page is made of is tested once, here. */
class DesignTest {
    private static final int PAGE_WEIGHT = 150 * 1024;
    private static UiServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = UiServer.start(Somebody.class);
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        server.close();
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bs", "hr", "sr-Latn", "sr-Cyrl", "ar"})
    void theComponentsAreAccessibleInEveryLanguage(String language) {
        try (var page = open(browser.page(), "/design?lang=" + language)) {
            Browser.assertAccessible(page);
        }
    }

    @Test
    void theComponentsAreAccessibleOnAPhoneInTheDarkAndFromRightToLeft() {
        for (var path : new String[] {"/design?lang=bs", "/design/form?lang=bs", "/design?lang=ar", "/design/form?lang=ar", "/x?lang=hr"}) {
            try (var phone = open(browser.phone(), path); var dark = open(browser.dark(), path)) {
                Browser.assertAccessible(phone);
                Browser.assertAccessible(dark);
            }
        }
    }

    @Test
    void aFormComesBackWithEverythingTypedAndItsErrorsInASummaryThatLeadsToTheFields() {
        try (var page = open(browser.page(), "/design/form?lang=en")) {
            page.getByLabel("Name to use").fill("Ana");
            page.locator("[name='met.day']").fill("31");
            page.locator("[name='met.month']").fill("2");
            page.locator("[name='met.year']").fill("2026");
            page.locator("button.button-primary").click();
            PlaywrightAssertions.assertThat(page.locator(".error-summary")).isFocused();
            PlaywrightAssertions.assertThat(page.locator(".error-summary")).containsText("4 things need your attention");
            Browser.assertAccessible(page);
            assertThat(page.locator("[name='name']").inputValue()).isEqualTo("Ana");
            assertThat(page.locator("[name='met.day']").inputValue()).isEqualTo("31");
            page.locator(".error-summary a").last().click();
            PlaywrightAssertions.assertThat(page.locator("#met")).isFocused();
            PlaywrightAssertions.assertThat(page.locator("#met\\.error")).containsText("Enter a date that exists");
        }
    }

    @Test
    void aQuestionAppearsWhenItIsAskedAndAReasonExcludesAnAnswer() {
        try (var page = open(browser.page(), "/design/form?lang=en")) {
            var why = page.getByLabel("What makes it unsafe?");
            PlaywrightAssertions.assertThat(why).isHidden();
            page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
            PlaywrightAssertions.assertThat(why).isVisible();
            page.getByLabel("Food and drink").check();
            page.locator("[name='needs.none'][value='~UNKNOWN']").check();
            PlaywrightAssertions.assertThat(page.getByLabel("Food and drink")).not().isChecked();
            page.getByLabel("A doctor").check();
            PlaywrightAssertions.assertThat(page.locator("[name='needs.none'][value='~UNKNOWN']")).not().isChecked();
        }
    }

    @Test
    void aDraftIsSavedSomeSecondsAfterAChangeUnderAFreshIdentity() {
        try (var page = open(browser.page(), "/design/form?lang=en")) {
            var rendered = page.locator("main [name=requestId]").inputValue();
            var request = page.waitForRequest("**/design/form/draft", () -> page.getByLabel("Name to use").fill("Ana"));
            assertThat(request.postData()).contains("name=Ana").doesNotContain(rendered);
            PlaywrightAssertions.assertThat(page.locator(".autosave")).containsText("Saved at ");
            page.context().setOffline(true);
            page.getByLabel("Name to use").fill("Ana B");
            PlaywrightAssertions.assertThat(page.locator(".autosave")).containsText("No connection");
            page.context().setOffline(false);
            PlaywrightAssertions.assertThat(page.locator(".autosave")).containsText("Saved at ");
        }
    }

    @Test
    void withoutScriptsTheFormAsksEverythingAndSaysWhenAQuestionCounts() {
        try (var page = open(browser.withoutScripts(), "/design/form?lang=en")) {
            page.locator("button.button-secondary").click();
            PlaywrightAssertions.assertThat(page.getByRole(AriaRole.STATUS)).containsText("Saved. You can come back to it later.");
            page.navigate(server.address() + "/design/form?lang=en");
            PlaywrightAssertions.assertThat(page.getByText("Only if the answer to “Is it safe to talk here?” is: No, Not known")).isVisible();
            page.locator("[name=safe][value=YES]").check();
            page.locator("[name='why-not']").fill("typed although not asked");
            page.locator("[name=age][value='~UNKNOWN']").check();
            page.locator("[name=needs][value=FOOD]").check();
            page.locator("[name='met.day']").fill("21.11.2026");
            page.locator("[name='met.time']").fill("9.30");
            page.locator("button.button-primary").click();
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Check the answers");
            PlaywrightAssertions.assertThat(page.locator(".summary")).containsText("21 November 2026 at 09:30");
            PlaywrightAssertions.assertThat(page.locator(".summary")).not().containsText("typed although not asked");
        }
    }

    @Test
    void theKeyboardReachesTheContentFirstAndEveryControlShowsItsFocus() {
        try (var page = open(browser.page(), "/design?lang=en")) {
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(page.locator(".skip")).isFocused();
            PlaywrightAssertions.assertThat(page.locator(".skip")).isInViewport();
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("main")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => getComputedStyle(document.activeElement).boxShadow")).isNotEqualTo("none");
        }
    }

    @Test
    void onAPhoneTheNavigationFoldsAndTablesBecomeCards() {
        try (var page = open(browser.phone(), "/design?lang=en")) {
            PlaywrightAssertions.assertThat(page.locator("#navigation")).isHidden();
            page.locator(".navigation-toggle").click();
            PlaywrightAssertions.assertThat(page.locator("#navigation")).isVisible();
            assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.table tr:last-child')).display")).isEqualTo("block");
        }
    }

    @Test
    void theWayOutLeavesNoPageInTheHistoryAndObeysTheEscapeKey() {
        try (var page = open(browser.page(), "/design?lang=en")) {
            page.route("https://www.wikipedia.org/", route -> route.fulfill(new Route.FulfillOptions().setBody("weather")));
            page.navigate(server.address() + "/design/form?lang=en");
            var before = page.evaluate("() => history.length");
            for (int i = 0; i < 3; i++) {
                page.keyboard().press("Escape");
            }
            page.waitForURL("https://www.wikipedia.org/");
            assertThat(page.evaluate("() => history.length")).isEqualTo(before);
        }
    }

    @Test
    void paperDoesNotShowTheNameOfThePlatform() {
        try (var page = open(browser.page(), "/design?lang=en")) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            PlaywrightAssertions.assertThat(page.locator(".wordmark")).isHidden();
            assertThat(page.title()).doesNotContainIgnoringCase("zaklon");
        }
    }

    @Test
    void aFirstVisitWeighsLessThanAHundredAndFiftyKilobytes() {
        var bytes = new long[1];
        try (var page = browser.page()) {
            page.onResponse(response -> bytes[0] += response.body().length); // unpacked: on the wire it is less
            page.navigate(server.address() + "/design?lang=en");
            page.waitForLoadState();
        }
        assertThat(bytes[0]).isPositive().isLessThan(PAGE_WEIGHT);
    }

    private static Page open(Page page, String path) {
        page.navigate(server.address() + path);
        page.waitForLoadState();
        return page;
    }

    /** A person at work, so that the header is drawn as it is in life. Not a component, so that nobody else meets them. */
    static class Somebody {
        @Bean
        SignedIn.Source who() {
            var actor = new Actor(AccountId.fresh(), new AgencyCode("CSW"), new UnitCode("CSW-1"), UnitFunction.SOCIAL,
                    Role.CASE_MANAGER, null);
            return request -> Optional.of(new SignedIn(actor, "Amra H.",
                    new Localised(Map.of("en", "Centre for Social Work", "bs", "Centar za socijalni rad"))));
        }

        @Bean
        NavigationEntry components() {
            return new NavigationEntry("ui.design.title", "/design", 1, actor -> actor.is(Role.CASE_MANAGER));
        }
    }
}
