package org.zaklon.disclosure.attackers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.disclosure.attackers.Edition.EXACT;
import static org.zaklon.disclosure.attackers.Edition.GUESSES_NOT_BARRED;
import static org.zaklon.disclosure.attackers.Edition.NOT_REPAIRED;
import static org.zaklon.disclosure.attackers.Edition.NOT_ROUNDED;
import static org.zaklon.disclosure.attackers.Edition.OF_TODAY;
import static org.zaklon.disclosure.attackers.Edition.ZEROS_SHOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.attackers.Attackers.Attack;

/**
 * Every attack on tables of 90 invented persons by sex, age and form of exploitation: on what the engine publishes it stays within its bar, and where one of the
 * named defences is missing it does not. What was measured is written to {@code target/attacks.md}; {@code -Dzaklon.populations=20} asks more populations
 * ({@code ./zaklon bench disclosure attacks}). The attacks on releases, noise, rows and the ledger stand beside what they attack; docs/disclosure/attacks.md names all.
 */
class AttacksTest {
    private static final int POPULATIONS = Integer.getInteger("zaklon.populations", 1);
    private static final Map<String, String> MEASURED = new TreeMap<>();

    /**
     * @param bar how much may be found
     * @param killers what is missing when more is found
     */
    private record Row(String name, int ways, Attack attack, ToDoubleFunction<Population> bar, Edition... killers) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Row> attacks() {
        return List.of(
                new Row("P2 P3 known exactly", 2, Attackers::exact, nothing(), NOT_ROUNDED, ZEROS_SHOWN, OF_TODAY),
                new Row("P2 P3 somebody is there", 2, Attackers::present, nothing(), NOT_REPAIRED, NOT_ROUNDED),
                new Row("P2 P3 bounds closer than 5", 2, Attackers::narrow, nothing(), NOT_REPAIRED, NOT_ROUNDED, ZEROS_SHOWN, OF_TODAY),
                new Row("P4 certainly occupied", 2, Attackers::certain, nothing(), ZEROS_SHOWN, OF_TODAY),
                new Row("P4 worlds lacking to a million", 2, Attackers::lackingToAMillionWorlds, nothing(), EXACT),
                new Row("P5 guessed, worlds alike", 2, Guessing::flat, Guessing::oneInTwenty, GUESSES_NOT_BARRED, NOT_REPAIRED, ZEROS_SHOWN, OF_TODAY),
                new Row("P5 guessed, single codes known", 2, Guessing::rated, Guessing::withoutAnyTable, ZEROS_SHOWN, OF_TODAY),
                new Row("P8 one known, others exactly", 2, Attackers.insider(1, 2, Attackers::exact), nothing(), NOT_ROUNDED, ZEROS_SHOWN, OF_TODAY),
                new Row("P8 ten known, others exactly", 2, Attackers.insider(10, 2, Attackers::exact), nothing(), NOT_ROUNDED, ZEROS_SHOWN, OF_TODAY),
                new Row("P8 one known, others there", 2, Attackers.insider(1, 2, Attackers::present), nothing(), NOT_REPAIRED, NOT_ROUNDED),
                new Row("P8 five known, others there", 2, Attackers.insider(5, 2, Attackers::present), nothing(), NOT_REPAIRED, NOT_ROUNDED),
                new Row("P8 ten known, others there", 2, Attackers.insider(10, 2, Attackers::present), nothing(), NOT_REPAIRED, NOT_ROUNDED),
                new Row("P8 one known, others occupied", 2, Attackers.insider(1, 2, Attackers::certain), nothing(), ZEROS_SHOWN, OF_TODAY),
                new Row("P8 five known, others occupied", 2, Attackers.insider(5, 2, Attackers::certain), nothing(), ZEROS_SHOWN, OF_TODAY),
                new Row("P8 ten known, others occupied", 2, Attackers.insider(10, 2, Attackers::certain), nothing(), ZEROS_SHOWN, OF_TODAY),
                new Row("P8 ten known, others guessed", 2, Attackers.insider(10, 1, Guessing::flat), Guessing::oneInTwenty, GUESSES_NOT_BARRED, OF_TODAY),
                new Row("P9 a group shares a value", 2, Attackers::groups, nothing(), ZEROS_SHOWN, OF_TODAY),
                new Row("P8 ten known, others share a value", 2, Attackers.insider(10, 2, Attackers::groups), nothing(), ZEROS_SHOWN, OF_TODAY));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void staysWithinItsBarAndDoesNotWithoutTheDefence(Row row) {
        var populations = IntStream.range(0, POPULATIONS).mapToObj(seed -> Population.of(90, seed).coarse()).toList();
        var found = new TreeMap<Edition, List<Double>>();
        for (var edition : Edition.values()) {
            if (edition == Edition.DEFENDED || List.of(row.killers).contains(edition) || Boolean.getBoolean("zaklon.all")) {
                found.put(edition, populations.stream().map(population -> row.attack.on(population, edition.of(population, row.ways))).toList());
            }
        }
        var bars = populations.stream().map(row.bar::applyAsDouble).toList();
        MEASURED.put(row.name, "| %s | %s | %s |".formatted(row.name, range(bars),
                found.entrySet().stream().map(entry -> entry.getKey() + ": " + range(entry.getValue())).collect(Collectors.joining("; "))));
        for (int p = 0; p < POPULATIONS; p++) {
            assertThat(found.get(Edition.DEFENDED).get(p)).as("what the engine publishes of population %d", p).isLessThanOrEqualTo(bars.get(p));
            for (var killer : row.killers) {
                assertThat(found.get(killer).get(p)).as("%s, population %d", killer, p).isGreaterThan(bars.get(p));
            }
        }
    }

    @AfterAll
    static void writeDown() throws IOException {
        Files.write(Path.of("target/attacks.md"), MEASURED.values());
    }

    private static ToDoubleFunction<Population> nothing() {
        return population -> 0;
    }

    private static String range(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.getFirst().equals(sorted.getLast()) ? number(sorted.getFirst()) : number(sorted.getFirst()) + "-" + number(sorted.getLast());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
