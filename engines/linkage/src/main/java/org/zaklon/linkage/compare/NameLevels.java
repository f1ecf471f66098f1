package org.zaklon.linkage.compare;

import java.util.List;
import org.zaklon.linkage.names.CanonicalName;
import org.zaklon.linkage.records.NameDictionary;

/** The level of two names that differ in their western skeleton. */
final class NameLevels {
    private NameLevels() {}

    static int of(NameDictionary names, int a, int b) {
        var one = names.name(a);
        var other = names.name(b);
        if (names.eastern(a) == names.eastern(b) && one.eastern().length() >= 3) {
            return NameComparison.CONSONANTS;
        }
        var likeness = Similarity.jaroWinkler(one.western(), other.western());
        var shorter = Math.min(one.western().length(), other.western().length());
        if (likeness >= 0.92 || shorter >= 4 && Similarity.edits(one.western(), other.western(), 1) <= 1) {
            return NameComparison.CLOSE;
        }
        if (isPart(one, other)) {
            return NameComparison.PART;
        }
        return likeness >= 0.84 || Similarity.isGarbled(one.western(), other.western()) ? NameComparison.ALIKE : NameComparison.OTHER;
    }

    /** One word of several, an initial, or a short form (Rob, Robert). */
    private static boolean isPart(CanonicalName one, CanonicalName other) {
        var fewer = one.words().size() <= other.words().size() ? one : other;
        var more = fewer == one ? other : one;
        return more.words().size() > 1 && shares(words(fewer), words(more)) || opens(one, other) || opens(other, one);
    }

    private static List<String> words(CanonicalName name) {
        return List.of(name.western().split(" "));
    }

    private static boolean shares(List<String> fewer, List<String> more) {
        for (var word : fewer) {
            if (word.length() >= 3 && more.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean opens(CanonicalName brief, CanonicalName full) {
        var length = brief.plain().length();
        return (length == 1 || length >= 3) && length < full.plain().length() && full.plain().startsWith(brief.plain());
    }
}
