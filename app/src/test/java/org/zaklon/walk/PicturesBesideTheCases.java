package org.zaklon.walk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zaklon.ui.Browser;

/**
 * The pictures of what agencies do beside the cases, for the readme, taken from two running demonstrations: {@code ./zaklon pictures}. No test run
 * takes them by itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesBesideTheCases {
    private static final String DEMO = System.getProperty("zaklon.demo");
    private static final String SECOND = System.getProperty("zaklon.demo.second");
    private static final int PAPER = 794; // A4 at 96 pixels per inch

    private final LocalDate today = LocalDate.now();
    private Browser browser;

    @BeforeAll
    void open() {
        assumeTrue(DEMO != null && SECOND != null && Picture.wanted(), "run ./zaklon pictures");
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aForumInArabicOnADeskAndItsIssuesOnAPhone() {
        var coordinator = new Walker(browser.page(), SECOND, new Look()).signIn("forum.coordinator", Pictures.PASSWORD);
        coordinator.open("/?lang=ar").open("/community-figures");
        Picture.take(coordinator.page(), "forum-arabic", coordinator.find("main h2").nth(1).boundingBox().y - 20, 760);
        var phone = new Walker(browser.phone(), SECOND, new Look()).signIn("forum.coordinator", Pictures.PASSWORD);
        phone.open("/?lang=ar").open("/bodies").pressFirst("main th a");
        phone.open(phone.path() + "/issues");
        Picture.take(phone.page(), "forum-arabic-phone", phone.find("h1").boundingBox().y - 20, 1000);
    }

    @Test
    void theMinutesOfASeatThatMayNotReadEveryItem() {
        var police = new Walker(browser.page(), DEMO, new Look()).signIn("forum.policija", Pictures.PASSWORD);
        police.open("/bodies").pressFirst("main th a");
        police.open(police.path() + "/meetings").pressFirst("main tbody tr:last-child a");
        Picture.take(police.page(), "minutes", police.find("#item-2").boundingBox().y - 20, 850);
    }

    @Test
    void aPlanUnderACodeWord() {
        var prison = new Walker(browser.page(), DEMO, new Look()).signIn("zatvor", Pictures.PASSWORD);
        prison.open("/bodies").pressFirst("main th a");
        prison.open(prison.path() + "/plans/new").write("First name and surname", "Damir Kovač").day("Expected day", today.plusMonths(4)).tick("kind", "END_OF_SENTENCE");
        prison.pick("area", "KS").tick("participation", "FULL").day("The person was told", today.minusDays(3)).press("Notify");
        var plan = prison.path();
        var chair = new Walker(browser.page(), DEMO, new Look()).signIn("forum", Pictures.PASSWORD);
        chair.open(plan).tick("to", "ACCEPTED").press("Take the step").tick("to", "PLANNING").press("Take the step");
        need(prison, plan, "HOUSING", "A room within reach of work, for the first three months.", "CSR-KS", "NOT_AVAILABLE_HERE");
        need(prison, plan, "DOCUMENTS", "An identity card before the day.", "MUP-KS", "IN_PROGRESS");
        need(prison, plan, "PHYSICAL_HEALTH", "An appointment in the first week.", "KCUS", "MET");
        for (var field : new String[] {"EDUCATION", "MENTAL_HEALTH", "DISENGAGEMENT"}) {
            prison.open(plan + "/domains/" + field).tick("finding", "NONE").press("Save what was found");
        }
        prison.open(plan);
        Picture.take(prison.page(), "plan", prison.find("h1").boundingBox().y - 20, 1000);
    }

    private void need(Walker prison, String plan, String field, String words, String agency, String status) {
        prison.open(plan + "/domains/" + field).write("What is needed", words).pick("accountable", agency).day("By when", today.plusMonths(3)).press("Add the need");
        prison.follow("Change").tick("status", status).press("Save");
    }

    @Test
    void whoWillReadAReportAndHowItIsAnswered() {
        var reporter = new Walker(browser.phone(), DEMO, new Look());
        reporter.open("/tell/new?lang=en").tick("acts", "PUSHED_BACK").tick("who", "STATE").tick("agencies", "GP").tick("teller", "VICTIM");
        reporter.press("Next: who will read it");
        Picture.take(reporter.page(), "report-phone", reporter.find("h2:has-text('Who will read it')").boundingBox().y - 20, 1000);
        var ombudsperson = new Walker(browser.page(), DEMO, new Look()).signIn("prijave", Pictures.PASSWORD);
        ombudsperson.open("/incidents").pressFirst("main tbody tr:last-child a");
        Picture.take(ombudsperson.page(), "report", ombudsperson.find("h2:has-text('own words')").boundingBox().y - 20, 1000);
    }

    @Test
    void theReportOfADonorAsItIsPrinted() {
        var officer = new Walker(browser.page(), DEMO, new Look()).signIn("projekti", Pictures.PASSWORD);
        officer.open("/programmes").pressFirst("main th a").follow("Donor report");
        officer.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
        officer.page().setViewportSize(PAPER, 600);
        officer.page().evaluate("() => { document.body.style.margin = '48px'; }"); // as a printer leaves them
        Picture.take(officer.page(), "donor-report", 900);
    }

    @Test
    void thePortalOnAPhone() {
        var stranger = browser.phone();
        stranger.navigate(DEMO + "/figures?lang=bs");
        Picture.take(stranger, "figures-phone", 1000);
    }
}
