package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zaklon.portal.Outsider;

/** The public: no account, no cookie, no script. */
final class Readers {
    private static final String BY_YEAR = "/figures/identifications/1/people?by=year&lang=en";
    private static final int PAPER = 794; // A4 at 96 pixels per inch

    private final Company company;
    private final Outsider outsider;
    private Walker reader;

    Readers(Company company, int port) {
        this.company = company;
        this.outsider = new Outsider(port);
    }

    private Walker reader() {
        reader = reader == null ? company.stranger() : reader;
        return reader;
    }

    /** Asks by the links and by the form, opens a table, puts a free table together. */
    void askWithoutScripts() {
        var plain = company.strangerWithoutScripts().open("/figures?lang=bs");
        plain.find(".answer summary").first().click();
        assertThat(plain.find(".answer table").first().isVisible()).isTrue();
        plain.open(BY_YEAR).find("select[name=sex]").selectOption("F");
        plain.press("Show").sees("(Sex: ");
        plain.open("/figures/ctdc-global-synthetic/1/explore?lang=en").choose("Divide by", "Gender").press("Show the table").sees("Female");
        assertThat(plain.path()).contains("by=gender");
    }

    void findNothing() {
        var early = company.stranger().open("/figures?lang=hr").sees("Još ništa nije objavljeno").open("/figures/outputs?lang=hr").sees("Još ništa nije objavljeno");
        assertThat(early.knock("/figures/identifications?lang=hr")).isEqualTo(404);
    }

    void lookAtEveryQuestion() {
        reader().open("/figures?lang=en").sees("How many people?").sees("2024: about 60.").sees("taken over");
        assertThat(reader().find(".answer svg").count()).as("answers with a picture").isGreaterThan(2);
        reader().find(".answer summary").first().click();
        assertThat(reader().find(".answer table").first().isVisible()).isTrue();
        reader().follow("Table, files and citation").isAt("Identified people by year").follow("Sex").isAt("Identified people by year and sex");
        reader().open("/figures/identifications?lang=en").sees("Presumed or formally identified").sees("How to cite");
        reader().open("/figures/identifications/1/people?by=age,form&lang=en");
        reader().open("/figures/identifications/1/people/embed?by=year&lang=en");
        assertThat(reader().page().context().cookies()).isEmpty();
    }

    void takeATableAlongInEveryFormat() {
        reader().open(BY_YEAR);
        var file = reader().page().waitForDownload(() -> reader().find("main .buttons a").first().click());
        assertThat(file.suggestedFilename()).isEqualTo("identifications-1-people.csv");
        for (var ending : List.of("csv", "xlsx", "json", "sdmx.csv")) {
            var link = reader().find("main .buttons a[href*='." + ending + "?']").first().getAttribute("href");
            var answer = outsider.get(link);
            assertThat(answer.statusCode()).as(link).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
            if (!ending.equals("xlsx")) {
                assertThat(new String(answer.body(), StandardCharsets.UTF_8)).as(link).contains("2024").contains("60");
            }
        }
    }

    /** Every table of the first edition in every format, as it is on the wire. */
    Map<String, byte[]> takeAllAlong() {
        var taken = new LinkedHashMap<String, byte[]>();
        for (var by : List.of("year", "sex", "age,form", "year,sex")) {
            for (var ending : List.of("csv", "xlsx", "json", "sdmx.csv")) {
                var link = "/figures/identifications/1/people." + ending + "?by=" + by + "&lang=en";
                taken.put(link, outsider.get(link).body());
            }
        }
        return taken;
    }

    /** A year later one more person of 2024 is known: the edition that is out stays what it was, and the next one does not give the person away. */
    void findEveryPublishedByteUnchanged(Map<String, byte[]> before) {
        takeAllAlong().forEach((link, bytes) -> assertThat(bytes).as(link).isEqualTo(before.get(link)));
        reader().open("/figures/identifications/2/people?by=year&lang=en").sees("Identified people by year").sees("60").doesNotSee("61");
        reader().open(BY_YEAR).sees("60");
    }

    void askTheExplorer() {
        reader().open("/figures/ctdc-global-synthetic?lang=en").follow("Free tables").sees("counts over invented rows");
        reader().choose("Divide by", "Gender").press("Show the table").sees("Female").sees("Male");
        reader().page().locator("#second").selectOption("yearOfRegistration");
        reader().press("Show the table").sees("2021").look();
        assertThat(reader().path()).contains("by=gender,yearOfRegistration");
    }

    void takeAReport() {
        reader().open("/figures/outputs?lang=en").answer("For whom", "US annual report").choose("Period", "2024").press("Show the report").sees("Nobody should call");
        var file = reader().page().waitForDownload(() -> reader().find("main .buttons a").first().click());
        assertThat(file.suggestedFilename()).isEqualTo("tip-2024.csv");
        assertThat(outsider.get(reader().path().replaceAll("lang=.*", "")).headers().firstValue("Vary")).as("the browser's wish decides").hasValue("Accept-Language");
    }

    void compareSources() {
        reader().open("/figures/compare?lang=en").sees("An institute").sees("never averaged");
    }

    void print() {
        var page = company.stranger().open(BY_YEAR).page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER, 1123);
        assertThat(page.locator("main table").first().isVisible()).isTrue();
        assertThat(page.locator(".permalink").isVisible()).isTrue();
        assertThat(page.locator("main .buttons").first().isVisible()).isFalse();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(PAPER);
        page.navigate(page.url().replaceAll("/figures/.*", "/figures?lang=en"));
        assertThat(page.locator(".answer table").first().isVisible()).as("what waits behind a title is printed").isTrue();
    }
}
