package org.zaklon.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.zaklon.linkage.records.Field;
import org.zaklon.linkage.records.Kind;
import org.zaklon.linkage.records.Records;
import org.zaklon.linkage.records.RecordsBuilder;

/**
 * Invented people as several offices would write them: no real person. About every fifth is registered more than once, with
 * other scripts, typing errors, exchanged names, wrong and assigned dates, missing documents. The same seed gives the same people.
 */
public final class InventedPeople {
    public static final List<Field> FIELDS = List.of(
            new Field("given", Kind.GIVEN), new Field("surname", Kind.SURNAME), new Field("dob", Kind.DATE), new Field("sex", Kind.SEX),
            new Field("nationality", Kind.NATIONALITY), new Field("place", Kind.PLACE), new Field("phone", Kind.PHONE), new Field("document", Kind.DOCUMENT));
    private static final String[] WOMEN = ("Amina Lejla Emina Selma Fatima Merima Ajla Sara Ana Marija Ivana Jelena Milica Dragana Gordana Arta Besa Teuta "
            + "Vjosa Drita Hatidža Zejneb Aiša Senada Mirela Sanela Nermina Azra Belma Dženana Ljiljana Snežana Vesna Zorica Đurđa Biljana").split(" ");
    private static final String[] MEN = ("Adnan Amir Haris Emir Mirza Edin Kenan Armin Marko Ivan Stefan Nikola Dejan Goran Zoran Arben Besnik Driton Agim "
            + "Ilir Muhamed Ahmed Hasan Husein Jusuf Mustafa Ibrahim Omer Dževad Senad Nermin Samir Željko Đorđe Ljubiša Srećko").split(" ");
    private static final String[] STEMS = ("Had Beć Kara Mala Veli Sulj Ahm Muj Hus Del Per Jov Mar Nik Stan Pop Vuk Kov Ćor Đul Džan Živ Šar Čol Beg Smaj "
            + "Halil Omer Salih Trav Bož Rad Mil Drag Luk Pav Tom Sim Laz Ostoj Grub Krst Zec Kurt Sej Fej Rama Gash Berish Krasn Hox").split(" ");
    private static final String[] MIDDLES = "ž al an ar er im in is it od ol om on or os ul um un ur ".split(" ", -1);
    private static final String[] ENDS = "ić ović ević ac ak ija anović elj ski aj i".split(" ");
    private static final String[] COUNTRIES = "BIH BIH BIH SRB SRB HRV HRV MNE MKD ALB XKX AFG SYR".split(" ");
    private static final String[] PLACES = "Sarajevo Tuzla Zenica Mostar Bihać Zagreb Beograd Niš Skopje Tirana Priština Podgorica Travnik Cazin Goražde".split(" ");
    private static final String LATIN = "abcdefghijklmnoprstuvz";

    private final SplittableRandom random;

    private record Person(String given, String surname, String dob, String sex, String country, String place, String phone, String document) {}

    private InventedPeople(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Records and the true entity of each. */
    public record Sample(Records records, List<String> truth) {}

    public static Sample sample(long seed, int records) {
        var builder = new RecordsBuilder(FIELDS);
        var truth = new ArrayList<String>();
        each(seed, records, row -> {
            truth.add(row.getFirst());
            builder.add(row.subList(1, row.size()));
        });
        return new Sample(builder.build(), truth);
    }

    /** Rows of entity and values in the order of the fields. */
    public static void each(long seed, int records, Consumer<List<String>> rows) {
        var people = new InventedPeople(seed);
        var written = 0;
        for (var entity = 1; written < records; entity++) {
            var person = people.person();
            var times = people.chance(0.8) ? 1 : 2 + people.random.nextInt(3);
            for (var i = 0; i < times && written < records; i++) {
                rows.accept(people.written(person, entity));
                written++;
            }
        }
    }

    private Person person() {
        var woman = chance(0.7);
        var surname = one(STEMS) + one(MIDDLES) + one(MIDDLES) + one(ENDS);
        var dob = chance(0.05)
                ? "%d-01-01".formatted(year())
                : "%d-%02d-%02d".formatted(year(), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new Person(one(woman ? WOMEN : MEN), surname, dob, woman ? "F" : "M", one(COUNTRIES), one(PLACES),
                "06%08d".formatted(random.nextInt(100_000_000)), "%010d".formatted(random.nextLong(10_000_000_000L)));
    }

    private int year() {
        return 1950 + random.nextInt(60);
    }

    private List<String> written(Person person, int entity) {
        var given = name(person.given());
        var surname = name(person.surname());
        var exchanged = chance(0.02);
        return List.of(String.valueOf(entity), exchanged ? surname : given, exchanged ? given : surname, date(person.dob()),
                chance(0.03) ? "" : person.sex(), person.country(), chance(0.4) ? "" : person.place(), chance(0.6) ? "" : person.phone(),
                chance(0.6) ? "" : chance(0.03) ? typed(person.document(), "0123456789") : person.document());
    }

    private String name(String name) {
        var text = chance(0.08) ? typed(name, LATIN) : name;
        return chance(0.25) ? plain(text) : text;
    }

    private static String plain(String text) {
        return text.replace('č', 'c').replace('ć', 'c').replace('š', 's').replace('ž', 'z').replace("đ", "dj").replace("Đ", "Dj")
                .replace('Š', 'S').replace('Ž', 'Z').replace('Ć', 'C').replace('Č', 'C');
    }

    private String date(String dob) {
        if (chance(0.03)) {
            return "";
        }
        var parts = dob.split("-");
        if (chance(0.03)) {
            return "%s-01-01".formatted(parts[0]);
        }
        if (chance(0.03)) {
            return "%d-%s-%s".formatted(Integer.parseInt(parts[0]) + random.nextInt(-2, 3), parts[1], parts[2]);
        }
        return chance(0.02) && Integer.parseInt(parts[2]) <= 12 ? "%s-%s-%s".formatted(parts[0], parts[2], parts[1]) : dob;
    }

    private String typed(String text, String letters) {
        var at = 1 + random.nextInt(text.length() - 1);
        var letter = String.valueOf(letters.charAt(random.nextInt(letters.length())));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + letter + text.substring(at + 1);
            case 1 -> text.substring(0, at) + letter + text.substring(at);
            default -> text.substring(0, at) + text.substring(at + 1);
        };
    }

    private boolean chance(double p) {
        return random.nextDouble() < p;
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
