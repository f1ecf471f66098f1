package org.zaklon.forums.community.issue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The code by which a raiser answers without a name: twelve characters by chance, about 59 bits, and one that checks them, so that a
 * slip of the pen is found without asking whether the code exists. Only its hash is kept. Read without regard to case, spaces and
 * dashes; O is 0, I and L are 1, Arabic and Persian digits are digits.
 */
public final class Receipt {
    /** Thirty-one characters: prime, so that the weights of the check find every wrong character and every two that changed places. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    private static final int CHANCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String code;

    private Receipt(String code) {
        this.code = code;
    }

    public static Receipt fresh() {
        var code = new StringBuilder();
        for (int i = 0; i < CHANCE; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Receipt(code.append(check(code)).toString());
    }

    /** What somebody typed, where it can be a code. */
    public static Optional<Receipt> read(String typed) {
        var code = new StringBuilder();
        typed.codePoints().limit(100).filter(c -> !Character.isWhitespace(c) && c != '-').map(Receipt::plain).forEach(code::appendCodePoint);
        var wellFormed = code.length() == CHANCE + 1 && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && check(code.substring(0, CHANCE)) == code.charAt(CHANCE);
        return wellFormed ? Optional.of(new Receipt(code.toString())) : Optional.empty();
    }

    /** As it is handed over, in groups that can be copied by hand. */
    public String written() {
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("zaklon/issue-receipt/1|" + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static int plain(int c) {
        int digit = Character.digit(c, 10);
        int upper = digit >= 0 ? '0' + digit : Character.toUpperCase(c);
        return switch (upper) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> upper;
        };
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    @Override
    public String toString() {
        return "Receipt";
    }
}
