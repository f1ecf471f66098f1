package org.zaklon.programmes.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.zaklon.kernel.Deed;
import org.zaklon.programmes.deed.Deeds.Part;

/**
 * What a query counts: each deed as much as the project paid of it, so that the figures of all donors of one workshop make one workshop.
 *
 * @param value in deeds, with two decimals
 * @param digest SHA-256 over identities and parts in the order of the identities: the same deeds give the same digest, a further one another
 */
public record Counted(BigDecimal value, String digest) {
    /** The present meaning of every query: the sum of parts of attributed deeds of one kind by their day. */
    public static final int VERSION = 1;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public static Counted of(Deed.Kind kind, Collection<Part> parts) {
        var sha = sha256();
        var sum = BigDecimal.ZERO;
        var counted = parts.stream().filter(p -> p.deed().kind() == kind).sorted(java.util.Comparator.comparing(p -> p.deed().id())).toList();
        for (var part : counted) {
            sum = sum.add(BigDecimal.valueOf(part.percent()));
            sha.update("%s %d%n".formatted(part.deed().id(), part.percent()).getBytes(StandardCharsets.UTF_8));
        }
        return new Counted(sum.divide(WHOLE, 2, RoundingMode.UNNECESSARY), HexFormat.of().formatHex(sha.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
