package org.zaklon.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.zaklon.country.Country;
import org.zaklon.country.Language;
import org.zaklon.country.Localised;
import org.zaklon.country.Profile;

/** A country of nothing but languages, for tests of pages. */
public final class SmallCountry {
    static final Language ENGLISH = new Language("en", "en", "English", false, null);
    static final Language BOSNIAN = new Language("bs", "bs", "Bosanski", false, null);
    static final Language CROATIAN = new Language("hr", "hr", "Hrvatski", false, null);
    static final Language SERBIAN = new Language("sr-Latn", "sr", "Srpski", false, null);
    static final Language SERBIAN_CYRILLIC = new Language("sr-Cyrl", "sr-Cyrl", "Српски", false, "sr-Latn");
    static final Language ARABIC = new Language("ar", "ar", "العربية", true, null);
    static final List<Language> LANGUAGES = List.of(ENGLISH, BOSNIAN, CROATIAN, SERBIAN, SERBIAN_CYRILLIC, ARABIC);
    static final ZoneId ZONE = ZoneId.of("Europe/Sarajevo");

    private SmallCountry() {}

    static Country country() {
        return new Country(new Profile("small", new Localised(Map.of("en", "Small")), ZONE, LANGUAGES, List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of()));
    }
}
