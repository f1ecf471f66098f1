package org.zaklon.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.ModelFile;
import org.zaklon.linkage.model.Scorer;
import org.zaklon.linkage.quality.Truth;
import org.zaklon.linkage.records.RecordsBuilder;

class LinkageTest {
    private static InventedPeople.Sample people;
    private static Linkage linkage;

    @BeforeAll
    static void link() {
        people = InventedPeople.sample(7, 4_000);
        linkage = Linkage.run(people.records(), Linkage.Settings.usual(), Progress.NONE);
    }

    @Test
    void mostPeopleAreFoundAndFewAreMixed() {
        var truth = new Truth(people.records(), people.truth());
        assertThat(truth.at(linkage.edges(), 0).f1()).isGreaterThan(0.97);
        assertThat(truth.of(linkage.clusters()).f1()).isGreaterThan(0.97);
        var auto = linkage.edges().where(i -> linkage.scorer().tier(linkage.edges().a(i), linkage.edges().b(i)) == Scorer.Tier.AUTO);
        assertThat(truth.at(auto, Scorer.AUTO).precision()).isGreaterThan(0.999);
    }

    @Test
    void anotherDocumentOrSexIsForAHumanToJudgeWhateverElseAgrees() {
        assertThat(tierOf("F", "1111111111", "F", "1111111111")).isEqualTo(Scorer.Tier.AUTO);
        assertThat(tierOf("F", "1111111111", "F", "1111111121")).isEqualTo(Scorer.Tier.AUTO);
        assertThat(tierOf("F", "1111111111", "F", "9999999999")).isEqualTo(Scorer.Tier.REVIEW);
        assertThat(tierOf("F", "1111111111", "M", "1111111111")).isEqualTo(Scorer.Tier.REVIEW);
    }

    /** Of two records with a rare name that agree in everything else. */
    private static Scorer.Tier tierOf(String sex, String document, String otherSex, String otherDocument) {
        var builder = new RecordsBuilder(InventedPeople.FIELDS);
        InventedPeople.each(5, 600, row -> builder.add(row.subList(1, row.size())));
        builder.add(List.of("Zumreta", "Planinčićanović", "1984-03-09", sex, "BIH", "Sarajevo", "061234567", document));
        builder.add(List.of("Zumreta", "Planinčićanović", "1984-03-09", otherSex, "BIH", "Sarajevo", "061234567", otherDocument));
        var records = builder.build();
        return Linkage.run(records, linkage.model(), Linkage.Settings.usual(), Progress.NONE).scorer().tier(600, 601);
    }

    @Test
    void everyRunGivesTheSame() {
        var again = Linkage.run(people.records(), Linkage.Settings.usual(), Progress.NONE);
        assertThat(again.clusters()).isEqualTo(linkage.clusters());
        assertThat(again.edges().size()).isEqualTo(linkage.edges().size());
        for (var i = 0; i < again.edges().size(); i++) {
            assertThat(again.edges().weight(i)).isEqualTo(linkage.edges().weight(i));
        }
    }

    @Test
    void theWaterfallAddsUpToTheWeightAndNamesNoValue() {
        for (var i = 0; i < linkage.edges().size(); i += 10) {
            var explanation = linkage.scorer().explain(linkage.edges().a(i), linkage.edges().b(i));
            assertThat(explanation.weight()).isCloseTo(linkage.edges().weight(i), within(1e-3));
        }
        assertThat(linkage.scorer().explain(linkage.edges().a(0), linkage.edges().b(0)).reasons())
                .contains("surname same (+", "dob same (+").doesNotContain("Amina", "06");
    }

    @Test
    void theModelTellsHowItWasTrained() {
        var report = linkage.model().report();
        assertThat(report.converged()).isTrue();
        assertThat(report.seedPairs()).isPositive();
        assertThat(report.warnings()).isEmpty();
        assertThat(linkage.model().prior() * people.records().pairs())
                .isCloseTo(new Truth(people.records(), people.truth()).pairs(), withPercentage(5));
    }

    @Test
    void aModelComesBackFromItsFileAndLinksTheSame(@TempDir Path folder) {
        var file = folder.resolve("model.json");
        ModelFile.write(file, linkage.model());
        var again = Linkage.run(people.records(), ModelFile.read(file), Linkage.Settings.usual(), Progress.NONE);
        assertThat(again.clusters()).isEqualTo(linkage.clusters());
    }

    @Test
    void aModelOfAnotherVersionIsRefused(@TempDir Path folder) throws Exception {
        var file = folder.resolve("model.json");
        var model = linkage.model();
        ModelFile.write(file, new Model("0/2020.1", model.prior(), model.comparisons(), model.report()));
        assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0/2020.1");
        Files.writeString(file, "[]");
        assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no model");
    }

    @Test
    void aCancelledRunGoesOnWhereItStopped(@TempDir Path folder) throws Exception {
        var journal = folder.resolve("journal");
        var usual = Linkage.Settings.usual();
        var settings = new Linkage.Settings(usual.threshold(), usual.decisions(), 1, journal);
        var larger = InventedPeople.sample(8, 30_000).records();
        Progress impatient = (what, done, of) -> {
            if (what.startsWith("weighing") && done == of / 2) {
                throw new CancellationException();
            }
        };
        var model = linkage.model();
        assertThatThrownBy(() -> Linkage.run(larger, model, settings, impatient)).isInstanceOf(CancellationException.class);
        var kept = Files.size(journal);
        assertThat(kept).isGreaterThan(4);
        Files.write(journal, new byte[] {0, 0, 0, 1, 0}, StandardOpenOption.APPEND);

        var first = new long[] {-1};
        var resumed = Linkage.run(larger, model, settings, (what, done, of) -> {
            if (what.startsWith("weighing") && first[0] < 0) {
                first[0] = done;
            }
        });
        var straight = Linkage.run(larger, model, usual, Progress.NONE);

        assertThat(first[0]).as("pieces that need not be done again").isPositive();
        assertThat(resumed.clusters()).isEqualTo(straight.clusters());
        assertThat(resumed.edges().size()).isEqualTo(straight.edges().size());
    }
}
