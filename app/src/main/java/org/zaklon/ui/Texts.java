package org.zaklon.ui;

import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zaklon.country.Cyrillic;
import org.zaklon.country.Language;
import org.zaklon.country.Localised;

/**
 * All words of all modules in all languages of the profile, merged at start from {@code messages/<module>/<language>.properties}
 * (UTF-8). A language that a module does not speak falls back to English only where it is Arabic; anywhere else a missing
 * key is a bug: tests fail, production shows the key.
 */
public final class Texts {
    private static final String ENGLISH = "en";
    private static final String ARABIC = "ar";

    private final List<Language> languages;
    private final Map<String, Words> byTag;

    /**
     * @param languages of the profile; the first is the one a stranger meets
     * @param zone of the profile, in which hours are written
     * @param strict whether a missing key throws, as it does in tests
     */
    public Texts(List<Language> languages, ZoneId zone, InstantSource clock, boolean strict) {
        this.languages = List.copyOf(languages);
        this.byTag = languages.stream().collect(Collectors.toUnmodifiableMap(Language::tag, language -> {
            var locale = locale(language, zone);
            return new Words(language, locale, zone, messages(language, locale), clock, strict);
        }));
    }

    public Words in(Language language) {
        return byTag.get(language.tag());
    }

    /** A sentence in every language that is written by people; the others are derived from those. */
    public Localised everywhere(Function<Words, String> said) {
        return new Localised(languages.stream().filter(Language::authored).collect(Collectors.toMap(Language::tag, language -> said.apply(in(language)))));
    }

    public List<Language> languages() {
        return languages;
    }

    /** The language that a stranger meets. */
    public Language first() {
        return languages.getFirst();
    }

    Optional<Language> find(String tag) {
        return languages.stream().filter(l -> l.tag().equalsIgnoreCase(tag)).findFirst();
    }

    /** The language that comes nearest to what a browser asks for, where there is one. */
    public Optional<Language> nearest(Locale asked) {
        return find(asked.toLanguageTag())
                .or(() -> languages.stream().filter(l -> l.locale().getLanguage().equals(asked.getLanguage())).findFirst());
    }

    /**
     * The locale by which dates and numbers are written: the language in the region of the profile's zone, which decides
     * between <i>pre</i> and <i>prije</i> and between the names of months in Arabic. English takes the wording of the world,
     * since its default would write the month before the day. Digits are European ones everywhere, because references,
     * telephone numbers and input fields use them.
     */
    static Locale locale(Language language, ZoneId zone) {
        var region = TimeZone.getRegion(zone.getId());
        var here = region.length() == 2 ? region : "";
        return new Locale.Builder().setLocale(language.locale())
                .setRegion(language.locale().getLanguage().equals(ENGLISH) ? "001" : here)
                .setUnicodeLocaleKeyword("nu", "latn").build();
    }

    private static Map<String, Message> messages(Language language, Locale locale) {
        var all = new HashMap<String, Message>();
        if (language.column().equals(ARABIC)) {
            raw(ENGLISH).forEach((key, text) -> all.put(key, new Message(text, Locale.ENGLISH)));
        }
        raw(file(language)).forEach((key, text) -> all.put(key,
                new Message(language.authored() ? text : Message.rewrite(text, Cyrillic::of), locale)));
        return all;
    }

    /** Scripts of one language share its file. */
    private static String file(Language language) {
        return language.locale().getLanguage();
    }

    /** The messages of one language file of every module; the same key in two modules is an error. */
    static Map<String, String> raw(String file) {
        var all = new HashMap<String, String>();
        for (var resource : files(file)) {
            read(resource).forEach((key, text) -> {
                if (all.put((String) key, (String) text) != null) {
                    throw new IllegalStateException("two modules say " + key);
                }
            });
        }
        return all;
    }

    private static Resource[] files(String file) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*/" + file + ".properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Resource resource) {
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
