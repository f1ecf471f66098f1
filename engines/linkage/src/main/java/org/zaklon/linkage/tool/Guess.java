package org.zaklon.linkage.tool;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zaklon.linkage.records.Kind;

/** Tells from a header what a column holds, in English, German and the languages of the region. Rules stand in order; the first that fits counts. */
final class Guess {
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** A header that has all of {@code all}, or one of {@code any}, or is as a whole one of {@code whole}. */
    private record Rule(Kind kind, Set<String> all, Set<String> any, Set<String> whole) {
        boolean fits(Set<String> words, String joined) {
            return !all.isEmpty() && words.containsAll(all)
                    || any.contains(joined)
                    || any.stream().anyMatch(words::contains)
                    || whole.contains(joined);
        }
    }

    private static final List<Rule> RULES = List.of(
            any(Kind.EMAIL, "email", "mail", "eposta"),
            any(Kind.PHONE, "phone", "telephone", "telefon", "tel", "mobile", "mobitel", "cell", "cellphone", "phonenumber"),
            any(Kind.DOCUMENT, "passport", "pasos", "document", "dokument", "doc", "ssn", "socsecid", "jmbg", "embg", "oib", "nhs", "nhsnumber",
                    "nationalid", "personalid", "idnumber", "idcard", "licence", "license", "taxid", "nin", "nino", "docid", "docno", "docnumber",
                    "socialsecuritynumber", "personalnumber", "nationalidnumber"),
            all(Kind.CATEGORY, "street", "number"), all(Kind.CATEGORY, "house", "number"), all(Kind.CATEGORY, "street", "no"),
            all(Kind.CATEGORY, "house", "no"), any(Kind.CATEGORY, "streetnumber", "housenumber", "streetno", "houseno"),
            all(Kind.PLACE, "birth", "place"), all(Kind.PLACE, "place", "of", "birth"), any(Kind.PLACE, "birthplace", "pob"),
            all(Kind.NATIONALITY, "country", "birth"),
            any(Kind.YEAR, "by", "yob", "birthyear", "byear", "yearofbirth", "dobyear", "godinarodjenja"), all(Kind.YEAR, "birth", "year"),
            any(Kind.MONTH, "bm", "mob", "birthmonth", "bmonth", "monthofbirth", "dobmonth"), all(Kind.MONTH, "birth", "month"),
            any(Kind.DAY, "bd", "dayofbirth", "bday", "dobday"), all(Kind.DAY, "birth", "day"),
            any(Kind.DATE, "dob", "birthdate", "dateofbirth", "birthday", "datumrodjenja", "datumrodenja", "datumrođenja", "geburtsdatum", "birth", "born"),
            whole(Kind.DATE, "date", "datum"), whole(Kind.YEAR, "year", "godina"), whole(Kind.MONTH, "month", "mjesec"), whole(Kind.DAY, "day", "dan"),
            any(Kind.FULLNAME, "fullname", "firstandsurname", "imeprezime", "imeiprezime", "personname", "namefull", "completename", "wholename"),
            all(Kind.FULLNAME, "full", "name"), all(Kind.FULLNAME, "ime", "prezime"),
            all(Kind.SURNAME, "last", "name"), all(Kind.SURNAME, "family", "name"), all(Kind.SURNAME, "maiden", "name"),
            any(Kind.SURNAME, "surname", "lastname", "lname", "sname", "familyname", "prezime", "nachname", "family", "last"),
            all(Kind.GIVEN, "first", "name"), all(Kind.GIVEN, "middle", "name"), all(Kind.GIVEN, "father", "name"), all(Kind.GIVEN, "mother", "name"),
            any(Kind.GIVEN, "given", "firstname", "fname", "forename", "givenname", "middlename", "vorname", "ime", "imeoca", "patronymic",
                    "fathername", "fathersname", "father", "mothername", "first", "mname"),
            whole(Kind.FULLNAME, "name", "names", "person"),
            any(Kind.SEX, "sex", "gender", "spol", "pol", "geschlecht"),
            any(Kind.NATIONALITY, "nationality", "citizenship", "nat", "drzavljanstvo", "državljanstvo", "citizen", "country"),
            any(Kind.POSTCODE, "postcode", "zip", "zipcode", "postalcode", "plz", "postal"), all(Kind.POSTCODE, "post", "code"),
            any(Kind.CATEGORY, "state", "region", "canton", "kanton", "district", "occupation", "profession", "race", "ethnicity", "language", "marital"),
            any(Kind.ADDRESS, "address", "addr", "adresa", "street", "ulica", "road", "adresse"),
            any(Kind.PLACE, "city", "town", "suburb", "place", "village", "municipality", "locality", "mjesto", "grad", "opcina", "općina", "county", "residence"));

    /** Parts of a name that stand behind the main one. */
    private static final Set<String> SECOND =
            Set.of("middle", "father", "fathers", "mother", "mothers", "maiden", "second", "fathername", "middlename", "mname", "c2", "2", "oca", "imeoca", "patronymic");

    private Guess() {}

    private static Rule any(Kind kind, String... words) {
        return new Rule(kind, Set.of(), Set.of(words), Set.of());
    }

    private static Rule all(Kind kind, String... words) {
        return new Rule(kind, Set.of(words), Set.of(), Set.of());
    }

    private static Rule whole(Kind kind, String... names) {
        return new Rule(kind, Set.of(), Set.of(), Set.of(names));
    }

    /** Empty where the header says nothing known; the column is then not used. */
    static Optional<Kind> kind(String header) {
        var words = words(header);
        var joined = String.join("", ordered(header));
        return RULES.stream().filter(rule -> rule.fits(words, joined)).map(Rule::kind).findFirst();
    }

    /** Whether the column holds a second name beside the main one. */
    static boolean isSecond(String header) {
        return words(header).stream().anyMatch(SECOND::contains);
    }

    private static Set<String> words(String header) {
        return Set.copyOf(ordered(header));
    }

    private static List<String> ordered(String header) {
        var spaced = CAMEL.matcher(header).replaceAll(" ").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return spaced.isEmpty() ? List.of() : List.of(spaced.split(" "));
    }
}
