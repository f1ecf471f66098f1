package org.zaklon.linkage.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.zaklon.linkage.records.Kind;

/** The gradings of texts. */
enum TextLevels {
    CATEGORY("same", "other") {
        @Override
        int differing(String a, String b) {
            return 1;
        }
    },
    NUMBER("same", "one character apart", "two characters apart", "other") {
        @Override
        int differing(String a, String b) {
            return Similarity.edits(a, b, 2);
        }
    },
    WORDS("same", "a typing error apart", "half of the words agree", "alike", "other") {
        @Override
        int differing(String a, String b) {
            var likeness = Similarity.jaroWinkler(a, b);
            if (likeness >= 0.92 || a.length() >= 4 && b.length() >= 4 && Similarity.edits(a, b, 1) <= 1) {
                return 1;
            }
            return shareHalf(a, b) ? 2 : likeness >= 0.84 || Similarity.isGarbled(a, b) ? 3 : 4;
        }
    },
    EMAIL("same", "same before the @", "a typing error or two apart", "alike", "other") {
        @Override
        int differing(String a, String b) {
            if (local(a).length() >= 4 && local(a).equals(local(b))) {
                return 1;
            }
            var likeness = Similarity.jaroWinkler(a, b);
            return likeness >= 0.95 || Similarity.edits(a, b, 2) <= 2 ? 2 : likeness >= 0.88 ? 3 : 4;
        }
    };

    final List<String> names;

    TextLevels(String... names) {
        this.names = List.of(names);
    }

    /** The level of two texts that differ. */
    abstract int differing(String a, String b);

    static TextLevels of(Kind kind) {
        return switch (kind) {
            case SEX, NATIONALITY, CATEGORY -> CATEGORY;
            case PLACE, ADDRESS -> WORDS;
            case EMAIL -> EMAIL;
            default -> NUMBER;
        };
    }

    private static String local(String email) {
        var at = email.indexOf('@');
        return at < 0 ? email : email.substring(0, at);
    }

    private static boolean shareHalf(String a, String b) {
        var one = Set.copyOf(Arrays.asList(a.split(" ")));
        var other = Set.copyOf(Arrays.asList(b.split(" ")));
        var shared = one.stream().filter(word -> word.length() >= 3 && other.contains(word)).count();
        return shared > 0 && shared * 2 >= Math.max(one.size(), other.size());
    }
}
