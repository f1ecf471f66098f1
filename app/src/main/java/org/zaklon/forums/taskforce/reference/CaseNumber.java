package org.zaklon.forums.taskforce.reference;

import com.ibm.icu.text.Transliterator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zaklon.kernel.PersonalText;

/**
 * A case reference in the one spelling in which two agencies may compare it: case, spaces, punctuation, script, foreign digits and leading
 * zeros do not matter. Groups of digits stay apart, so that 1/23 is not 12/3. A year in two digits is not made one of four: nobody can know.
 */
record CaseNumber(PersonalText text) {
    private static final Transliterator TO_ASCII = Transliterator.getInstance("NFKC; Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Upper");
    private static final Pattern GROUP = Pattern.compile("[A-Z]+|[0-9]+");
    private static final int LONGEST = 60;
    /** Shorter ones are guessed by counting. */
    private static final int SHORTEST = 4;

    /** @return empty for what is no reference: too short, too long, or without a digit */
    static Optional<CaseNumber> of(PersonalText typed) {
        if (typed.reveal().length() > LONGEST) {
            return Optional.empty();
        }
        var canonical = new StringBuilder();
        var digits = 0;
        var before = ' ';
        for (var groups = GROUP.matcher(latinDigits(TO_ASCII.transliterate(typed.reveal()))).results().iterator(); groups.hasNext();) {
            var group = groups.next().group();
            var number = Character.isDigit(group.charAt(0));
            if (number && before == '9') {
                canonical.append('-');
            }
            canonical.append(number ? group.replaceFirst("^0+(?=.)", "") : group);
            digits += number ? group.length() : 0;
            before = number ? '9' : 'A';
        }
        return digits == 0 || canonical.length() < SHORTEST ? Optional.empty() : Optional.of(new CaseNumber(new PersonalText(canonical.toString())));
    }

    private static String latinDigits(String text) {
        var latin = new StringBuilder(text.length());
        text.codePoints().forEach(c -> latin.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return latin.toString();
    }
}
