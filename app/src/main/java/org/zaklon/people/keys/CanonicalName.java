package org.zaklon.people.keys;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One spelling for the many spellings of a name: scripts, diacritics, doubled letters, đ / dj / d, hyphens and the order of
 * names do not matter. It finds candidates for a human to compare; it never says that two people are the same.
 */
public final class CanonicalName {
    /** The national Cyrillic alphabets of the region; the rest is left to ICU. */
    private static final Map<Character, String> CYRILLIC = Map.of(
            'ђ', "d", 'ј', "j", 'љ', "lj", 'њ', "nj", 'ћ', "c", 'џ', "dz", 'х', "h", 'ц', "c", 'ѓ', "g", 'ќ', "k");

    private static final Transliterator TO_ASCII =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

    private CanonicalName() {}

    /** Empty where the text holds no letter. */
    public static String of(String name) {
        var latin = TO_ASCII.transliterate(ownLetters(name.toLowerCase(Locale.ROOT)));
        var words = latin.replaceAll("['`’]", "").replaceAll("[^a-z]+", " ").strip();
        return words.isEmpty() ? "" : Arrays.stream(words.split(" ")).map(CanonicalName::word).sorted()
                .collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        return word.replace("dj", "d").replaceAll("(.)\\1+", "$1");
    }

    private static String ownLetters(String name) {
        var text = new StringBuilder(name.length());
        name.chars().forEach(c -> text.append(CYRILLIC.getOrDefault((char) c, String.valueOf((char) c))));
        return text.toString();
    }
}
