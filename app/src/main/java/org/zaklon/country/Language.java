package org.zaklon.country;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;

/**
 * A language of the screens and labels.
 *
 * @param tag BCP 47, such as {@code bs}, {@code sr-Latn}, {@code ar}
 * @param column how columns, keys and message files call it, such as {@code sr} for {@code sr-Latn}
 * @param name its name in itself
 * @param rightToLeft the direction of its script
 * @param derived the tag it is transliterated from; such a language has no texts of its own. May be null
 */
public record Language(String tag, String column, String name, boolean rightToLeft, String derived) {

    /** The language whose texts are transliterated, where this one has none of its own. */
    public Optional<String> derivedFrom() {
        return Optional.ofNullable(derived);
    }

    public boolean authored() {
        return derived == null;
    }

    /** {@code ltr} or {@code rtl}, as HTML wants it. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    ULocale icu() {
        return ULocale.forLanguageTag(tag);
    }
}
