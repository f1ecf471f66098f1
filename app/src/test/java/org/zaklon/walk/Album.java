package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zaklon.ui.Browser;

/**
 * Every page of the portal and of the workbench in three languages, on a desk, on a phone and on paper, to be looked at: {@code ./zaklon pictures PORT
 * FOLDER} takes them from a demonstration. No test run takes them by itself.
 */
class Album {
    private static final String DEMO = System.getProperty("zaklon.demo");
    private static final String FOLDER = System.getProperty("zaklon.album");
    private static final List<String> LANGUAGES = List.of("bs", "en", "sr-Cyrl");
    private static final List<String> WORKBENCH = List.of("/releases", "/releases/foreign", "/sources", "/sources/new", "/sources/compare",
            "/statistics/performance", "/statistics/quality");
    private static final int PAPER = 794; // A4 at 96 pixels per inch

    @Test
    void everyPublicPage() {
        assumeTrue(DEMO != null && FOLDER != null, "run ./zaklon pictures PORT FOLDER");
        try (var browser = Browser.open()) {
            var desk = browser.page();
            var places = publicPlaces(desk);
            assertThat(places).hasSizeGreaterThan(5);
            take(desk, browser.phone(), places, "public");
        }
    }

    @Test
    void everyPageOfTheWorkbench() {
        assumeTrue(DEMO != null && FOLDER != null, "run ./zaklon pictures PORT FOLDER");
        try (var browser = Browser.open()) {
            var desk = new Walker(browser.page(), DEMO, new Look()).signIn("statistika", Pictures.PASSWORD).page();
            var phone = new Walker(browser.phone(), DEMO, new Look()).signIn("statistika", Pictures.PASSWORD).page();
            var places = new LinkedHashSet<>(WORKBENCH);
            for (var list : List.of("/releases", "/sources")) {
                places.addAll(links(desk, list, "main table a").stream().limit(2).toList());
            }
            take(desk, phone, places, "workbench");
        }
    }

    /** The front page, each dataset with its first table and its free tables, a report, the comparison. */
    private static Set<String> publicPlaces(Page page) {
        var places = new LinkedHashSet<>(List.of("/figures", "/figures/outputs", "/figures/compare", "/figures/nothing"));
        for (var dataset : links(page, "/figures", "#datasets ~ ul a")) {
            places.add(dataset);
            links(page, dataset, ".go a").stream().findFirst().ifPresent(table -> {
                places.add(table);
                places.add(table.replace("?", "/embed?"));
            });
            places.addAll(links(page, dataset, "main .buttons a[href*='/explore']"));
        }
        page.navigate(DEMO + "/figures/outputs?lang=en");
        if (page.locator("main button").count() > 0) {
            page.locator("main button").first().click();
            places.add(page.url().substring(DEMO.length()).replaceAll("[?&]lang=.*", ""));
        }
        return places;
    }

    private static List<String> links(Page page, String place, String selector) {
        page.navigate(DEMO + in(place, "en"));
        var found = new ArrayList<String>();
        page.locator(selector).all().forEach(link -> found.add(link.getAttribute("href").replaceAll("[?&]lang=.*", "")));
        return found;
    }

    private static void take(Page desk, Page phone, Set<String> places, String what) {
        for (var place : places) {
            for (var language : LANGUAGES) {
                var name = "%s-%s-%s".formatted(what, place.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "one").replaceAll("[^A-Za-z0-9]+", "-"), language);
                desk.navigate(DEMO + in(place, language));
                keep(desk, name + "-desk");
                var size = desk.viewportSize();
                desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                desk.setViewportSize(PAPER, 1123);
                keep(desk, name + "-paper");
                desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                desk.setViewportSize(size.width, size.height);
                phone.navigate(DEMO + in(place, language));
                keep(phone, name + "-phone");
            }
        }
    }

    private static String in(String place, String language) {
        return place + (place.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(FOLDER, name + ".png")));
    }
}
