package org.zaklon.linkage.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables beside this class. */
final class Tables {
    static final String VERSION = lines("version.txt").getFirst();
    static final Map<Character, String> LETTERS = letters();
    static final Map<Character, Arabic> ARABIC = arabic();
    static final Rewrites WESTERN = rewrites("western.tsv");
    static final Rewrites EASTERN = rewrites("eastern.tsv");
    static final Set<String> PARTICLES = rows("particles.tsv")
            .filter(row -> !row[0].equals("ending")).map(row -> row[1]).collect(Collectors.toUnmodifiableSet());
    static final List<String> ENDINGS = rows("particles.tsv").filter(row -> row[0].equals("ending")).map(row -> row[1]).toList();
    /** Plain spelling of a frequent name to its plain main spelling. */
    static final Map<String, String> SPELLINGS = spellings();

    /** A letter of the Arabic script: as a Latin letter, and as a consonant of the skeleton. */
    record Arabic(String latin, String consonant) {}

    private Tables() {}

    static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }

    private static Map<Character, String> letters() {
        return Stream.concat(rows("cyrillic.tsv"), rows("latin.tsv"))
                .collect(Collectors.toUnmodifiableMap(row -> row[0].charAt(0), row -> row[1]));
    }

    private static Map<Character, Arabic> arabic() {
        return rows("arabic.tsv")
                .collect(Collectors.toUnmodifiableMap(row -> row[0].charAt(0), row -> new Arabic(row[1], row[2])));
    }

    private static Rewrites rewrites(String table) {
        return new Rewrites(rows(table).map(row -> new Rewrites.Rule(row[0], row[1])).toList());
    }

    private static Map<String, String> spellings() {
        var spellings = new HashMap<String, String>();
        rows("spellings.tsv").forEach(row -> {
            for (var spelling : row[1].split(" ")) {
                spellings.put(Tokens.of(spelling).getFirst().plain(), row[0]);
            }
        });
        return Map.copyOf(spellings);
    }

    private static Stream<String[]> rows(String table) {
        return lines(table).stream().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1));
    }

    private static List<String> lines(String table) {
        try (var reader = new BufferedReader(
                new InputStreamReader(Tables.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
