package org.zaklon.portal.pages;

import java.time.LocalDate;
import org.zaklon.published.Edition;
import org.zaklon.ui.Words;

/**
 * How an edition is cited: as a sentence, for BibTeX (the type {@code dataset} of biblatex) and in RIS (type {@code DATA}).
 *
 * @param address permanent
 */
public record Citation(String text, String bibtex, String ris, String address) {

    static Citation of(Edition edition, String title, String address, Words t) {
        var about = edition.about();
        var source = t.say(about.source());
        int year = LocalDate.ofInstant(edition.publishedAt(), t.zone()).getYear();
        var version = t.get("portal.edition", edition.number(), edition.cutoff());
        var key = "%s-%d".formatted(edition.dataset(), edition.number());
        return new Citation(t.get("portal.citation", source, Integer.toString(year), title, version, address),
                """
                @dataset{%s,
                  author = {{%s}},
                  title = {{%s}},
                  version = {{%s}},
                  year = {%d},
                  url = {%s}
                }""".formatted(key, plain(source), plain(title), plain(version), year, address),
                """
                TY  - DATA
                AU  - %s
                TI  - %s
                ET  - %s
                PY  - %d
                UR  - %s
                ER  -\s""".formatted(line(source), line(title), line(version), year, address), address);
    }

    /** Braces would end a field. */
    private static String plain(String text) {
        return line(text).replaceAll("[{}\\\\]", "");
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
