package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.Accounts;
import org.zaklon.account.WholeApplication;
import org.zaklon.kernel.UnitCode;
import org.zaklon.portal.pages.Shown;
import org.zaklon.published.Publish;
import org.zaklon.ui.Browser;

/** Another country, read from the right: the signal of the second profile, in Arabic, on a phone. */
@WholeApplication
@TestPropertySource(properties = "zaklon.profile=iq")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArabicTest {
    private Browser browser;
    private String address;

    @BeforeAll
    void open(@Autowired Accounts accounts, @LocalServerPort int port) {
        accounts.provision("walk.community", "Huda Salih", new UnitCode("MOI-CP"), Role.FIRST_RESPONDER, null, Cast.PASSWORD);
        accounts.provision("walk.care", "Omar Aziz", new UnitCode("MOLSA-SOC"), Role.CASE_MANAGER, null, Cast.PASSWORD);
        browser = Browser.open();
        address = "http://localhost:" + port;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void anOfficerOfTheCommunityPoliceSendsASignalInArabicAndTheCareReceivesIt() {
        var phone = browser.phone();
        var officer = new Walker(phone, address, new Look()).signIn("walk.community", Cast.PASSWORD);
        officer.open("/?lang=ar").open("/signal");
        assertThat(officer.find("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(startsRightOf(phone, ".wordmark", ".languages")).as("the sign stands at the right").isTrue();
        goOn(officer, "/before");
        Picture.take(phone, "signal-arabic", 1240);
        assertThat(startsRightOf(phone, "main .choice input", "main .choice span")).as("boxes stand before words").isTrue();
        officer.tick("basis", "CHILD").tick("informed", "YES").tick("safe-contact", "THROUGH_ME");
        goOn(officer, "/seen").tick("age", "~UNKNOWN").tick("danger", "NO").find("select[name=area]").selectOption("BGD");
        goOn(officer, "/story").find("textarea").fill("رأيتها وحدها في محطة الحافلات.");
        goOn(officer, "/check");
        assertThat(officer.find("main dt").allInnerTexts()).isNotEmpty().allSatisfy(asked -> assertThat(asked).containsPattern("\\p{IsArabic}"));
        goOn(officer, "/sent");
        var pseudonym = officer.find(".notice .code").innerText();

        var care = new Walker(browser.page(), address, new Look()).signIn("walk.care", Cast.PASSWORD);
        care.open("/cases?tab=queue&lang=ar").sees(pseudonym);
        assertThat(care.find("header nav a").allInnerTexts()).allSatisfy(entry -> assertThat(entry).containsPattern("\\p{IsArabic}"));
    }

    @Test
    void thePublicFiguresAreReadFromTheRight(@Autowired Publish publish, @Autowired Work work) {
        var early = browser.phone();
        early.navigate(address + "/figures?lang=ar");
        assertThat(early.locator("main").innerText()).as("a country that names no tables says so").contains("لم تحدد هذه الدولة بعد الجداول التي تنشرها");
        Browser.assertAccessible(early);
        early.navigate(address + "/figures/outputs?lang=ar");
        assertThat(early.locator("main").innerText()).contains("لم يُنشر شيء بعد").doesNotContainPattern("[a-z]{3}");
        Browser.assertReadable(early);
        work.system("test", () -> publish.edition(Shown.identifications()));
        work.system("test", () -> publish.edition(Shown.help()));
        var phone = browser.phone();
        phone.navigate(address + "/figures?lang=ar");
        assertThat(phone.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(phone.locator("h2").allInnerTexts()).isNotEmpty().allSatisfy(asked -> assertThat(asked).containsPattern("\\p{IsArabic}"));
        Browser.assertReadable(phone);
        Picture.take(phone, "figures-arabic", 1240);
        var bar = phone.locator("svg .bar").nth(8).boundingBox();
        var svg = phone.locator("svg:has(.bar)").nth(2).boundingBox();
        assertThat(bar.x + bar.width).as("bars begin at the right").isCloseTo(svg.x + svg.width, within(2.0));
        assertThat(phone.context().cookies()).isEmpty();
    }

    private static Walker goOn(Walker walker, String to) {
        walker.find("main button.button-primary").first().click();
        walker.look();
        assertThat(walker.path()).as(walker.find("main").innerText()).contains(to);
        return walker;
    }

    private static boolean startsRightOf(Page page, String one, String other) {
        return page.locator(one).first().boundingBox().x > page.locator(other).first().boundingBox().x;
    }
}
