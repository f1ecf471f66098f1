package org.zaklon.linkage.names;

import java.util.List;

/**
 * One word of a name.
 *
 * @param plain Latin, lower case, without marks
 * @param consonants what the Arabic letters said, or null where the word was not in Arabic script
 */
record Token(String plain, String consonants) {

    /** The Arabic article is written together with its word: المصري. In Latin script it is a word of its own. */
    Token withoutArticle() {
        var written = consonants != null && plain.length() >= 5 && plain.startsWith("al") && consonants.startsWith("al");
        return written ? new Token(plain.substring(2), initial(plain.charAt(2), consonants.substring(2))) : this;
    }

    /** An ending that is a word of its own in other spellings: Karimzadeh, Karim Zadeh. */
    List<Token> parts() {
        for (var ending : Tables.ENDINGS) {
            if (consonants == null && plain.length() > ending.length() + 2 && plain.endsWith(ending)) {
                var stem = plain.substring(0, plain.length() - ending.length());
                return List.of(new Token(stem, null), new Token(ending, null));
            }
        }
        return List.of(this);
    }

    private static String initial(char first, String rest) {
        return Tables.isVowel(first) && !rest.startsWith("a") ? "a" + rest : rest;
    }
}
