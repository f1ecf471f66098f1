package org.zaklon.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.Releases;
import org.zaklon.disclosure.Releases.Outcome;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

class ArchiveTextTest {
    private static final Rule.OfCount RULE = new LowOrNearest(10, 5);
    private static final ReleaseGuard GUARD = new ReleaseGuard(10, new Bars(10, 5));

    private final Catalogue catalogue = catalogue();

    @Test
    void anArchiveWrittenAndReadIsWrittenToTheSameBytesAgain() {
        var text = ArchiveText.write(published());
        assertThat(ArchiveText.write(ArchiveText.read(text, catalogue(), RULE))).isEqualTo(text);
    }

    @Test
    void theNextReleaseAfterReadingIsTheSameAsWithoutHavingBeenWritten() {
        var archive = published();
        var read = ArchiveText.read(ArchiveText.write(archive), catalogue(), RULE);
        assertThat(ArchiveText.write(propose(read, 2, persons(104)))).isEqualTo(ArchiveText.write(propose(archive, 2, persons(104))));
        assertThat(Releases.current(read).orElseThrow().cells()).isEqualTo(Releases.current(archive).orElseThrow().cells());
    }

    @Test
    void anEmptyArchiveAndOddPseudonymsComeBackToo() {
        assertThat(ArchiveText.read(ArchiveText.write(Archive.empty(catalogue, RULE)), catalogue, RULE).releases()).isEmpty();
        var units = persons(90);
        units.put("a\tb\\t\n\rc", new int[] {0, 0, 0});
        var text = ArchiveText.write(propose(Archive.empty(catalogue, RULE), 1, units));
        assertThat(ArchiveText.read(text, catalogue, RULE).snapshots().getFirst().units()).containsOnlyKeys(units.keySet());
    }

    @Test
    void anotherCatalogueOrRuleIsRefused() {
        var text = ArchiveText.write(published());
        assertThatIllegalArgumentException().isThrownBy(() -> ArchiveText.read(text, catalogue, new LowOrNearest(5, 5)))
                .withMessage("Line 2 of the archive does not belong to this catalogue and rule.");
        assertThatIllegalArgumentException().isThrownBy(() -> ArchiveText.read(text, Catalogue.upTo(1, catalogue.dimensions()), RULE))
                .withMessageContaining("does not belong");
    }

    @Test
    void damageIsToldByItsLineWithoutWhatStandsThere() {
        var lines = ArchiveText.write(published()).lines().toList();
        for (var kind : List.of("release", "cell", "person", "declared", "says")) {
            int line = IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith(kind + "\t")).findFirst().orElseThrow();
            var damaged = new ArrayList<>(lines);
            damaged.set(line, lines.get(line).replaceFirst("[^\\t]*$", "secret\tsecret"));
            assertThatIllegalArgumentException().isThrownBy(() -> ArchiveText.read(String.join("\n", damaged), catalogue, RULE))
                    .withMessageStartingWith("Line " + (line + 1) + " ").withMessageNotContaining("secret");
            var cut = String.join("\n", lines.subList(0, line));
            assertThatIllegalArgumentException().isThrownBy(() -> ArchiveText.read(cut, catalogue, RULE)).withMessageStartingWith("Line ");
        }
    }

    private Archive published() {
        var sexes = Catalogue.linked(catalogue.dimensions(), List.of(List.of("sex")));
        var foreign = new Publication("foreign\treport", sexes, IntStream.range(0, sexes.size()).mapToObj(cell -> Said.atLeast(0)).toList());
        return propose(Archive.empty(catalogue, RULE).declare(new Declared("1", foreign)), 1, persons(90));
    }

    private static Archive propose(Archive archive, int number, Map<String, int[]> units) {
        var epoch = new Epoch(Integer.toString(number), LocalDate.of(2026, number, 1), Instant.parse("2026-06-0%dT00:00:00Z".formatted(number)));
        return ((Outcome.Publish) Releases.propose(GUARD, archive, epoch, Snapshot.of(archive.catalogue().dimensions(), units), Progress.NONE)).archive();
    }

    private static HashMap<String, int[]> persons(int count) {
        var units = new HashMap<String, int[]>();
        var random = new SplittableRandom(7);
        IntStream.range(0, count).forEach(i -> {
            var person = Population.person(random);
            units.put("person " + i, new int[] {person[0], person[1], person[2]});
        });
        return units;
    }

    /** With a hierarchy; each call makes dimensions of its own, as a new start of the program does. */
    private static Catalogue catalogue() {
        var plain = Population.dimensionsOfVictims();
        var forms = IntStream.range(0, 8).mapToObj(code -> "e" + code).toList();
        return Catalogue.upTo(2, List.of(plain.get(0), plain.get(1), Dimension.of("exploitation", forms, List.of(Map.of("e0", "labour", "e1", "labour")))));
    }
}
