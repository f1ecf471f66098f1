package org.zaklon.linkage.compare;

import java.util.Arrays;

/** Measures of likeness of two texts. */
final class Similarity {
    private Similarity() {}

    /** Jaro-Winkler similarity, 0 to 1 (Winkler 1990), prefix scale 0.1 over at most four letters. */
    static double jaroWinkler(String a, String b) {
        var n = a.length();
        var m = b.length();
        if (n > 64 || m > 64) {
            return jaroWinkler(a.substring(0, Math.min(n, 64)), b.substring(0, Math.min(m, 64)));
        }
        var window = Math.max(0, Math.max(n, m) / 2 - 1);
        long usedA = 0;
        long usedB = 0;
        for (var i = 0; i < n; i++) {
            var letter = a.charAt(i);
            for (var j = Math.max(0, i - window); j < Math.min(m, i + window + 1); j++) {
                if ((usedB >>> j & 1) == 0 && b.charAt(j) == letter) {
                    usedA |= 1L << i;
                    usedB |= 1L << j;
                    break;
                }
            }
        }
        var common = Long.bitCount(usedA);
        return common == 0 ? 0 : withPrefix(jaro(common, moved(a, usedA, b, usedB), n, m), a, b);
    }

    private static int moved(String a, long usedA, String b, long usedB) {
        var moved = 0;
        for (; usedA != 0; usedA &= usedA - 1, usedB &= usedB - 1) {
            moved += a.charAt(Long.numberOfTrailingZeros(usedA)) == b.charAt(Long.numberOfTrailingZeros(usedB)) ? 0 : 1;
        }
        return moved;
    }

    private static double jaro(double common, int moved, int n, int m) {
        return (common / n + common / m + (common - moved / 2.0) / common) / 3;
    }

    private static double withPrefix(double jaro, String a, String b) {
        var prefix = 0;
        while (prefix < 4 && prefix < a.length() && prefix < b.length() && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    /** Two edits in a text of five letters or more, or the same letters in another order. */
    static boolean isGarbled(String a, String b) {
        var shorter = Math.min(a.length(), b.length());
        if (shorter < 4 || Math.abs(a.length() - b.length()) > 2 || Long.bitCount(letters(a) ^ letters(b)) > 4) {
            return false;
        }
        return shorter >= 5 && edits(a, b, 2) <= 2 || a.length() == b.length() && sortedLetters(a).equals(sortedLetters(b));
    }

    /** Which letters occur; an edit changes two of them at most. */
    private static long letters(String text) {
        var letters = 0L;
        for (var i = 0; i < text.length(); i++) {
            letters |= 1L << (text.charAt(i) & 63);
        }
        return letters;
    }

    private static String sortedLetters(String text) {
        var letters = text.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    /**
     * Edits that make one text the other: a letter more, less or changed, or two neighbours exchanged (optimal string alignment).
     * Counts up to {@code most}; what is farther gives {@code most + 1}.
     */
    static int edits(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most || Long.bitCount(letters(a) ^ letters(b)) > 2 * most) {
            return most + 1;
        }
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.length(); j++) {
                var same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(last[b.length()], most + 1);
    }
}
