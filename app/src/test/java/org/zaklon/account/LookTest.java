package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.ui.Browser;

/** The pages of this room as people see them, and as people use them who have no mouse. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookTest {
    private Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void everyPageIsAccessibleAtTheDeskInTheDarkAndOnATelephone() {
        var person = Cast.caseManager(accounts).account().value();
        for (var page : new Page[] {browser.page(), browser.dark(), browser.phone()}) {
            visit(page, "/sign-in");
            visit(page, "/activate");
            page.navigate(at("/sign-in"));
            page.locator("form[action='/sign-in'] button").click();
            Browser.assertAccessible(page);
            signIn(page, Cast.administrator(accounts));
            for (var path : new String[] {"/account", "/accounts", "/accounts/new", "/accounts/" + person, "/clients", "/clients/new", "/notices"}) {
                visit(page, path);
            }
            page.navigate(at("/accounts/new"));
            page.locator("form[action='/accounts'] button").click();
            Browser.assertAccessible(page);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void oneSignsInWithTheKeyboardAlone() {
        var page = browser.page();
        var person = Cast.caseManager(accounts);
        page.navigate(at("/sign-in"));
        page.locator("#login").focus();
        page.keyboard().type(person.login());
        page.keyboard().press("Tab");
        page.keyboard().type(Cast.PASSWORD);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    @Test
    void oneSignsInWithoutScripts() {
        var page = browser.withoutScripts();
        signIn(page, Cast.caseManager(accounts));
        page.navigate(at("/account"));
        assertThat(page.getByText("Add a passkey").isVisible()).isFalse();
    }

    private void visit(Page page, String path) {
        page.navigate(at(path));
        Browser.assertAccessible(page);
    }

    private void signIn(Page page, Cast person) {
        page.navigate(at("/sign-in"));
        page.locator("#login").fill(person.login());
        page.locator("#password").fill(Cast.PASSWORD);
        page.locator("form[action='/sign-in'] button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
