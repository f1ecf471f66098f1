package org.zaklon.incidents;

import java.math.BigInteger;
import java.util.Optional;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.Sealing;

/**
 * The only key of a reporter: twenty-four digits in groups of four, because digits are known in every script and look like any other number on
 * a piece of paper. Twenty-two come by chance (73 bits), two check them (ISO 7064, MOD 97-10), so that a slip of the pen is found without asking
 * whether the code exists. The database holds a keyed hash, whose key it never sees.
 */
public final class Receipt {
    private static final BigInteger CHANCE = BigInteger.TEN.pow(22);
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final BigInteger MOD = BigInteger.valueOf(97);
    private static final int DIGITS = 24;

    private final String digits;

    private Receipt(String digits) {
        this.digits = digits;
    }

    /**
     * The receipt of one sending. It follows from the random identity of the request and a key outside the database, so that a sending that is
     * repeated gets the same receipt, and none is kept for it.
     */
    public static Receipt of(RequestId request, Sealing keys) {
        var chance = new BigInteger(1, keys.token("incident-receipt-of-request", new PersonalText(request.value().toString()))).mod(CHANCE);
        var check = BigInteger.valueOf(98).subtract(chance.multiply(HUNDRED).mod(MOD));
        return new Receipt("%024d".formatted(chance.multiply(HUNDRED).add(check)));
    }

    /** What somebody typed, where it can be a receipt: digits of any script, spaces and dashes between them as they like. */
    public static Optional<Receipt> read(String typed) {
        var digits = new StringBuilder();
        for (int c : typed.codePoints().limit(200).toArray()) {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (!Character.isWhitespace(c) && c != '-' && c != '.') {
                return Optional.empty();
            }
        }
        return digits.length() == DIGITS && new BigInteger(digits.toString()).mod(MOD).equals(BigInteger.ONE)
                ? Optional.of(new Receipt(digits.toString())) : Optional.empty();
    }

    /** As it is shown once, to be copied by hand. */
    public String written() {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    /** What the database knows it by. */
    public byte[] token(Sealing keys) {
        return keys.token("incident-receipt", new PersonalText(digits));
    }

    /** The first group; how often it was tried wrongly is counted, because nobody's address is. */
    public String firstGroup() {
        return digits.substring(0, 4);
    }

    @Override
    public String toString() {
        return "Receipt";
    }
}
