package org.zaklon.disclosure.release;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.audit.Crowd;
import org.zaklon.disclosure.audit.Guarded;
import org.zaklon.disclosure.audit.Places;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.round.Repair;
import org.zaklon.disclosure.rule.Shown;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;

/**
 * Everything ever published about a cohort together with a proposed release, as one knowledge. Its units are the families that would change:
 * level 0 publishes the new numbers, level 1 carries the old ones forward.
 */
final class Union implements Repair.Scene {
    private final Archive archive;
    private final Epoch epoch;
    private final List<Snapshot> snapshots;
    private final List<Shown> proposed;
    private final Families families;
    private final int[] unitOfFamily;
    private final Bars bars;
    private final Timeline timeline;
    private final int[][] members;
    private final long[] truth;

    /** @param unitOfFamily for each family its unit, or -1 where it is carried forward in any case */
    Union(Archive archive, Epoch epoch, Snapshot snapshot, List<Shown> proposed, Families families, int[] unitOfFamily, Bars bars) {
        this.archive = archive;
        this.epoch = epoch;
        this.snapshots = new ArrayList<>(archive.snapshots());
        this.snapshots.add(snapshot);
        this.proposed = proposed;
        this.families = families;
        this.unitOfFamily = unitOfFamily;
        this.bars = bars;
        this.timeline = new Timeline(archive.catalogue().dimensions(), snapshots.size());
        this.members = timeline.members(archive.catalogue());
        this.truth = timeline.truth(snapshots);
    }

    @Override
    public Repair.Seen at(int[] levels) {
        var knowledge = new Knowledge(timeline.atoms());
        var units = new ArrayList<Integer>();
        for (int r = 0; r < archive.releases().size(); r++) {
            var release = archive.releases().get(r);
            for (int cell = 0; cell < members.length; cell++) {
                if (release.asOf().get(cell) == r) {
                    add(knowledge, units, timeline.present(members[cell], r), release.shown().get(cell).said(), -1);
                }
            }
        }
        for (int cell = 0; cell < members.length; cell++) {
            int unit = unitOfFamily[families.of(cell)];
            if (unit >= 0 && levels[unit] == 0) {
                add(knowledge, units, timeline.present(members[cell], snapshots.size() - 1), proposed.get(cell).said(), unit);
            }
        }
        for (var declared : archive.declared()) {
            declared(knowledge, units, declared);
        }
        timeline.link(knowledge, truth);
        while (units.size() < knowledge.statements()) {
            units.add(-1);
        }
        var attributes = IntStream.concat(IntStream.of(timeline.spans()), archive.catalogue().dimensions().stream().mapToInt(Dimension::size)).toArray();
        return new Repair.Seen(knowledge, guarded(), units.stream().mapToInt(Integer::intValue).toArray(), truth, Places.all(attributes), crowds());
    }

    private void declared(Knowledge knowledge, List<Integer> units, Declared declared) {
        int at = time(declared.epoch());
        if (at >= 0) {
            var publication = declared.agreeing(snapshots.get(at).counts());
            var leaves = timeline.members(publication.catalogue());
            for (int cell = 0; cell < leaves.length; cell++) {
                add(knowledge, units, timeline.present(leaves[cell], at), publication.said().get(cell), -1);
            }
        }
    }

    private int time(String id) {
        if (id.equals(epoch.id())) {
            return snapshots.size() - 1;
        }
        for (int r = 0; r < archive.releases().size(); r++) {
            if (archive.releases().get(r).epoch().id().equals(id)) {
                return r;
            }
        }
        return -1;
    }

    private long total(int[] sum) {
        long total = 0;
        for (int atom : sum) {
            total += truth[atom];
        }
        return total;
    }

    private static void add(Knowledge knowledge, List<Integer> units, int[] sum, Said said, int unit) {
        if (said.low() > 0 || said.high() < Said.UNBOUNDED) {
            knowledge.add(sum, said);
            units.add(unit);
        }
    }

    /** At every time the small cells and the full combinations; and of every change, that nobody's full combination shows. */
    private List<Guarded> guarded() {
        var guarded = new ArrayList<Guarded>();
        for (int at = 0; at < snapshots.size(); at++) {
            var when = "release " + (at + 1);
            for (int cell = 0; cell < members.length; cell++) {
                var sum = timeline.present(members[cell], at);
                if (sum.length > 0 && total(sum) < bars.below()) {
                    guarded.add(Guarded.of(when + ": " + String.join(", ", archive.catalogue().codes(cell)), sum, bars.width()));
                }
            }
            for (int leaf = 0; leaf < timeline.leaves(); leaf++) {
                var one = new int[] {leaf};
                presence(guarded, when + ": a full combination", timeline.present(one, at));
                if (at > 0) {
                    presence(guarded, when + ": the full combination of somebody who came", timeline.came(one, at));
                    presence(guarded, when + ": the full combination of somebody who left", timeline.left(one, at - 1));
                }
            }
        }
        return guarded;
    }

    /** At every time the full combinations, and those of the persons who came and left. */
    private List<Crowd> crowds() {
        var crowds = new ArrayList<Crowd>();
        for (int at = 0; at < snapshots.size(); at++) {
            int now = at;
            crowds.add(crowd("release %d: full combinations".formatted(at + 1), leaf -> timeline.present(leaf, now)));
            if (at > 0) {
                crowds.add(crowd("release %d: who came".formatted(at + 1), leaf -> timeline.came(leaf, now)));
                crowds.add(crowd("release %d: who left".formatted(at + 1), leaf -> timeline.left(leaf, now - 1)));
            }
        }
        return crowds;
    }

    private Crowd crowd(String name, Function<int[], int[]> atoms) {
        var sums = IntStream.range(0, timeline.leaves()).mapToObj(leaf -> atoms.apply(new int[] {leaf})).toList();
        return bars.crowd(name, sums, sums.stream().mapToLong(this::total).toArray());
    }

    private void presence(List<Guarded> guarded, String name, int[] sum) {
        if (total(sum) < bars.below()) {
            guarded.add(Guarded.of(name, sum, 0));
        }
    }
}
