package org.zaklon.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zaklon.kernel.PersonalText;

/**
 * Who somebody is, as far as known; every part may be empty. Sealed as one text of class C1.
 *
 * @param sex a code of the list {@code sex} or the name of a reason for no answer
 * @param citizenships codes of the list {@code countries}
 */
public record Identity(
        PersonalText given,
        PersonalText family,
        List<PersonalText> aliases,
        Birth birth,
        String sex,
        List<String> citizenships,
        List<Document> documents) {

    /**
     * A date of birth with what is known of it.
     *
     * @param date a year, a month or a day: {@code 2009}, {@code 2009-04}, {@code 2009-04-30}; null where unknown
     */
    public record Birth(PersonalText date, Precision precision) {
        /** How sure the date is; an estimate never makes an adult of a child (Convention, Art. 10(3)). */
        public enum Precision { DAY, MONTH, YEAR, ESTIMATED, UNKNOWN }

        public static final Birth UNKNOWN = new Birth(null, Precision.UNKNOWN);

        public Optional<Integer> year() {
            return Optional.ofNullable(date).map(d -> Integer.valueOf(d.reveal().substring(0, 4)));
        }

        @Override
        public String toString() {
            return "•••";
        }
    }

    /** A document seen or named. */
    public record Document(String kind, PersonalText number, String issuedBy) {}

    public Identity {
        Objects.requireNonNull(given);
        Objects.requireNonNull(family);
        Objects.requireNonNull(birth);
        aliases = List.copyOf(aliases);
        citizenships = List.copyOf(citizenships);
        documents = List.copyOf(documents);
    }

    /** Given and family name as written. */
    public PersonalText name() {
        return new PersonalText(Stream.of(given, family).map(PersonalText::reveal).filter(t -> !t.isBlank())
                .collect(Collectors.joining(" ")));
    }

    /** The name and every alias, the name first, without empty ones. */
    public List<PersonalText> names() {
        return Stream.concat(Stream.of(name()), aliases.stream()).filter(n -> !n.reveal().isBlank()).toList();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
