package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Somebody at a browser, signed in, who does what a person does: reads headings, answers questions, presses buttons. */
final class Walker {
    private static final int MOST_SECTIONS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Page page;
    private final String address;
    private final Look look;
    private Cast who;

    Walker(Page page, String address, Look look) {
        this.page = page;
        this.address = address;
        this.look = look;
    }

    Walker signIn(Cast who) {
        this.who = who;
        return signIn(who.login(), Cast.PASSWORD);
    }

    Walker signIn(String login, String password) {
        page.navigate(address + "/sign-in?lang=en");
        find("[name=login]").fill(login);
        find("[name=password]").fill(password);
        return press("Sign in");
    }

    Walker open(String path) {
        page.navigate(address + path);
        return look();
    }

    Walker look() {
        look.at(page, who);
        return this;
    }

    /** The status of a page that is not looked at closer. */
    int knock(String path) {
        return page.navigate(address + path).status();
    }

    /** Opens a page anew until it tells what is made known to it after a while. */
    Walker openUntil(String path, Predicate<Page> told) {
        var latest = System.nanoTime() + PATIENCE.toNanos();
        do {
            page.navigate(address + path);
        } while (!told.test(page) && System.nanoTime() < latest);
        assertThat(told.test(page)).as("what is told at " + path + ": " + page.locator("main").innerText()).isTrue();
        return look();
    }

    /** The text of a file that a link leads to. */
    String download(String link) {
        var file = page.waitForDownload(() -> find("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)).click());
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Walker follow(String link) {
        return followIn("body", link);
    }

    Walker followIn(String place, String link) {
        find(place).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)).first().click();
        return look();
    }

    Walker press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
        return look();
    }

    /** Goes on from section to section. */
    Walker goOnTo(String heading) {
        for (int i = 0; i < MOST_SECTIONS && !heading().equals(heading); i++) {
            press("Continue");
        }
        return isAt(heading);
    }

    /** Ticks one answer of a question with choices, by the words that it begins with where they are not all. */
    Walker answer(String question, String answer) {
        choice(question, answer).check();
        return this;
    }

    /** Ticks by the code, where the language is not the one of the walk. */
    Walker tick(String field, String code) {
        find("input[name^='" + field + "'][value='" + code + "']").first().check();
        return this;
    }

    Walker saysYesToAll() {
        find("main input[type=radio][value=YES]").all().forEach(Locator::check);
        return this;
    }

    Walker untick(String question, String answer) {
        choice(question, answer).uncheck();
        return this;
    }

    private Locator choice(String question, String answer) {
        var asked = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question)).first();
        var exact = asked.getByLabel(answer, new Locator.GetByLabelOptions().setExact(true));
        return exact.count() > 0 ? exact.first()
                : asked.getByLabel(Pattern.compile("^" + answer.replaceAll("[.*+?^${}()|\\[\\]/]", "\\\\$0"))).first();
    }

    Walker write(String question, Object text) {
        find("main").getByLabel(question).first().fill(text.toString());
        return this;
    }

    Walker day(String question, LocalDate day) {
        var asked = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question)).first();
        asked.getByLabel("Day").fill(Integer.toString(day.getDayOfMonth()));
        asked.getByLabel("Month").fill(Integer.toString(day.getMonthValue()));
        asked.getByLabel("Year").fill(Integer.toString(day.getYear()));
        return this;
    }

    Walker choose(String question, String answer) {
        page.getByLabel(question).first().selectOption(answer);
        return this;
    }

    /** Chooses from a list by the code, where what it is called is long or not known. */
    Walker pick(String field, String code) {
        find("select[name='" + field + "']").selectOption(code);
        return this;
    }

    /** Chooses the first thing that is offered. */
    Walker pickFirst(String field) {
        find("select[name='" + field + "']").selectOption(new SelectOption().setIndex(1));
        return this;
    }

    /** Presses what is called so in the page's own text, such as one of many lines of a list. */
    Walker pressFirst(String selector) {
        find(selector).first().click();
        return look();
    }

    /** On paper stands what was read, and nothing to press, to fill in or to go to. */
    Walker isFitForPaper() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (var left : List.of("nav", "main form", "main button", "footer")) {
            assertThat(find(left).filter(new Locator.FilterOptions().setVisible(true)).count()).as(left + " on paper: " + path()).isZero();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return this;
    }

    Walker sees(String text) {
        PlaywrightAssertions.assertThat(find("main")).containsText(text);
        return this;
    }

    Walker doesNotSee(String text) {
        assertThat(find("body").innerText()).as(page.url()).doesNotContain(text);
        return this;
    }

    Walker isAt(String heading) {
        PlaywrightAssertions.assertThat(find("h1")).hasText(heading);
        return this;
    }

    String heading() {
        return find("h1").innerText();
    }

    List<String> buttons() {
        return find("main button").allInnerTexts();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Page page() {
        return page;
    }

    String path() {
        return page.url().substring(address.length());
    }
}
