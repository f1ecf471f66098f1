package org.zaklon.cases.file;

import java.security.SecureRandom;

/** References by which people speak of a case aloud: letters and digits that are not taken for each other. */
public final class Pseudonyms {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Pseudonyms() {}

    /** Such as {@code K-7F3Q-29M}; with 30^7 of them, a country does not meet one twice. */
    public static String fresh(char first) {
        return first + "-" + random(4) + "-" + random(3);
    }

    private static String random(int length) {
        var text = new StringBuilder(length);
        RANDOM.ints(length, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
        return text.toString();
    }
}
