package org.zaklon.account.signin;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a new password must be: long, and not what everybody tries first. No rule about capitals, digits or signs, which make
 * passwords worse (NIST SP 800-63B, 5.1.1.2; OWASP ASVS 6.2). Out of it is taken what is common, and enough must be left.
 */
public final class NewPassword {
    public static final int SHORTEST = 15;
    public static final int LONGEST = 256;
    private static final int ENOUGH = 8;
    private static final int ENOUGH_DIFFERENT = 6;

    /** Words that lists of stolen passwords are made of, also in the languages of the region. */
    private static final List<String> COMMON = List.of(
            "password", "passwort", "passw0rd", "lozinka", "zaporka", "sifra", "šifra", "iloveyou", "volimte", "letmein", "welcome",
            "dobrodosli", "dobrodošli", "administrator", "admin", "qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm",
            "qwertz", "qwerty", "asdf", "sarajevo", "bosna", "hercegovina", "banjaluka", "mostar", "tuzla", "zenica", "beograd",
            "zagreb", "srbija", "hrvatska", "zaklon", "monkey", "dragon", "football", "fudbal", "nogomet", "sunshine", "princess",
            "superman", "batman", "master", "secret", "tajna", "hello", "zdravo", "computer", "kompjuter", "racunar", "računar",
            "internet", "google", "summer", "winter", "ljeto", "zima", "proljece", "proljeće", "jesen", "test", "demo", "changeme",
            "trustno", "login", "user", "korisnik");
    private static final String RUNS = "0123456789 9876543210 abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba";
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern REPEATED = Pattern.compile("(.{1,8}?)\\1+");

    private NewPassword() {}

    /**
     * @param known what is known of the account: the login, the name
     * @return message key of what is wrong, if anything
     */
    public static Optional<String> fault(String password, String... known) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("account.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("account.password.long");
        }
        var left = rest(password.toLowerCase(Locale.ROOT), known);
        return left.length() < ENOUGH || left.chars().distinct().count() < ENOUGH_DIFFERENT
                ? Optional.of("account.password.common") : Optional.empty();
    }

    private static String rest(String password, String... known) {
        var left = Normalizer.normalize(password, Normalizer.Form.NFKC);
        for (var word : known) {
            for (var part : word.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                left = part.length() < 3 ? left : left.replace(part, "");
            }
        }
        for (var word : COMMON) {
            left = left.replace(word, "");
        }
        left = YEAR.matcher(left).replaceAll("");
        for (int length = 10; length >= 3; length--) {
            left = withoutRuns(left, length);
        }
        return REPEATED.matcher(left).replaceAll("$1");
    }

    private static String withoutRuns(String text, int length) {
        var left = text;
        for (int i = 0; i + length <= RUNS.length(); i++) {
            var run = RUNS.substring(i, i + length);
            left = run.contains(" ") ? left : left.replace(run, "");
        }
        return left;
    }
}
