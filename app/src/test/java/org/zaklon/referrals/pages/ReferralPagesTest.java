package org.zaklon.referrals.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Role;
import org.zaklon.account.Accounts;
import org.zaklon.account.WholeApplication;
import org.zaklon.cases.Age;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.Referrals;
import org.zaklon.referrals.desk.Scene;
import org.zaklon.ui.Browser;

/** A referral from the first page to the last, in a browser, at a desk and on a telephone, with scripts and without. */
@WholeApplication
@Import(Scene.class)
class ReferralPagesTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private ActorSource actors;
    @Autowired private Scene scene;
    @Autowired private Referrals referrals;

    private Browser browser;
    private String managerLogin;
    private String houseLogin;
    private Actor manager;
    private CaseId id;

    @BeforeEach
    void aCaseAndTwoPeople() {
        browser = Browser.open();
        managerLogin = login();
        houseLogin = login();
        manager = actors.find(accounts.provision(managerLogin, "A. Hadžić", Scene.CENTRE, Role.CASE_MANAGER, null, PASSWORD)).orElseThrow();
        accounts.provision(houseLogin, "I. Perić", Scene.HOUSE, Role.SERVICE_PROVIDER, null, PASSWORD);
        id = scene.caseOf(manager, Age.ADULT);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void fromWhatIsNeededToWhatTheReceiverAnswers() {
        scene.consent(manager, id, Scene.HOUSE, DataClass.C9_ADMIN, DataClass.C8_SERVICES, DataClass.C3_NARRATIVE);
        var page = signedIn(browser.page(), managerLogin);
        open(page, "/cases/" + id.value() + "/referrals/new");
        press(page, "Continue");
        assertThat(page.locator(".error-summary li")).hasCount(2);
        shot(page, "what-errors");
        group(page, "Services").getByLabel("Safe accommodation").check();
        group(page, "How soon is an answer needed?").getByLabel("Soon: answer within 1 day").check();
        page.getByLabel("What the receiver must know to help").fill("planted note");
        shot(page, "what");
        press(page, "Continue");
        page.locator("#search").fill("medica");
        press(page, "Find");
        shot(page, "who");
        page.locator("input[name=to][value=" + Scene.HOUSE + "]").check();
        press(page, "Continue");

        var theirs = page.locator("#shared section").nth(1);
        assertThat(theirs).containsText("planted note");
        assertThat(page.locator("#shared section").first()).containsText("Contact and whereabouts");
        assertThat(theirs).not().containsText("Contact and whereabouts");
        assertThat(page.locator("main")).containsText("Allowed by the person’s consent");
        assertThat(page.locator("main")).containsText("No law, no consent and no agreement in force allows it");
        shot(page, "preview");
        page.locator("input[name=classes][value=C3]").uncheck();
        assertThat(theirs).not().containsText("planted note");
        page.locator("input[name=classes][value=C2]").check();
        assertThat(page.locator("#shared .notice-refused")).containsText("Contact and whereabouts");
        shot(page, "preview-refused");
        page.locator("input[name=classes][value=C2]").uncheck();
        page.locator("input[name=classes][value=C3]").check();
        assertThat(theirs).containsText("planted note");
        press(page, "Continue");
        shot(page, "check");
        press(page, "Send the referral");
        assertThat(page.locator("h1")).containsText("Referral for case");
        assertThat(page.locator("main")).containsText("has until");
        assertThat(page.url()).matches(".*/referrals/[0-9a-f-]{36}");
        shot(page, "sent");
        var sent = new ReferralId(UUID.fromString(page.url().replaceAll(".*/", "")));

        var receiver = signedIn(browser.phone(), houseLogin);
        open(receiver, "/referrals");
        shot(receiver, "inbox");
        open(receiver, "/referrals/" + sent.value());
        shot(receiver, "received");
        follow(receiver, "Answer");
        press(receiver, "Send the answer");
        assertThat(receiver.locator(".error-summary li")).hasCount(1);
        group(receiver, "What do you answer?").getByLabel("We need to know more").check();
        receiver.getByLabel("What do you need to know?").fill("planted question");
        shot(receiver, "answer");
        press(receiver, "Send the answer");
        assertThat(receiver.locator("main")).containsText("planted question");

        open(page, "/referrals/" + sent.value());
        follow(page, "Answer the question");
        assertThat(page.locator("main")).containsText("planted question");
        page.getByLabel("Your answer").fill("planted reply");
        shot(page, "reply");
        press(page, "Send the answer");

        open(receiver, "/referrals/" + sent.value() + "/answer");
        group(receiver, "What do you answer?").getByLabel("We accept").check();
        press(receiver, "Send the answer");
        follow(receiver, "Record help given");
        receiver.locator("[name='from.day']").fill("1");
        receiver.locator("[name='from.month']").fill("11");
        receiver.locator("[name='from.year']").fill("2026");
        group(receiver, "How it stands").getByLabel("Goes on").check();
        group(receiver, "Did it meet the need").getByLabel("Need fully met").check();
        shot(receiver, "provide");
        press(receiver, "Record");
        shot(receiver, "provided");
        open(page, "/referrals/" + sent.value());
        assertThat(page.locator("main")).containsText("Need fully met");
        shot(page, "history");
        open(page, "/cases/" + id.value() + "/services");
        shot(page, "services");
        open(page, "/referrals/sent");
        shot(page, "sent-list");
    }

    @Test
    void withoutABasisTheRefusalNamesWhatIsMissingAndWithoutScriptsEverythingWorks() {
        var page = signedIn(browser.withoutScripts(), managerLogin);
        page.navigate(address("/cases/" + id.value() + "/referrals/new"));
        group(page, "Services").getByLabel("Safe accommodation").check();
        group(page, "How soon is an answer needed?").getByLabel("Soon: answer within 1 day").check();
        press(page, "Continue");
        page.locator("input[name=to][value=" + Scene.HOUSE + "]").check();
        press(page, "Continue");
        page.locator("input[name=classes][value=C9]").check();
        press(page, "Update the view");
        assertThat(page.locator("#shared .notice-refused")).containsText("No law, no consent and no agreement in force allows it");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))).hasCount(0);
        scene.consent(manager, id, Scene.HOUSE, DataClass.C9_ADMIN);
        press(page, "Update the view");
        press(page, "Continue");
        press(page, "Send the referral");
        assertThat(page.locator("h1")).containsText("Referral for case");
    }

    @Test
    void aDeclineShowsWhoElseMayHelpAndClosesTheCaseToTheReceiver() {
        var sent = scene.sent(manager, id);
        var receiver = signedIn(browser.page(), houseLogin);
        open(receiver, "/referrals/" + sent.value() + "/answer");
        group(receiver, "What do you answer?").getByLabel("We cannot take it").check();
        press(receiver, "Send the answer");
        assertThat(receiver.locator(".error-summary li")).hasCount(1);
        shot(receiver, "decline");
        group(receiver, "Why can you not take it?").getByLabel("No free capacity").check();
        press(receiver, "Send the answer");
        assertThat(receiver.navigate(address("/referrals/" + sent.value())).status()).isEqualTo(404);
        var absent = receiver.content().replaceAll("[0-9a-f-]{36}", "");
        assertThat(receiver.navigate(address("/referrals/" + UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(receiver.content().replaceAll("[0-9a-f-]{36}", "")).as("as one that never was").isEqualTo(absent);

        var page = signedIn(browser.page(), managerLogin);
        open(page, "/referrals/" + sent.value());
        assertThat(page.locator("main")).containsText("Somebody else may help");
        shot(page, "declined");
        follow(page, "Prepare a referral to them");
        assertThat(group(page, "Services").getByLabel("Safe accommodation")).isChecked();
    }

    @Test
    void theLinesOfHelpAreOfferedAndAnswered() {
        scene.presume(manager, id);
        var page = signedIn(browser.phone(), managerLogin);
        open(page, "/cases/" + id.value() + "/services");
        shot(page, "help");
        follow(page, "Translation and interpreting");
        shot(page, "line");
        press(page, "Record");
        assertThat(page.locator(".error-summary li")).hasCount(1);
        group(page, "What happened?").getByLabel("Offered, and the person accepted").check();
        press(page, "Record");
        assertThat(page.locator("main")).containsText("Accepted");
        follow(page, "Add other help");
        page.locator("select[name=service]").selectOption("EMPLOYMENT");
        press(page, "Continue");
        follow(page, "Help in case");
        follow(page, "Record help that your unit gave");
        page.locator("select[name=service]").selectOption("FINANCIAL");
        shot(page, "given");
        press(page, "Record");
        assertThat(page.locator(".error-summary li")).hasCount(3);
    }

    @Test
    void everyPageSpeaksEveryLanguage() {
        var sent = scene.sent(manager, id);
        scene.presume(manager, id);
        var page = signedIn(browser.page(), managerLogin);
        for (var language : new String[] {"bs", "hr", "sr-Latn", "sr-Cyrl"}) {
            for (var path : new String[] {"/referrals", "/referrals/sent", "/referrals/" + sent.value(), "/referrals/" + sent.value() + "/withdraw",
                "/cases/" + id.value() + "/referrals", "/cases/" + id.value() + "/referrals/new", "/cases/" + id.value() + "/services"}) {
                assertThat(page.navigate(address(path) + "?lang=" + language).status()).as("%s %s", language, path).isEqualTo(200);
            }
            shot(page, "services-" + language);
        }
    }

    private Page signedIn(Page page, String login) {
        page.navigate(address("/sign-in?lang=en"));
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill(PASSWORD);
        press(page, "Sign in");
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private void open(Page page, String path) {
        page.navigate(address(path));
        Browser.assertAccessible(page);
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
        Browser.assertAccessible(page);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
        page.waitForLoadState();
    }

    private static Locator group(Page page, String question) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question)).first();
    }

    private static String login() {
        return "r" + UUID.randomUUID().toString().substring(0, 12);
    }

    /** Checks the page and, where a folder is named, keeps a picture of it to look at. */
    private static void shot(Page page, String name) {
        Browser.assertAccessible(page);
        var folder = System.getProperty("zaklon.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")).setFullPage(true));
        }
    }
}
