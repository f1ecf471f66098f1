package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Somebody who uses no mouse: goes from stop to stop with the tabulator, chooses with arrows and the space bar, and has to see at
 * every stop where she is.
 */
final class Typist {
    private static final int MOST_STOPS = 200;

    private static final String STOP = """
            () => {
              const at = document.activeElement;
              const styles = [at, at.closest('.choice')].filter(part => part).map(part => getComputedStyle(part));
              return {
                kind: at.tagName.toLowerCase() + (at.tagName === 'INPUT' ? ':' + at.type : ''),
                name: (at.labels?.length ? at.labels[0].innerText : at.getAttribute('aria-label') || at.innerText || '').trim(),
                question: (at.closest('fieldset')?.querySelector('legend')?.innerText ?? '').trim(),
                seen: styles.some(style => style.boxShadow !== 'none'),
                ticked: at.checked ?? false,
                chosen: at.selectedOptions?.[0]?.text.trim() ?? '',
                choices: at.type === 'radio' ? [...at.form.querySelectorAll(`input[name="${CSS.escape(at.name)}"]`)]
                    .map(choice => choice.labels[0].innerText.trim()).join('\\n') : '',
              };
            }""";

    private final Page page;
    private final String address;

    Typist(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** Where the focus is. */
    record Stop(String kind, String name, String question, boolean seen, boolean ticked, String chosen, String choices) {
        boolean offers(String answer) {
            return choices.lines().anyMatch(c -> c.startsWith(answer));
        }
    }

    Typist signIn(Cast who) {
        page.navigate(address + "/sign-in?lang=en");
        return write("Login", who.login()).write("Password", Cast.PASSWORD).press("Sign in");
    }

    Typist open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** The link at the top of every page that leads past the navigation. */
    Typist skip() {
        to(stop -> stop.name().equals("Skip to the content"), "the link past the navigation");
        page.keyboard().press("Enter");
        return this;
    }

    Typist follow(String link) {
        to(stop -> stop.kind().equals("a") && stop.name().contains(link), "link " + link);
        return enter();
    }

    Typist press(String button) {
        to(stop -> stop.kind().equals("button") && stop.name().equals(button), "button " + button);
        return enter();
    }

    Typist write(String question, String text) {
        to(stop -> (stop.kind().startsWith("input:") || stop.kind().equals("textarea")) && stop.name().startsWith(question), "field " + question);
        page.keyboard().insertText(text);
        return this;
    }

    Typist tick(String question, String answer) {
        var stop = to(s -> s.kind().equals("input:checkbox") && s.question().startsWith(question) && s.name().startsWith(answer),
                answer + " at " + question);
        page.keyboard().press("Space");
        assertThat(stop().ticked()).as(answer).isNotEqualTo(stop.ticked());
        return this;
    }

    Typist choose(String question, String answer) {
        to(s -> s.kind().equals("input:radio") && s.question().startsWith(question) && s.offers(answer), answer + " at " + question);
        for (int i = 0; i < MOST_STOPS && !stop().name().startsWith(answer); i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Space");
        assertThat(stop()).as(answer).satisfies(s -> assertThat(s.name()).startsWith(answer)).matches(Stop::ticked, "is ticked");
        return this;
    }

    Typist select(String question, String answer) {
        to(s -> s.kind().equals("select") && s.name().startsWith(question), question);
        for (int i = 0; i < MOST_STOPS && !stop().chosen().equals(answer); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(stop().chosen()).isEqualTo(answer);
        return this;
    }

    /** From here on with the tabulator, and around once. */
    private Stop to(Predicate<Stop> wanted, String what) {
        for (int i = 0; i < MOST_STOPS; i++) {
            var stop = stop();
            if (wanted.test(stop)) {
                assertThat(stop.seen()).as("it shows that the focus is on " + stop).isTrue();
                return stop;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached with the tabulator on " + page.url() + ": " + what);
    }

    Stop stop() {
        var at = (Map<?, ?>) page.evaluate(STOP);
        return new Stop((String) at.get("kind"), (String) at.get("name"), (String) at.get("question"), (boolean) at.get("seen"),
                (boolean) at.get("ticked"), (String) at.get("chosen"), (String) at.get("choices"));
    }

    private Typist enter() {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    Typist isAt(String heading) {
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(heading);
        return this;
    }

    Typist sees(String text) {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(text);
        return this;
    }

    Page page() {
        return page;
    }
}
