package org.zaklon.statistics.sources.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zaklon.country.Country;
import org.zaklon.country.Language;
import org.zaklon.country.Localised;
import org.zaklon.statistics.sources.mapping.Role;
import org.zaklon.ui.Texts;

/** Names of what imported columns hold, in every language of the profile; what has no name of ours shows itself. */
final class Labels {
    static final String UNKNOWN = "UNKNOWN";
    /** Words that several publishers use alike, each with the message that says it. */
    private static final List<String> COMMON = List.of("Female", "Male", "Woman", "Man", "Adult", "Minor");

    private final Texts texts;
    private final List<Language> languages;

    Labels(Texts texts, Country country) {
        this.texts = texts;
        this.languages = country.languages().stream().filter(Language::authored).toList();
    }

    Localised of(String key, Object... args) {
        var words = new HashMap<String, String>();
        languages.forEach(language -> words.put(language.tag(), texts.in(language).get(key, args)));
        return new Localised(words);
    }

    /** Labels of the codes of one column. */
    Map<String, Localised> codes(Role role, List<String> codes) {
        var labels = new HashMap<String, Localised>();
        for (var code : codes) {
            if (code.equals(UNKNOWN)) {
                labels.put(code, of("sources.missing.value"));
            } else if (role == Role.FLAG) {
                labels.put(code, of(code.equals("1") ? "sources.flag.yes" : "sources.flag.no"));
            } else if (COMMON.contains(code)) {
                labels.put(code, of("sources.code." + code));
            } else if (role == Role.COUNTRY) {
                country(code).ifPresent(label -> labels.put(code, label));
            }
        }
        return labels;
    }

    private Optional<Localised> country(String alpha3) {
        var names = new HashMap<String, String>();
        languages.forEach(language -> names.put(language.tag(), texts.in(language).country(alpha3)));
        return names.containsValue(alpha3) ? Optional.empty() : Optional.of(new Localised(names));
    }
}
