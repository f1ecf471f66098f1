package org.zaklon.disclosure.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.zaklon.disclosure.Progress;

/** Settles many sums: first with worlds that push all open sums at once, then each remaining sum by itself. */
final class Search {
    private static final int PATIENCE = 4;

    private final List<Target> targets;
    private final long width;
    private final Progress progress;
    private final Random random = new Random(1);

    Search(List<Target> targets, long width, Progress progress) {
        this.targets = targets;
        this.width = width;
        this.progress = progress;
    }

    void run() {
        var open = new LinkedHashMap<Part, List<Target>>();
        for (var target : targets) {
            if (!target.settled(width)) {
                target.pieces().forEach(placed -> open.computeIfAbsent(placed.part(), p -> new ArrayList<>()).add(target));
            }
        }
        open.forEach(this::worlds);
        long done = 0;
        for (var target : targets) {
            progress.step("bounds of sums", done++, targets.size());
            settle(target);
        }
    }

    /** Worlds at far ends, as long as each settles more than it costs. */
    private void worlds(Part part, List<Target> all) {
        var open = new ArrayList<>(all);
        int before = open.size();
        for (int round = 1; !open.isEmpty(); round++) {
            progress.step("worlds", all.size() - open.size(), all.size());
            int turn = round;
            var weights = new double[part.component().size()];
            var sign = new LinkedHashMap<Piece, Integer>();
            for (var target : open) {
                for (var placed : target.pieces()) {
                    if (placed.part() == part) {
                        int s = sign.computeIfAbsent(placed.piece(), p -> turn <= 2 ? 1 : random.nextBoolean() ? 1 : -1);
                        for (int p : s > 0 ? placed.piece().touched : placed.piece().held) {
                            weights[p] += s;
                        }
                    }
                }
            }
            if (round % 2 == 0) {
                for (int p = 0; p < weights.length; p++) {
                    weights[p] = -weights[p];
                }
            }
            part.push(weights);
            open.removeIf(target -> target.settled(width));
            if (round % PATIENCE == 0) {
                if (before - open.size() < 2 * PATIENCE) {
                    return;
                }
                before = open.size();
            }
        }
    }

    private void settle(Target target) {
        for (var placed : target.pieces()) {
            if (!target.settled(width) && !placed.piece().highClosed()) {
                placed.part().boundHigh(placed.piece());
            }
            if (!target.settled(width) && !placed.piece().lowClosed()) {
                placed.part().boundLow(placed.piece());
            }
        }
        for (var placed : target.pieces()) {
            if (!target.settled(width) && !placed.piece().highClosed()) {
                placed.part().settleHigh(placed.piece());
            }
            if (!target.settled(width) && !placed.piece().lowClosed()) {
                placed.part().settleLow(placed.piece());
            }
        }
    }
}
