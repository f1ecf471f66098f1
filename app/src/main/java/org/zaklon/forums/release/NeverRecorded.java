package org.zaklon.forums.release;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zaklon.country.Code;
import org.zaklon.country.Country;

/**
 * Words that say that something is being written which this platform never keeps: ratings of a person, belief as a sign of danger,
 * intelligence, treatment, the family as suspects (domain report "coordination", A, "do not record"). A form refuses them and says
 * where they belong. Words stand in the profile's list {@code never-recorded}; ratings are recognised by their shape in any language.
 * It cannot read meaning: it reminds whoever writes, and a colleague reads what is written.
 */
@Component
public class NeverRecorded {
    /** 7/10, 85 %, "risk level 3", "score: 12": a number that is said of a person. */
    private static final Pattern RATING = Pattern.compile(
            "\\b\\d{1,3}\\s*/\\s*(5|10|20|34|50|100)\\b|\\d{1,3}([.,]\\d+)?\\s*(%|posto|per ?cent)"
            + "|\\b(score|skor|rezultat|percentile|percentil|rating|ocjena|ocena|bodov\\w*)\\b\\W{0,3}\\w{0,8}\\W{0,2}\\d"
            + "|\\b(low|medium|high|very high|nizak|niska|srednji|srednja|visok|visoka)\\s+(risk|rizik\\w*|stepen rizika|stupanj rizika)\\b"
            + "|\\b(risk|rizik\\w*)\\W{1,3}(level|nivo|razina|stepen|stupanj)?\\W{0,3}(low|medium|high|nizak|srednji|visok|\\d)");

    private final List<Kind> kinds;

    NeverRecorded(Country country) {
        kinds = country.findCodes("never-recorded").map(list -> list.codes().stream().map(Kind::of).toList()).orElse(List.of());
    }

    /** @param phrase what was typed and must not stand there; @param kind a code of the profile's list, {@code RATING} for numbers */
    public record Found(String kind, String phrase) {}

    private record Kind(String code, List<Pattern> words) {
        static Kind of(Code code) {
            var words = Arrays.stream(code.in("words").orElse("").split("\\s*\\|\\s*")).filter(w -> !w.isBlank())
                    .map(w -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(plain(w)) + "\\p{L}*")).toList();
            return new Kind(code.code(), words);
        }
    }

    /** The first thing in a text that is never recorded. */
    public Optional<Found> in(String text) {
        var plain = plain(text);
        var rating = RATING.matcher(plain);
        if (rating.find()) {
            return Optional.of(new Found("RATING", rating.group().strip()));
        }
        for (var kind : kinds) {
            for (var word : kind.words()) {
                var match = word.matcher(plain);
                if (match.find()) {
                    return Optional.of(new Found(kind.code(), match.group()));
                }
            }
        }
        return Optional.empty();
    }

    /** Lower case, without accents, digits of any script as 0 to 9. */
    private static String plain(String text) {
        var bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD).replaceAll("\\p{M}", "").replace('đ', 'd');
        var digits = new StringBuilder(bare.length());
        bare.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else {
                digits.appendCodePoint(c);
            }
        });
        return digits.toString();
    }
}
