package org.zaklon.disclosure.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.audit.GuessBar;
import org.zaklon.disclosure.audit.Violation;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.round.Level;
import org.zaklon.disclosure.round.MostAsked;
import org.zaklon.disclosure.round.Repair;
import org.zaklon.disclosure.round.RoundedCatalogue;
import org.zaklon.disclosure.rule.Shown;
import org.zaklon.disclosure.table.Counts;

/**
 * Decides what of a frozen epoch may be published after everything that was published before.
 *
 * <ol>
 *   <li>Between the new snapshot and <em>every</em> snapshot that anything was published from lie at least B touched persons. So no two published numbers
 *       ever differ by fewer.
 *   <li>A family of cells changes only if at least B persons are touched in its own dimensions.
 *   <li>The new numbers are rounded by the rule, and repaired where the bars fail within the epoch.
 *   <li>The union of all releases, the declared publications and the new numbers passes the joint audit; an integer program carries forward as few cells as
 *       possible.
 * </ol>
 *
 * What may not change keeps its old numbers, byte for byte.
 */
public final class ReleaseGuard {
    private final int batch;
    private final Bars bars;
    private final MostAsked most;

    /** All numbers alike. */
    public ReleaseGuard(int batch, Bars bars) {
        this(batch, bars, MostAsked.NOTHING);
    }

    /**
     * @param batch B, how many persons must be touched before anything changes; at least 2, commonly 10
     * @param most what is the last to be weakened or carried
     * @throws IllegalArgumentException where the batch is smaller
     */
    public ReleaseGuard(int batch, Bars bars, MostAsked most) {
        if (batch < 2) {
            throw new IllegalArgumentException("A batch of %d person would show that person.".formatted(batch));
        }
        this.batch = batch;
        this.bars = bars;
        this.most = most;
    }

    /** What may happen. */
    public sealed interface Decision {
        /**
         * The release may be published.
         *
         * @param archive everything published so far, with this release as its last
         * @param carried the families that keep their old numbers, and why
         * @param contradictions where declared publications say something else than the counts
         * @param already what was known before, whatever is published now, because of declared publications
         * @param optimal whether it is proven that no less could have been weakened or carried
         */
        record Publish(Archive archive, List<Carried> carried, List<String> contradictions, List<Violation> already, boolean optimal)
                implements Decision {}

        /** Nothing changes; what was published before stays as it is. */
        record CarryForward(List<Carried> carried) implements Decision {}
    }

    /** A family that keeps its old numbers. */
    public record Carried(String family, Reason reason, String words) {}

    /** Why a family keeps its old numbers. */
    public enum Reason {
        /** Fewer than B persons are touched. */
        BATCH_TOO_SMALL,
        /** Together with what is published already it would say too much. */
        UNSAFE,
        /** Nothing changes, because too much could be guessed, from this family more than from others: drop it, or use coarser codes. */
        GUESSED
    }

    /**
     * Proposes a release.
     *
     * @throws IllegalArgumentException where the epoch is not later than the last one, its id is taken, or the dimensions differ
     */
    public Decision propose(Archive archive, Epoch epoch, Snapshot snapshot, Progress progress) {
        check(archive, epoch, snapshot);
        var families = new Families(archive.catalogue());
        var carried = new TreeMap<Integer, Carried>();
        for (int family = 0; family < families.size(); family++) {
            int least = least(archive, snapshot, families.dimensions(family));
            if (least < batch) {
                carried.put(family, new Carried(families.name(family), Reason.BATCH_TOO_SMALL,
                        "Fewer than %d persons came, left or were corrected since a release.".formatted(batch)));
            }
        }
        if (carried.size() == families.size()) {
            return new Decision.CarryForward(List.copyOf(carried.values()));
        }
        var counts = snapshot.counts();
        var here = archive.declared().stream().filter(foreign -> foreign.epoch().equals(epoch.id())).toList();
        var rounded = new RoundedCatalogue(archive.catalogue(), counts, archive.rule(),
                here.stream().map(foreign -> foreign.agreeing(counts)).toList(), bars, most);
        var repaired = rounded.repair(progress);
        if (repaired instanceof Repair.Outcome.Hopeless hopeless) {
            return refused(families, rounded.words(hopeless), rounded.guessed(hopeless));
        }
        var alone = (Repair.Outcome.Safe) repaired;
        var units = new int[families.size()];
        int count = 0;
        for (int family = 0; family < units.length; family++) {
            units[family] = carried.containsKey(family) ? -1 : count++;
        }
        var shown = rounded.shown(alone.levels());
        var union = new Union(archive, epoch, snapshot, shown, families, units, bars);
        // alone, a first release has been guessed at already
        var guesses = archive.releases().isEmpty() ? Optional.<GuessBar>empty() : bars.guesses();
        return switch (Repair.of(union, loss(archive, families, units, count), guesses, progress)) {
            case Repair.Outcome.Hopeless hopeless -> refused(families, words(guessed(hopeless, families, units), hopeless), guessed(hopeless, families, units));
            case Repair.Outcome.Safe safe -> {
                for (int family = 0; family < units.length; family++) {
                    if (units[family] >= 0 && safe.levels()[units[family]] > 0) {
                        carried.put(family, new Carried(families.name(family), Reason.UNSAFE,
                                "Beside what is published already the new numbers would say too much."));
                    }
                }
                yield carried.size() == families.size() ? new Decision.CarryForward(List.copyOf(carried.values()))
                        : new Decision.Publish(archive.with(release(archive, epoch, shown, alone.levels(), families, carried), snapshot),
                                List.copyOf(carried.values()), contradictions(here, counts), safe.already(), alone.optimal() && safe.optimal());
            }
        };
    }

    private static void check(Archive archive, Epoch epoch, Snapshot snapshot) {
        if (!snapshot.dimensions().equals(archive.catalogue().dimensions())) {
            throw new IllegalArgumentException("The snapshot has other dimensions than the catalogue.");
        }
        for (var release : archive.releases()) {
            if (release.epoch().id().equals(epoch.id()) || !release.epoch().frozenAt().isBefore(epoch.frozenAt())) {
                throw new IllegalArgumentException("The epoch %s does not come after %s.".formatted(epoch.id(), release.epoch().id()));
            }
        }
    }

    /** The fewest persons touched in these dimensions since any snapshot behind published numbers. */
    private int least(Archive archive, Snapshot snapshot, List<Integer> dimensions) {
        int least = Integer.MAX_VALUE;
        for (var published : archive.snapshots()) {
            least = Math.min(least, snapshot.touched(published, dimensions));
        }
        return least;
    }

    private static List<String> contradictions(List<Declared> declared, Counts counts) {
        return declared.stream().flatMap(foreign -> foreign.contradictions(counts).stream()
                .map(codes -> foreign.publication().name() + ": " + String.join(", ", codes))).toList();
    }

    private static Decision refused(Families families, String words, List<String> guessed) {
        var carried = new ArrayList<Carried>();
        for (int family = 0; family < families.size(); family++) {
            var name = families.name(family);
            carried.add(new Carried(name, guessed.contains(name) ? Reason.GUESSED : Reason.UNSAFE, words));
        }
        return new Decision.CarryForward(carried);
    }

    private static List<String> guessed(Repair.Outcome.Hopeless hopeless, Families families, int[] units) {
        return IntStream.range(0, units.length).filter(family -> hopeless.guessed().contains(units[family])).mapToObj(families::name).toList();
    }

    private static String words(List<String> tables, Repair.Outcome.Hopeless hopeless) {
        return tables.isEmpty() ? "No solver could decide about %d guarded sums.".formatted(hopeless.violations().size())
                : "Beside what is published already too much could be guessed, even with the old numbers kept: " + String.join("; ", tables) + ".";
    }

    /** What it costs to carry a family: its cells. A first release has no old numbers, so there the family would be withheld. */
    private long[][] loss(Archive archive, Families families, int[] units, int count) {
        var loss = new long[count][2];
        for (int cell = 0; cell < archive.catalogue().size(); cell++) {
            int unit = units[families.of(cell)];
            if (unit >= 0) {
                loss[unit][1] += most.weight(archive.catalogue(), cell);
            }
        }
        return loss;
    }

    private static Release release(Archive archive, Epoch epoch, List<Shown> shown, int[] levels, Families families, TreeMap<Integer, Carried> carried) {
        var all = new ArrayList<Shown>();
        var weakened = new ArrayList<Boolean>();
        var asOf = new ArrayList<Integer>();
        for (int cell = 0; cell < levels.length; cell++) {
            if (!carried.containsKey(families.of(cell))) {
                all.add(shown.get(cell));
                weakened.add(levels[cell] > 0);
                asOf.add(archive.releases().size());
            } else if (archive.releases().isEmpty()) {
                all.add(Level.WITHHELD.show(archive.rule(), 0));
                weakened.add(true);
                asOf.add(0);
            } else {
                var last = archive.releases().getLast();
                all.add(last.shown().get(cell));
                weakened.add(last.weakened().get(cell));
                asOf.add(last.asOf().get(cell));
            }
        }
        return new Release(epoch, all, weakened, asOf);
    }
}
