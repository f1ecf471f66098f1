package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.zaklon.ui.Browser;

/** Every page that the walk came by, once more and quite differently: on a dark phone, in Serbian Cyrillic. */
final class SecondLook {
    private static final String CYRILLIC = "lang=sr-Cyrl";
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{3,}");
    private static final Pattern REFERENCE = Pattern.compile("[KN]-\\w{4}-\\w{3}|\\d{4}-[0-9A-Z]{4}|\\b[0-9A-Z]{5}\\b");

    /** What the house itself says; between these stand names and texts that people wrote. */
    private static final String OWN_WORDS = "h1, nav a, main button, main legend, main thead th, main .hint, footer h2, footer p";

    private final Company company;
    private final Look first;
    private final List<String> typed;

    /** @param typed what somebody wrote in the first look, and stands in headings as it was written */
    SecondLook(Company company, Look first, String... typed) {
        this.company = company;
        this.first = first;
        this.typed = List.of(typed);
    }

    /**
     * All pages are looked at, also where one of them is not as it should be: what is wrong is told together.
     *
     * @param most more pages than this can be opened by their address alone
     */
    void inCyrillicOnAPhoneInTheDark(int most) {
        var anew = new Look(Browser::assertReadable);
        var wrong = new SoftAssertions();
        int looked = 0;
        for (var who : first.places().keySet()) {
            var walker = company.onAPhoneInTheDark(who, anew);
            walker.open("/?" + CYRILLIC);
            for (var path : List.copyOf(first.places().get(who))) {
                if (walker.knock(path.replaceAll("lang=\\w+&?", "")) == 200) {
                    wrong.check(() -> anew.at(walker.page(), who));
                    wrong.check(() -> assertCyrillic(walker));
                    looked++;
                }
            }
            walker.page().context().close();
        }
        wrong.assertAll();
        assertThat(looked).as("pages that can be opened by their address").isGreaterThan(most);
    }

    private void assertCyrillic(Walker walker) {
        assertThat(walker.find("html").getAttribute("lang")).isEqualTo("sr-Cyrl");
        var latin = walker.find(OWN_WORDS).allInnerTexts().stream().map(said -> REFERENCE.matcher(typed.stream().reduce(said, (left, word) -> left.replace(word, ""))).replaceAll(""))
                .filter(said -> LATIN.matcher(said).find()).toList();
        assertThat(latin).as("not in Cyrillic on " + walker.path()).isEmpty();
    }
}
