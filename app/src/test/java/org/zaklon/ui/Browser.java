package org.zaklon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The system's Chromium without a window, for tests of pages of every module. Whatever a page complains about on its console,
 * a breach of the content security policy above all, fails the test that closes the browser.
 */
public final class Browser implements AutoCloseable {
    private static final int WIDE = 1280;
    private static final int PHONE = 360;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    private Browser(Playwright playwright) {
        this.playwright = playwright;
        this.chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                .setArgs(List.of("--no-sandbox")));
    }

    public static Browser open() {
        return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** A desk: wide, light, English. Every page has cookies of its own. */
    public Page page() {
        return page(WIDE, ColorScheme.LIGHT);
    }

    public Page phone() {
        return page(PHONE, ColorScheme.LIGHT);
    }

    public Page dark() {
        return page(WIDE, ColorScheme.DARK);
    }

    public Page darkPhone() {
        return page(PHONE, ColorScheme.DARK);
    }

    /** Without scripts: every page must work so where the law permits it. */
    public Page withoutScripts() {
        return watched(chromium.newContext(options(WIDE, ColorScheme.LIGHT).setJavaScriptEnabled(false)));
    }

    private Page page(int width, ColorScheme colours) {
        return watched(chromium.newContext(options(width, colours)));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(int width, ColorScheme colours) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 740 : 900).setColorScheme(colours).setLocale("en-GB");
    }

    private Page watched(BrowserContext context) {
        var page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text()); // a page that is meant to be a 404 or a 422 is no complaint
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Nothing that axe can find against WCAG 2.2 AA, and nothing wider than the window. */
    public static void assertAccessible(Page page) {
        page.waitForLoadState();
        assertNothingFound(page, new AxeBuilder(page).setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
    }

    /** What may change with colours, language and width, of a page that was found accessible otherwise. */
    public static void assertReadable(Page page) {
        page.waitForLoadState();
        assertNothingFound(page, new AxeBuilder(page).setLegacyMode(true).withRules(List.of("color-contrast", "target-size", "html-has-lang")));
    }

    private static void assertNothingFound(Page page, AxeBuilder axe) {
        assertThat(axe.analyze().getViolations()).as("axe on " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream()
                        .limit(3).map(node -> node.getHtml()).toList())
                .isEmpty();
        assertThat(page.evaluate("""
                () => document.documentElement.scrollWidth === document.documentElement.clientWidth ? [] : [...document.body.querySelectorAll('*')]
                        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth && !e.closest('.table-scroll'))
                        .map(e => e.outerHTML.slice(0, 120)).concat('the page')"""))
                .as("what is wider than the window on " + page.url()).isEqualTo(List.of());
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        try (playwright) {
            chromium.close();
            assertThat(complaints).as("complaints of the browser").isEmpty();
        }
    }
}
