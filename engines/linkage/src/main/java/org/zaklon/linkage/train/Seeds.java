package org.zaklon.linkage.train;

import org.zaklon.linkage.records.Kind;

/** Pairs that agree on a document, a telephone or an e-mail address: almost all are one person, and they say how the rest agrees. */
final class Seeds {
    private final Patterns likely;
    private final boolean[] identifying;
    private int size;

    private Seeds(Patterns likely) {
        this.likely = likely;
        this.identifying = new boolean[likely.comparisons().count()];
        for (var c = 0; c < identifying.length; c++) {
            var kind = likely.comparisons().get(c).column().kind();
            identifying[c] = kind == Kind.DOCUMENT || kind == Kind.PHONE || kind == Kind.EMAIL;
        }
    }

    static Seeds of(Patterns likely) {
        var seeds = new Seeds(likely);
        for (var pair = 0; pair < likely.size(); pair++) {
            seeds.size += seeds.is(pair, -1) ? 1 : 0;
        }
        return seeds;
    }

    int size() {
        return size;
    }

    private boolean is(int pair, int except) {
        for (var c = 0; c < identifying.length; c++) {
            if (identifying[c] && c != except && likely.level(pair, c) == 0) {
                return true;
            }
        }
        return false;
    }

    /** The seeds that show how one comparison agrees: those that agree on another identifying field. */
    double[] counts(int comparison) {
        var counts = new double[likely.comparisons().get(comparison).levels().size()];
        for (var pair = 0; pair < likely.size(); pair++) {
            var level = likely.level(pair, comparison);
            if (level >= 0 && is(pair, comparison)) {
                counts[level]++;
            }
        }
        return counts;
    }
}
