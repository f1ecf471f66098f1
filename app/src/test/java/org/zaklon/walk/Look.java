package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.zaklon.ui.Browser;

/** What every page of the walk has to stand: whoever opens one looks at it this way, each kind of page once a width. */
final class Look {
    private static final int MOST_KILOBYTES = 150;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Words that say why somebody is here: none may stand where others see them (law 12). */
    private static final List<String> TELLING = List.of("victim", "traffick", "exploit", "presum", "shelter", "abuse", "žrtv", "trgovin",
            "eksploat", "pretpostav", "skloniš", "nasilj");

    private static final String PICTURES = System.getProperty("zaklon.pictures");

    private final Consumer<Page> closer;
    private final Set<String> seen = new HashSet<>();
    private final Map<Cast, Set<String>> places = new EnumMap<>(Cast.class);
    private final TreeMap<Long, String> weights = new TreeMap<>();

    Look() {
        this(Browser::assertAccessible);
    }

    /** @param closer what each kind of page has to stand beside what everybody sees */
    Look(Consumer<Page> closer) {
        this.closer = closer;
    }

    /** @param who looks; null for somebody not signed in */
    void at(Page page, Cast who) {
        page.waitForLoadState();
        assertThat(page.evaluate("() => performance.getEntriesByType('navigation')[0].responseStatus")).as("status of " + page.url())
                .satisfies(status -> assertThat((int) status).isLessThan(500));
        assertNeutral(page.title());
        assertNeutral(page.url());
        if (seen.add(kind(page))) {
            if (who != null) {
                places.computeIfAbsent(who, w -> new LinkedHashSet<>()).add(page.url().replaceFirst("^https?://[^/]+", ""));
            }
            picture(page);
            assertLight(page);
            closer.accept(page);
            assertThat(page.locator("h1").count()).as("one heading on " + page.url()).isEqualTo(1);
        }
    }

    /** Where everybody came by, one address of every kind of page. */
    Map<Cast, Set<String>> places() {
        return places;
    }

    /** With {@code -Dzaklon.pictures=FOLDER} a picture of every kind of page is kept, to be looked at. */
    private void picture(Page page) {
        if (PICTURES != null) {
            var name = kind(page).replaceAll("[^A-Za-z0-9-]+", "_").replaceAll("^_|_$", "");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of(PICTURES, "%03d-%s.png".formatted(seen.size(), name))));
        }
    }

    private static void assertNeutral(String seenByOthers) {
        assertThat(telling(seenByOthers)).as(seenByOthers).isEmpty();
    }

    /** What of a text says why somebody is here. */
    static List<String> telling(String text) {
        return TELLING.stream().filter(text.toLowerCase(Locale.ROOT)::contains).toList();
    }

    /** On a first visit; pages themselves are not compressed, static files are. */
    private void assertLight(Page page) {
        var bytes = ((Number) page.evaluate("""
                () => ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))
                        .reduce((sum, entry) => sum + entry.encodedBodySize, 0)""")).longValue();
        assertThat(bytes / 1024).as("kilobytes of " + page.url()).isPositive().isLessThan(MOST_KILOBYTES);
        weights.put(bytes, kind(page));
    }

    /** The heaviest pages, for whoever wants to make them lighter. */
    String heaviest() {
        var lines = new StringBuilder("%d kinds of pages; the heaviest:".formatted(seen.size()));
        weights.descendingMap().entrySet().stream().limit(5)
                .forEach(e -> lines.append("%n  %d kB %s".formatted(e.getKey() / 1024, e.getValue())));
        return lines.toString();
    }

    /** Pages of one address may differ by their heading, as the steps of a form do. */
    private static String kind(Page page) {
        var heading = page.locator("h1").allInnerTexts();
        return ID.matcher(page.url().replaceFirst("^https?://[^/]+", "").replaceAll("page=\\d+", "")).replaceAll("*")
                + " " + heading.toString().replaceAll("K-\\w{4}-\\w{3}", "K") + " " + page.viewportSize().width
                + " " + page.locator(".error-summary").count();
    }
}
