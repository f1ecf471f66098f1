package org.zaklon.portal.open;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.zaklon.country.Localised;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.Releases;
import org.zaklon.disclosure.TakenOver;
import org.zaklon.disclosure.privacy.AccountStore;
import org.zaklon.disclosure.privacy.Guarantee;
import org.zaklon.disclosure.privacy.Noise;
import org.zaklon.disclosure.privacy.PrivacyAccount;
import org.zaklon.disclosure.privacy.Rho;
import org.zaklon.disclosure.release.Archive;
import org.zaklon.disclosure.release.Epoch;
import org.zaklon.disclosure.release.ReleaseGuard;
import org.zaklon.disclosure.release.Snapshot;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.synthetic.Microdata;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;
import org.zaklon.published.About;
import org.zaklon.published.Kind;
import org.zaklon.published.NewEdition;

/** Invented persons and what is published about them, for tests that read the shelf as the public does. */
public final class Exhibit {
    public static final List<Dimension> DIMENSIONS = List.of(
            Dimension.flat("year", List.of("2023", "2024", "2025")),
            Dimension.flat("sex", List.of("F", "M")),
            Dimension.of("age", List.of("0-11", "12-17", "18-24", "25+"),
                    List.of(Map.of("0-11", "child", "12-17", "child", "18-24", "adult", "25+", "adult"))),
            Dimension.flat("form", List.of("LABOUR", "SEXUAL", "BEGGING", "OTHER")));

    private final Map<String, int[]> persons = new LinkedHashMap<>();
    private final SplittableRandom random;
    private Archive archive = Archive.empty(Catalogue.upTo(2, DIMENSIONS), new LowOrNearest(10, 5));

    public Exhibit(long seed, int persons) {
        this.random = new SplittableRandom(seed);
        arrive(persons);
    }

    public void arrive(int persons) {
        for (int i = 0; i < persons; i++) {
            var codes = new int[DIMENSIONS.size()];
            for (int d = 0; d < codes.length; d++) {
                // uneven, so that some combinations stay rare
                codes[d] = Math.min(random.nextInt(DIMENSIONS.get(d).size()), random.nextInt(DIMENSIONS.get(d).size()));
            }
            this.persons.put("person-" + this.persons.size(), codes);
        }
    }

    /** How many there truly are in each cell of the catalogue. The secret. */
    public long[] truth() {
        return archive.catalogue().values(Snapshot.of(DIMENSIONS, persons).counts());
    }

    /** How many there truly are of each combination of base codes, the last dimension fastest. */
    public long[] leaves() {
        var counts = Snapshot.of(DIMENSIONS, persons).counts();
        int leaves = DIMENSIONS.stream().mapToInt(Dimension::size).reduce(1, Math::multiplyExact);
        return java.util.stream.LongStream.range(0, leaves).map(counts::find).toArray();
    }

    public List<int[]> persons() {
        return List.copyOf(persons.values());
    }

    /** Proposes the persons of today, without a bar on guesses, which has tests of its own; empty where nothing may change. */
    public java.util.Optional<ProtectedTable> release(LocalDate cutoff) {
        var epoch = new Epoch(cutoff.toString(), cutoff, cutoff.plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        return switch (Releases.propose(new ReleaseGuard(10, new Bars(10, 5)), archive, epoch, Snapshot.of(DIMENSIONS, persons), Progress.NONE)) {
            case Releases.Outcome.Publish publish -> {
                archive = publish.archive();
                yield java.util.Optional.of(publish.table());
            }
            case Releases.Outcome.CarryForward nothing -> java.util.Optional.empty();
        };
    }

    public static NewEdition edition(String dataset, LocalDate cutoff, ProtectedTable table) {
        return new NewEdition(dataset, Kind.OFFICIAL, cutoff, about(), new TreeMap<>(Map.of("main", table)), null);
    }

    /** Figures of somebody else, one hidden and one printed as less than five. */
    public static ProtectedTable takenOver() {
        var catalogue = Catalogue.of(List.of(Dimension.flat("sex", List.of("F", "M"))));
        return TakenOver.of("A yearbook", catalogue, List.of("41", "<5", ""),
                List.of(Said.exactly(41), new Said(0, 4), new Said(0, Said.UNBOUNDED)));
    }

    public static About about() {
        return new About(text("Persons identified", "Identificirane osobe"), text("Every person once, by the first decision.", "Svaka osoba jednom."),
                text("person", "osoba"), text("Register of the state coordinator", "Registar državnog koordinatora"),
                "https://creativecommons.org/licenses/by/4.0/",
                text("Numbers below 10, also zero, are shown as <10; all others are rounded to the nearest 5.", "Manje od 10 prikazano je kao <10."),
                Map.of("year", text("Year", "Godina"), "sex", text("Sex", "Spol"), "age", text("Age", "Dob"), "form", text("Form", "Oblik")),
                Map.of("sex", Map.of("F", text("female", "žensko"), "M", text("male", "muško"))),
                List.of(new About.Definition(text("Year", "Godina"), text("of the first decision", "prve odluke"))), text("", ""));
    }

    private static Localised text(String english, String bosnian) {
        return new Localised(Map.of("en", english, "bs", bosnian));
    }

    /** Synthetic rows that resemble the persons of today. */
    public byte[] synthetic(double epsilon) {
        double delta = 1e-6;
        var budget = Rho.within(new Guarantee(epsilon, delta));
        var receipt = PrivacyAccount.open(AccountStore.inMemory(), budget).spend("a test", budget);
        return SyntheticObject.of(Microdata.of(DIMENSIONS, persons()), Noise.paidBy(receipt), delta, 1, Progress.NONE).bytes();
    }
}
