package org.zaklon.ui;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zaklon.country.Language;
import org.zaklon.country.Localised;
import org.zaklon.kernel.Reason;

/** One language, spoken: messages, dates, hours, numbers and order. Templates know it as {@code t}. */
public final class Words {
    private final Language language;
    private final ZoneId zone;
    private final Map<String, Message> messages;
    private final InstantSource clock;
    private final boolean strict;
    private final Locale locale;
    private final Collator collator;

    Words(Language language, Locale locale, ZoneId zone, Map<String, Message> messages, InstantSource clock, boolean strict) {
        this.language = language;
        this.zone = zone;
        this.messages = Map.copyOf(messages);
        this.clock = clock;
        this.strict = strict;
        this.locale = locale;
        this.collator = Collator.getInstance(ULocale.forLocale(locale)).freeze(); // the collator of the JDK does not know dž and lj
    }

    public Language language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The locale of dates and numbers: the language in the region of the profile. */
    public Locale locale() {
        return locale;
    }

    /**
     * The message of a key.
     *
     * @param args dates, instants and texts of the profile are written in this language; a number that is not a quantity
     *     (a year, a reference) is passed as text
     */
    public String get(String key, Object... args) {
        var message = messages.get(key);
        if (message == null) {
            if (strict) {
                throw new IllegalStateException("no message " + key + " in " + language.tag());
            }
            return key;
        }
        var spoken = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            spoken[i] = spoken(args[i]);
        }
        return stoppedOnce(message.with(spoken), spoken);
    }

    /** A date that ends in a full stop, as in some languages, ends its sentence as well. */
    private static String stoppedOnce(String text, Object... spoken) {
        var said = text;
        for (var word : spoken) {
            if (word instanceof String date && date.endsWith(".")) {
                said = said.replace(date + ".", date);
            }
        }
        return said;
    }

    private Object spoken(Object arg) {
        return switch (arg) {
            case Localised text -> say(text);
            case LocalDate date -> date(date);
            case Instant instant -> moment(instant);
            case null -> "";
            default -> arg;
        };
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** The message of a value of a closed list: {@code prefix.VALUE}. */
    public String of(String prefix, Enum<?> value) {
        return get(prefix + "." + value.name());
    }

    /** A text of the profile in this language. */
    public String say(Localised text) {
        return text == null ? "" : text.in(language.tag());
    }

    /** Why something was refused; the asker may always see it. */
    public String reason(Reason reason) {
        return get(reason.code(), reason.args().toArray());
    }

    /** A date in words: 21 November 2026. */
    public String date(LocalDate date) {
        return date == null ? "" : format(FormatStyle.LONG).format(date);
    }

    /** The date of an instant in the zone of the profile. */
    public String date(Instant instant) {
        return instant == null ? "" : date(LocalDate.ofInstant(instant, zone));
    }

    /** A date in figures, for tables. */
    public String shortDate(LocalDate date) {
        return date == null ? "" : format(FormatStyle.MEDIUM).format(date);
    }

    /** A date and an hour in the zone of the profile. */
    public String moment(Instant instant) {
        return instant == null ? "" : get("ui.moment", date(instant), time(instant));
    }

    /** The hour of an instant, of twenty-four, as officials write it in every language. */
    public String time(Instant instant) {
        return instant == null ? "" : DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(zone));
    }

    private DateTimeFormatter format(FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale);
    }

    /** How long ago, or in how long: 2 hours ago, in 3 days. Below one minute: now. Hours to the nearest, days only when they are full. */
    public String relative(Instant instant) {
        var distance = Duration.between(clock.instant(), instant);
        var direction = distance.isNegative() ? Direction.LAST : Direction.NEXT;
        var far = distance.abs();
        var formatter = RelativeDateTimeFormatter.getInstance(ULocale.forLocale(locale));
        if (far.toMinutes() < 1) {
            return formatter.format(Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
        }
        return far.toHours() < 1 ? formatter.format(far.toMinutes(), direction, RelativeUnit.MINUTES)
                : far.toDays() < 1 ? formatter.format(far.plusMinutes(30).toHours(), direction, RelativeUnit.HOURS)
                : far.toDays() < 60 ? formatter.format(far.toDays(), direction, RelativeUnit.DAYS)
                : far.toDays() < 730 ? formatter.format(far.toDays() / 30, direction, RelativeUnit.MONTHS)
                : formatter.format(far.toDays() / 365, direction, RelativeUnit.YEARS);
    }

    /** A length of time in years, months and days. */
    public String period(Period period) {
        return Stream.of(part("ui.years", period.getYears()), part("ui.months", period.getMonths()), part("ui.days", period.getDays()))
                .filter(p -> !p.isEmpty()).collect(Collectors.joining(" "));
    }

    private String part(String key, int count) {
        return count == 0 ? "" : get(key, count);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** The name of a country by its code of three letters (ISO 3166); any other code stays as it is. */
    public String country(String alpha3) {
        return Arrays.stream(Locale.getISOCountries()).map(c -> new Locale.Builder().setRegion(c).build())
                .filter(region -> region.getISO3Country().equals(alpha3)).findFirst()
                .map(region -> ULocale.forLocale(region).getDisplayCountry(ULocale.forLocale(locale))).orElse(alpha3);
    }

    /** Several things as one phrase: a, b and c. */
    public String list(Collection<String> things) {
        return ListFormatter.getInstance(ULocale.forLocale(locale)).format(things);
    }

    /** A phrase that begins with a capital, as part of a sentence. */
    public String inside(String phrase) {
        return phrase.isEmpty() ? phrase
                : phrase.substring(0, phrase.offsetByCodePoints(0, 1)).toLowerCase(locale) + phrase.substring(phrase.offsetByCodePoints(0, 1));
    }

    /** The order of this language: č after c, lj after l, the Cyrillic and the Arabic alphabet. */
    public Comparator<String> order() {
        return collator::compare;
    }

    /** A copy in the order of this language. */
    public <T> List<T> sorted(Collection<T> items, Function<? super T, String> by) {
        return items.stream().sorted(Comparator.comparing(by, order())).toList();
    }
}
