package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at a browser, signed in, who does what a person does: reads headings, answers questions, presses buttons. */
final class Walker implements AutoCloseable {
    private final Page page;
    private final String address;
    private final Look look;

    Walker(Page page, String address, Look look) {
        this.page = page;
        this.address = address;
        this.look = look;
    }

    Walker signIn(Cast who) {
        page.navigate(address + "/sign-in?lang=en");
        look.at(page);
        page.locator("[name=login]").fill(who.login());
        page.locator("[name=password]").fill(Cast.PASSWORD);
        return press("Sign in");
    }

    Walker open(String path) {
        page.navigate(address + path);
        look.at(page);
        return this;
    }

    /** The status of a page that is not looked at closer. */
    int knock(String path) {
        return page.navigate(address + path).status();
    }

    Walker follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
        look.at(page);
        return this;
    }

    Walker press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
        look.at(page);
        return this;
    }

    /** Ticks one answer of a question with choices. */
    Walker answer(String question, String answer) {
        group(question).getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    Locator group(String question) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question)).first();
    }

    Walker write(String question, String text) {
        page.getByLabel(question).first().fill(text);
        return this;
    }

    Walker sees(String text) {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(text);
        return this;
    }

    Walker doesNotSee(String text) {
        assertThat(page.locator("body").innerText()).as(page.url()).doesNotContain(text);
        return this;
    }

    Walker isAt(String heading) {
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(heading);
        return this;
    }

    Walker isAtOneOf(String... headings) {
        assertThat(page.locator("h1").innerText()).isIn((Object[]) headings);
        return this;
    }

    Page page() {
        return page;
    }

    String path() {
        return page.url().substring(address.length());
    }

    @Override
    public void close() {
        page.context().close();
    }
}
