package org.zaklon.disclosure.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.zaklon.disclosure.Progress;

/**
 * Finds out how small sums can be, mostly whether nobody may be there. One world answers for every sum that is small in it, so worlds come first: by steps,
 * then pushed down under many sums at once, then the vertices of the linear relaxation, whose bounds answer most of the rest. Only a sum that neither a world nor
 * a bound decides is asked by itself in whole numbers.
 */
final class Lows {
    /** Steps go one person at a time; from further above, a solver is sooner there. */
    private static final long NEAR = 24;

    private final List<Target> targets;
    private final long[] marks;
    private final Progress progress;
    private final Random random = new Random(1);

    /** @param marks what is asked: whether the least value reaches them; none asks for the least value itself */
    Lows(List<Target> targets, long[] marks, Progress progress) {
        this.targets = targets.stream().sorted(Comparator.comparingLong(Lows::reached)).toList();
        this.marks = marks.clone();
        this.progress = progress;
    }

    void run() {
        sink(16);
        push(0.1);
        each("who must be there", target -> target.lows().forEach(Link::boundLow));
        sink(16);
        push(0);
        each("who must be there, in whole numbers", this::settle);
    }

    private interface Step {
        void take(Target target);
    }

    private static long reached(Target target) {
        return target.spread().reached().low();
    }

    /** The least value that is still to be reached or excluded; -1 where nothing more need be found out. */
    private long wanted(Target target) {
        long reached = reached(target);
        long proved = target.spread().proved().low();
        if (marks.length == 0) {
            return proved < reached ? proved : -1;
        }
        long wanted = -1;
        for (long mark : marks) {
            if (proved < mark && mark <= reached && (wanted < 0 || mark - 1 < wanted)) {
                wanted = mark - 1;
            }
        }
        return wanted;
    }

    private void each(String what, Step step) {
        long done = 0;
        for (var target : targets) {
            if (wanted(target) >= 0) {
                progress.step(what, done, targets.size());
                step.take(target);
            }
            done++;
        }
    }

    /** Steps sum by sum, until too many in a row have failed. */
    private void sink(int patience) {
        int failed = 0;
        for (var target : targets) {
            long wanted = wanted(target);
            if (wanted >= 0 && reached(target) - wanted <= NEAR) {
                progress.step("steps", failed, patience);
                for (var link : target.lows()) {
                    if (reached(target) > wanted) {
                        link.sink(reached(target) - wanted);
                    }
                }
                failed = wanted(target) == wanted ? failed + 1 : Math.max(0, failed - 1);
                if (failed >= patience) {
                    return;
                }
            }
        }
    }

    /** Worlds with little in many sums, as long as each answers for more than a share of what is open, and at least 2 sums. */
    private void push(double share) {
        var open = new LinkedHashMap<Part, List<Target>>();
        for (var target : targets) {
            if (wanted(target) >= 0) {
                target.lows().forEach(link -> open.computeIfAbsent(link.part(), p -> new ArrayList<>()).add(target));
            }
        }
        open.forEach((part, all) -> push(part, all, share));
    }

    private void push(Part part, List<Target> open, double share) {
        for (int round = 0, idle = 0; idle < 2 && open.size() > 2; round++) {
            progress.step("worlds", round, round + 1L);
            int before = open.size();
            var weights = new long[part.component().size()];
            for (var target : open) {
                if (round == 0 || random.nextInt(4) == 0) {
                    target.lows().stream().filter(link -> link.part() == part).forEach(link -> link.weighDown(weights));
                }
            }
            part.push(weights);
            open.removeIf(target -> wanted(target) < 0);
            idle = before - open.size() < Math.max(2, share * before) ? idle + 1 : 0;
        }
    }

    private void settle(Target target) {
        if (marks.length == 0 || target.lows().size() != 1) {
            target.lows().forEach(Link::settleLow);
            return;
        }
        for (long wanted = wanted(target); wanted >= 0; wanted = wanted(target)) {
            target.lows().getFirst().settleAtMost(wanted - target.least());
        }
    }
}
