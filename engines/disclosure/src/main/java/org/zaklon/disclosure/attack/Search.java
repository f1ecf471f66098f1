package org.zaklon.disclosure.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.table.Said;

/**
 * Settles many sums: first by worlds that push many open sums at once; then by bounds of the linear relaxation; then by worlds again, for what
 * the relaxation leaves open; and last each sum by itself in whole numbers.
 */
final class Search {
    private static final int MANY = 40;

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
        steps(16);
        worlds(0.1);
        each("bounds of sums", this::bound);
        steps(16);
        worlds(0);
        for (int many = MANY; many > 2; many /= 3) {
            together(many);
        }
        each("sums in whole numbers", this::settle);
    }

    private interface Step {
        void take(Target target);
    }

    private void each(String what, Step step) {
        long done = 0;
        for (var target : targets) {
            if (!target.settled(width)) {
                progress.step(what, done, targets.size());
                step.take(target);
            }
            done++;
        }
    }

    /** Steps sum by sum, until too many in a row have failed. */
    private void steps(int patience) {
        int failed = 0;
        long done = 0;
        for (var target : targets) {
            progress.step("steps", done++, targets.size());
            if (!target.settled(width)) {
                target.highs().forEach(link -> link.step(width));
                failed = target.settled(width) ? Math.max(0, failed - 1) : failed + 1;
                if (failed >= patience) {
                    return;
                }
            }
        }
    }

    private void bound(Target target) {
        target.highs().forEach(Link::boundHigh);
        var spread = target.spread();
        boolean narrow = spread.proved().high() - spread.reached().low() < width;
        if (narrow && !target.settled(width)) {
            target.lows().forEach(Link::boundLow);
        }
    }

    /** Sums that lie on lines of their own are asked for many at a time, as long as one world answers for several of them. */
    private void together(int many) {
        var waiting = new ArrayDeque<Target>();
        targets.stream().filter(target -> width != Said.UNBOUNDED && !target.settled(width) && target.highs().size() == 1 && target.highs().getFirst().rises())
                .forEach(waiting::add);
        int all = waiting.size();
        for (int lost = 0; lost < 3 && waiting.size() > many; ) {
            progress.step("sums in whole numbers, many together", all - waiting.size(), all);
            var part = waiting.getFirst().highs().getFirst().part();
            var asked = new LinkedHashMap<Line, Long>();
            var chosen = new ArrayList<Target>();
            for (var each = waiting.iterator(); each.hasNext() && asked.size() < many; ) {
                var target = each.next();
                if (target.settled(width)) {
                    each.remove();
                } else if (target.highs().getFirst().part() == part) {
                    var link = target.highs().getFirst();
                    asked.putIfAbsent(link.line(), link.lineFor(target.spread().reached().low() + width - target.most()));
                    chosen.add(target);
                    each.remove();
                }
            }
            if (asked.isEmpty()) {
                return;
            }
            part.reachMany(List.copyOf(asked.keySet()), asked.values().stream().mapToLong(Long::longValue).toArray());
            long settled = chosen.stream().filter(target -> target.settled(width)).count();
            lost = settled < 2 ? lost + 1 : 0;
        }
    }

    private void settle(Target target) {
        if (width != Said.UNBOUNDED) {
            reach(target);
        }
        if (!target.settled(width)) {
            target.highs().forEach(Link::settleHigh);
        }
        if (!target.settled(width)) {
            target.lows().forEach(Link::settleLow);
        }
    }

    /** Whether it reaches the width from one of the ends that were seen: far sooner found out than the ends themselves. */
    private void reach(Target target) {
        if (target.highs().size() == 1) {
            target.highs().getFirst().settleAtLeast(target.spread().reached().low() + width - target.most());
        }
        if (target.lows().size() == 1 && !target.settled(width)) {
            target.lows().getFirst().settleAtMost(target.spread().reached().high() - width - target.least());
        }
    }

    /** Worlds at far ends, as long as each settles more than a share of what is open, and at least 2 sums. */
    private void worlds(double share) {
        var open = new LinkedHashMap<Part, List<Target>>();
        for (var target : targets) {
            if (!target.settled(width)) {
                target.highs().forEach(link -> open.computeIfAbsent(link.part(), p -> new ArrayList<>()).add(target));
            }
        }
        open.forEach((part, all) -> worlds(part, all, share));
    }

    private void worlds(Part part, List<Target> open, double share) {
        int all = open.size();
        for (int round = 0, idle = 0; idle < 2 && open.size() > 2; round++) {
            progress.step("worlds", all - open.size(), all);
            int before = open.size();
            part.push(weights(part, open, round));
            open.removeIf(target -> target.settled(width));
            idle = before - open.size() < Math.max(2, share * before) && round > 1 ? idle + 1 : 0;
        }
    }

    /** Some of the open lines are pushed together, each to one side; all of them at once would stand in each other's way. */
    private long[] weights(Part part, List<Target> open, int round) {
        var weights = new long[part.component().size()];
        var lines = new LinkedHashSet<Line>();
        for (var target : open) {
            for (var link : target.highs()) {
                if (link.part() == part && !link.line().closed()) {
                    lines.add(link.line());
                }
            }
        }
        for (var line : lines) {
            if (round < 2 || random.nextInt(4) == 0) {
                boolean up = round < 2 ? round == 0 : random.nextBoolean();
                for (int p : line.places) {
                    weights[p] += up ? 1 : -1;
                }
            }
        }
        return weights;
    }
}
