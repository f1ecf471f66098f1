package org.zaklon.linkage.names;

import java.util.regex.Pattern;

/** What is left of a word when all that sources write differently is taken away. */
final class Skeletons {
    /** The article inside a servant name; its l is written as the letter it meets (ar-Rahman, as-Salam). */
    private static final Pattern SERVANT = Pattern.compile("^abd(?:[aeiouy]l(?=[^aeiouyl])|[aeiouy](?:([rsdtnzl])(?=\\1))?)?(?=.{2})");

    private Skeletons() {}

    /** The sounds of Balkan Latin and Cyrillic, Albanian and Turkish. */
    static String western(String plain) {
        return single(Tables.WESTERN.apply(plain));
    }

    /** The first letter and the consonants. */
    static String consonants(String skeleton) {
        var kept = new StringBuilder();
        var start = true;
        for (var i = 0; i < skeleton.length(); i++) {
            var letter = skeleton.charAt(i);
            if (start || !Tables.isVowel(letter)) {
                kept.append(letter);
            }
            start = letter == ' ';
        }
        return single(kept.toString());
    }

    /** Consonants as the Arabic script writes them; a first vowel is one sign. */
    static String eastern(Token token) {
        var known = Tables.SPELLINGS.get(token.plain());
        var plain = known == null ? token.plain() : known;
        if (known == null && token.consonants() != null) {
            var servantOfThe = plain.startsWith("abdal") && token.consonants().startsWith("abdl");
            return trimmed(servantOfThe ? "abd" + token.consonants().substring(4) : token.consonants());
        }
        var servant = SERVANT.matcher(plain);
        if (servant.find() && plain.length() > servant.end()) {
            return "abd" + ofLatin(plain.substring(servant.end()), false);
        }
        return ofLatin(plain, true);
    }

    private static String ofLatin(String plain, boolean start) {
        var classes = Tables.EASTERN.apply(plain);
        var kept = new StringBuilder();
        for (var i = 0; i < classes.length(); i++) {
            var letter = classes.charAt(i);
            var opens = start && i == 0;
            if (opens && letter == 'y') {
                kept.append('j');
            } else if (opens && Tables.isVowel(letter)) {
                kept.append('a');
            } else if (!Tables.isVowel(letter) && (opens || letter != 'v')) {
                kept.append(letter);
            }
        }
        return trimmed(kept.toString());
    }

    /** A last h is a vowel's shadow (Fatimah, فاطمه). */
    private static String trimmed(String consonants) {
        var text = single(consonants);
        return text.length() > 2 && text.endsWith("h") ? text.substring(0, text.length() - 1) : text;
    }

    private static String single(String text) {
        var kept = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }
}
