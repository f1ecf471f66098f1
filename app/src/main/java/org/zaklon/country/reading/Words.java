package org.zaklon.country.reading;

import java.util.Arrays;
import java.util.function.Consumer;
import org.zaklon.country.Confidence;

/** Short forms that stand in CSV as well as in YAML. */
final class Words {
    private Words() {}

    static Confidence confidence(String text, Consumer<String> wrong) {
        if (!text.matches("[VSKP]/[HML]")) {
            wrong.accept("confidence is V, S, K or P, a slash, and H, M or L, not " + text);
            return new Confidence(Confidence.Source.PROPOSED, Confidence.Level.LOW);
        }
        return new Confidence(startingWith(Confidence.Source.values(), text.charAt(0)),
                startingWith(Confidence.Level.values(), text.charAt(2)));
    }

    private static <E extends Enum<E>> E startingWith(E[] values, char letter) {
        return Arrays.stream(values).filter(v -> v.name().charAt(0) == letter).findFirst().orElseThrow();
    }
}
