package org.zaklon.bodies.pages;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import org.zaklon.country.Country;
import org.zaklon.country.Language;
import org.zaklon.country.Localised;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Dates;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.parts.DateText;

/** What was typed into a form of this room, word for word, so that nothing is lost where something has to be mended. */
public record Sent(Map<String, List<String>> values) {
    static final Sent NOTHING = new Sent(Map.of());

    public Sent {
        values = Map.copyOf(values);
    }

    static Sent of(MultiValueMap<String, String> parameters) {
        return new Sent(parameters);
    }

    /** What a form shows when it is opened. */
    static Sent filled(Map<String, String> fields) {
        var values = new HashMap<String, List<String>>();
        fields.forEach((field, value) -> values.put(field, List.of(value)));
        return new Sent(values);
    }

    Sent with(String field, List<String> all) {
        var more = new HashMap<>(values);
        more.put(field, List.copyOf(all));
        return new Sent(more);
    }

    Sent withDay(String field, LocalDate day) {
        return with(field + ".day", List.of("" + day.getDayOfMonth())).with(field + ".month", List.of("" + day.getMonthValue()))
                .with(field + ".year", List.of("" + day.getYear()));
    }

    public String get(String field) {
        return all(field).stream().findFirst().map(String::strip).orElse("");
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public DateText date(String field) {
        return new DateText(get(field + ".day"), get(field + ".month"), get(field + ".year"), "");
    }

    Optional<LocalDate> day(String field, Words t) {
        return Dates.date(date(field), t.locale());
    }

    Optional<LocalTime> time(String field) {
        try {
            return get(field).isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(get(field)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<Integer> number(String field) {
        return get(field).matches("\\d{1,6}") ? Optional.of(Integer.parseInt(get(field))) : Optional.empty();
    }

    <E extends Enum<E>> Optional<E> one(String field, Class<E> kind) {
        return named(get(field), kind);
    }

    static <E extends Enum<E>> Optional<E> named(String name, Class<E> kind) {
        return Parameters.find(kind.getEnumConstants(), name);
    }

    <T> List<T> each(String field, Function<String, Optional<T>> read) {
        var found = new ArrayList<T>();
        all(field).forEach(value -> read.apply(value).ifPresent(found::add));
        return found;
    }

    /** A text in the languages of the profile, as far as something was typed. */
    Localised text(String field, Country country) {
        var texts = new HashMap<String, String>();
        country.languages().stream().filter(Language::authored).forEach(l -> {
            if (!get(field + "." + l.tag()).isEmpty()) {
                texts.put(l.tag(), get(field + "." + l.tag()));
            }
        });
        return new Localised(texts);
    }
}
