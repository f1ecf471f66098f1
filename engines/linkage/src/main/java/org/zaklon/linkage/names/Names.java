package org.zaklon.linkage.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Brings names to one spelling: Bosnian, Croatian, Serbian, Montenegrin, Macedonian and Albanian in both scripts, Arabic,
 * Persian, Pashto, Kurdish and Turkish, and their transliterations. Two skeletons are kept, because a letter may stand for
 * two sounds: an Albanian q is ć, an Arabic q is k. A skeleton finds candidates and grades agreement; it never says that two
 * people are the same.
 */
public final class Names {
    private Names() {}

    /** The version of the tables; a stored key is good for one version only. */
    public static String version() {
        return Tables.VERSION;
    }

    /** Scripts, marks, case, apostrophes, hyphens and spaces do not matter. */
    public static CanonicalName of(String raw) {
        var tokens = Tokens.of(raw);
        var plain = tokens.stream().map(Token::plain).collect(Collectors.joining(" "));
        var telling = telling(tokens);
        return new CanonicalName(
                plain,
                telling.stream().map(Token::plain).toList(),
                sorted(telling.stream().map(token -> Skeletons.western(token.plain())).toList()),
                sorted(Servants.joined(telling).stream().map(Skeletons::eastern).toList()));
    }

    /** The consonants of a western skeleton and its first letter: what survives a wrong vowel. */
    public static String consonants(String western) {
        return Skeletons.consonants(western);
    }

    private static List<Token> telling(List<Token> tokens) {
        var kept = new ArrayList<Token>();
        for (var token : tokens) {
            if (!Tables.PARTICLES.contains(token.plain())) {
                token.withoutArticle().parts().forEach(kept::add);
            }
        }
        return kept.isEmpty() ? tokens : kept;
    }

    private static String sorted(Collection<String> words) {
        return words.stream().filter(word -> !word.isEmpty()).sorted().collect(Collectors.joining(" "));
    }
}
