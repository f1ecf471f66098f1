package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zaklon.ui.Browser;

/**
 * The pictures of the readme, taken from a running demonstration: {@code ./zaklon pictures}. No test run takes them by itself. That
 * they can be taken, with every page looked at on the way, is a test all the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Pictures {
    private static final String DEMO = System.getProperty("zaklon.demo");
    static final String PASSWORD = "zaklon-proba-2026";
    private static final String A_SAFE_HOUSE = "EMMAUS, accommodation and support";
    private static final int PAPER = 794; // A4 at 96 pixels per inch

    private Browser browser;

    @BeforeAll
    void open() {
        assumeTrue(DEMO != null && Picture.wanted(), "run ./zaklon pictures");
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aSignalOnAPhoneInBosnian() {
        var officer = new Walker(browser.phone(), DEMO, new Look()).signIn("granica", PASSWORD);
        officer.open("/signal?lang=bs").find("main button.button-primary").first().click();
        officer.tick("basis", "CHILD").tick("informed", "YES").tick("safe-contact", "THROUGH_ME").find("main button.button-primary").first().click();
        officer.page().waitForURL("**/seen");
        officer.tick("age", "~UNKNOWN").tick("sex", "F");
        Picture.take(officer.page(), "signal-phone", 1000);
    }

    @Test
    void aCaseAndWhatAReceiverWillSee() {
        var manager = new Walker(browser.page(), DEMO, new Look()).signIn("socijalni", PASSWORD);
        openACase(manager);
        Picture.take(manager.page(), "case", 860);
        manager.follow("Send a referral").answer("Services", "Safe accommodation").answer("How soon is an answer needed?", "Today");
        manager.choose("Purpose", "To give help").write("What the receiver must know to help", "A quiet room; she sleeps badly.");
        manager.press("Continue").answer("In the area of the case", A_SAFE_HOUSE).press("Continue");
        manager.answer("What may they see?", "Facts of the case").answer("What may they see?", "Handling of the case");
        manager.page().waitForCondition(() -> manager.find("#shared .card").last().locator("dt").count() > 2);
        Picture.take(manager.page(), "preview", manager.find("h1").boundingBox().y - 60, 1150);
    }

    @Test
    void thePaperForThePersonAsItIsPrinted() {
        var manager = new Walker(browser.page(), DEMO, new Look()).signIn("socijalni", PASSWORD);
        openACase(manager).follow("Paper for the person").press("Issue it");
        manager.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
        manager.page().setViewportSize(PAPER, 600);
        manager.page().evaluate("() => { document.body.style.margin = '48px'; }"); // as a printer leaves them
        assertThat(manager.find("body").innerText()).doesNotContain("Zaklon").doesNotContain("Case manager").doesNotContain("Print this page");
        Picture.take(manager.page(), "paper", 560);
    }

    @Test
    void thePublicFiguresAsAStrangerSeesThem() {
        var stranger = browser.page();
        stranger.navigate(DEMO + "/figures?lang=en");
        Browser.assertAccessible(stranger);
        assertThat(stranger.locator(".answer svg").count()).as("answers with a picture").isPositive();
        Picture.take(stranger, "figures", 1150);
    }

    @Test
    void theBoardOfTheCountry() {
        var coordinator = new Walker(browser.page(), DEMO, new Look()).signIn("koordinator", PASSWORD);
        Picture.take(coordinator.open("/board").page(), "board", 800);
    }

    @Test
    void figuresAsKnownOnADay() {
        var statistician = new Walker(browser.page(), DEMO, new Look()).signIn("statistika", PASSWORD);
        statistician.open("/statistics");
        Picture.take(statistician.page(), "statistics", statistician.find("main h2").first().boundingBox().y - 20, 860);
    }

    @Test
    void whoSawWhatInCyrillic() {
        var officer = new Walker(browser.page(), DEMO, new Look()).signIn("dpo", PASSWORD);
        officer.open("/log?act=SHARE&lang=sr-Cyrl");
        Picture.take(officer.page(), "log-cyrillic", officer.find("h1").boundingBox().y - 30, 1100);
    }

    /** The first open case in which there is something to show: a period that runs, and consents. */
    private static Walker openACase(Walker manager) {
        manager.open("/notices").open("/cases?tab=queue&state=OPEN");
        var cases = manager.find("main td a, main th a").all().stream().map(a -> a.getAttribute("href"))
                .filter(href -> href.startsWith("/cases/")).toList();
        assertThat(cases).isNotEmpty();
        for (var one : cases) {
            manager.open(one);
            if (shows(manager, List.of("Send a referral", "Paper for the person", "Consents"))) {
                return manager;
            }
        }
        throw new AssertionError("no case has a paper, a consent and a way to send it on");
    }

    private static boolean shows(Walker manager, List<String> links) {
        var all = manager.find("main a").filter(new Locator.FilterOptions().setVisible(true)).allInnerTexts();
        return all.containsAll(links);
    }
}
