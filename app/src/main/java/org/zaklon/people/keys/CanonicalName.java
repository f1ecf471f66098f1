package org.zaklon.people.keys;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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

    /** Letters of the national Latin alphabets; most names need no more. */
    private static final Map<Character, String> LATIN = Map.of('č', "c", 'ć', "c", 'š', "s", 'ž', "z", 'đ', "d");

    private static final Pattern APOSTROPHES = Pattern.compile("['`’]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private CanonicalName() {}

    /** Empty where the text holds no letter. */
    public static String of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var plain = replaced(lower, LATIN);
        // Asking ICU costs a hundred times as much, and a search asks of a hundred names.
        var latin = plain.chars().allMatch(c -> c < 128) ? plain : TO_ASCII.transliterate(replaced(lower, CYRILLIC));
        var words = BETWEEN_WORDS.matcher(APOSTROPHES.matcher(latin).replaceAll("")).replaceAll(" ").strip();
        return words.isEmpty() ? "" : Arrays.stream(words.split(" ")).map(CanonicalName::word).sorted()
                .collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        return DOUBLED.matcher(word.replace("dj", "d")).replaceAll("$1");
    }

    private static String replaced(String name, Map<Character, String> letters) {
        var text = new StringBuilder(name.length());
        name.chars().forEach(c -> text.append(letters.getOrDefault((char) c, String.valueOf((char) c))));
        return text.toString();
    }
}
