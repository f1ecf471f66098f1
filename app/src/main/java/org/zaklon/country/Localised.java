package org.zaklon.country;

import java.util.Map;

/**
 * A text of the profile in its languages.
 *
 * @param byLanguage from language tag ({@code en}, {@code bs}, {@code hr}, {@code sr-Latn}, {@code ar}); a language that is
 *     derived from another (Cyrillic from Latin) has no entry of its own
 */
public record Localised(Map<String, String> byLanguage) {
    private static final String IN_CYRILLIC = "-Cyrl";

    public Localised {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in a language, else in English, else in any language: a screen never shows an empty label. */
    public String in(String tag) {
        var text = byLanguage.get(tag);
        if (text == null && tag.endsWith(IN_CYRILLIC)) {
            var base = tag.substring(0, tag.length() - IN_CYRILLIC.length());
            var latin = byLanguage.getOrDefault(base + "-Latn", byLanguage.get(base));
            if (latin != null) {
                return Cyrillic.of(latin);
            }
        }
        if (text == null) {
            text = byLanguage.get("en");
        }
        return text != null ? text : byLanguage.values().stream().findFirst().orElse("");
    }
}
