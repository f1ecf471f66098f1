package org.zaklon.linkage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zaklon.linkage.InventedPeople;
import org.zaklon.linkage.Linkage;
import org.zaklon.linkage.Progress;
import org.zaklon.linkage.compare.NameShares;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.Scorer;
import org.zaklon.linkage.records.Kind;

class IntakeTest {
    private static final Model MODEL =
            Linkage.run(InventedPeople.sample(4, 3_000).records(), Linkage.Settings.usual(), Progress.NONE).model();
    private static final NameShares SHARES = NameShares.of(Map.of(
            Kind.GIVEN, Map.of("Amina", 0.02, "Zejneb", 0.001), Kind.SURNAME, Map.of("Hodžić", 0.02, "Krsnik", 0.0002)));
    private static final List<String> AMINA = List.of("Amina", "Hodžić", "1999-04-12", "F", "BIH", "Tuzla", "061234567", "A1234567");

    private final Intake intake = new Intake(InventedPeople.FIELDS, MODEL, SHARES);

    @Test
    void theSamePersonInAnotherScriptComesFirstAndStrangersLast() {
        var found = intake.compare(AMINA, List.of(
                List.of("Lejla", "Suljić", "1981-09-30", "F", "BIH", "Zenica", "", ""),
                List.of("Амина", "Хоџић", "1999-04-12", "F", "BIH", "", "", ""),
                List.of("Hodzic", "Amina", "1999-12-04", "", "", "", "", "")));

        assertThat(found).extracting(Likeness::candidate).containsExactly(1, 2, 0);
        assertThat(found.getFirst().weight()).isGreaterThan(Scorer.AUTO);
        assertThat(found.getLast().weight()).isNegative();
    }

    @Test
    void aRareNameWeighsMoreThanAFrequentOne() {
        double frequent = intake.compare(List.of("Amina", "", "", "", "", "", "", ""), List.of(List.of("Amina", "", "", "", "", "", "", ""))).getFirst().weight();
        double rare = intake.compare(List.of("Zejneb", "", "", "", "", "", "", ""), List.of(List.of("Zejneb", "", "", "", "", "", "", ""))).getFirst().weight();

        assertThat(rare).isGreaterThan(frequent + 2);
    }

    /** What else a register holds must not show in an answer. */
    @Test
    void aWeightDependsOnTheTwoRecordsAlone() {
        var candidate = List.of("Amina", "Hodzic", "1999-04-12", "F", "BIH", "", "", "");
        double alone = intake.compare(AMINA, List.of(candidate)).getFirst().weight();
        var crowd = new ArrayList<List<String>>(List.of(candidate));
        InventedPeople.each(8, 200, row -> crowd.add(row.subList(1, row.size())));

        var among = intake.compare(AMINA, crowd).stream().filter(one -> one.candidate() == 0).findFirst().orElseThrow();
        assertThat(among.weight()).isEqualTo(alone);
    }

    @Test
    void twoSpellingsMeetUnderAKeyAndTwoSecretsNever() {
        var latin = new HashSet<>(intake.keys(AMINA, (tag, key) -> key ^ tag.hashCode()));
        var cyrillic = new HashSet<>(intake.keys(List.of("Амина", "Хоџић", "", "", "", "", "", ""), (tag, key) -> key ^ tag.hashCode()));
        var elsewhere = intake.keys(AMINA, (tag, key) -> ~key ^ tag.hashCode());

        assertThat(latin).containsAnyElementsOf(cyrillic).doesNotContainAnyElementsOf(elsewhere);
    }
}
