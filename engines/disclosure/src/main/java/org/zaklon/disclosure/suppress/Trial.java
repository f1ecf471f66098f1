package org.zaklon.disclosure.suppress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.zaklon.disclosure.suppress.Showing.Shift;

/** What would become of the worlds of an {@link Opening} with one more sum open: each is kept, mended or found anew, or it all fails. */
final class Trial {
    /** A world of more persons is found anew rather than mended once more. */
    private static final int LONGEST = 60;

    private final Opening all;
    private final Sums sums;
    private final Kinds kinds;
    /** The two halves of each kind that the sum divides; and what the new one was. */
    private final Map<Integer, Integer> siblings = new HashMap<>();
    private final Map<Integer, Integer> old = new HashMap<>();
    private final Map<Integer, Shift[]> kindsNow = new HashMap<>();
    private final Map<Integer, Shift[]> sumsNow = new HashMap<>();
    private final Map<Integer, Integer> dividedNow = new HashMap<>();
    private final Map<Long, Shift> mendings = new HashMap<>();

    /** @param pairs the two halves of each kind that is divided, the new one last */
    Trial(Opening all, List<int[]> pairs) {
        this.all = all;
        sums = all.sums;
        kinds = all.kinds;
        for (var pair : pairs) {
            siblings.put(pair[0], pair[1]);
            siblings.put(pair[1], pair[0]);
            old.put(pair[1], pair[0]);
        }
    }

    boolean run() {
        return kinds(all.suspects().filter(this::touched).toArray())
                && kinds(siblings.keySet().stream().sorted().mapToInt(k -> k).toArray())
                && kinds(IntStream.range(0, kinds.count()).filter(this::touched).toArray())
                && sums(IntStream.range(0, sums.size()).filter(this::lost).toArray()) && keep();
    }

    private boolean touched(int kind) {
        var known = all.ofKind.get(kind);
        return siblings.containsKey(kind) || known != null && Arrays.stream(known).anyMatch(shift -> shift.change(all.inside) != 0);
    }

    private boolean lost(int sum) {
        if (sums.need(sum) == null) {
            return false;
        }
        var known = all.ofSum.get(sum);
        return all.divided[sum] >= 0 ? siblings.containsKey(kinds.of(all.divided[sum]))
                : known != null && Arrays.stream(known).anyMatch(shift -> shift.change(all.inside) != 0);
    }

    boolean kinds(int[] those) {
        for (int kind : those) {
            if (kindsNow.containsKey(kind)) {
                continue;
            }
            // a kind of one atom is a sum of whole kinds
            var found = kinds.members(kind).length == 1 ? new Shift[0] : rise(kind);
            if (found == null) {
                all.failed(kinds.members(kind)[0]);
                return false;
            }
            kindsNow.put(kind, found);
        }
        return true;
    }

    /** A world in which a kind of several atoms has enough persons. */
    private Shift[] rise(int kind) {
        if (kinds.total(kind) >= all.width) {
            return new Shift[0];
        }
        var known = all.ofKind.get(old.getOrDefault(kind, kind));
        if (known != null) {
            var lifted = lift(known.length == 0 ? Shift.NONE : known[0], kind, new int[0]);
            if (lifted != null) {
                return new Shift[] {lifted};
            }
        }
        var found = all.shift(new int[] {kind}, all.width - kinds.total(kind));
        return found == null ? null : new Shift[] {found};
    }

    /** Worlds to both sides of the truth that lie far enough apart. */
    private Shift[] both(int[] those, Shift[] known) {
        if (known != null && known.length > 0) {
            var lifted = Arrays.stream(known).map(shift -> lift(shift, -1, those)).toArray(Shift[]::new);
            if (Arrays.stream(lifted).allMatch(Objects::nonNull)) {
                return lifted;
            }
        }
        long total = Arrays.stream(those).mapToLong(kinds::total).sum();
        for (long down = 0; down <= Math.min(all.width, total); down++) {
            var up = down == all.width ? Shift.NONE : all.shift(those, all.width - down);
            var fall = down == 0 ? Shift.NONE : up == null ? null : all.shift(those, -down);
            if (up != null && fall != null) {
                return new Shift[] {up, fall};
            }
        }
        return null;
    }

    boolean sums(int[] those) {
        for (int sum : those) {
            if (sums.need(sum) == null) {
                continue;
            }
            var atoms = sums.atomsOf(sum);
            int atom = kinds.divided(atoms);
            dividedNow.put(sum, atom);
            if (atom < 0) {
                var found = both(kinds.in(atoms), all.ofSum.get(sum));
                if (found == null) {
                    return false;
                }
                sumsNow.put(sum, found);
            }
        }
        return true;
    }

    boolean keep() {
        all.ofSum.entrySet().removeIf(known -> sums.need(known.getKey()) == null
                && Arrays.stream(known.getValue()).anyMatch(shift -> shift.change(all.inside) != 0));
        all.ofKind.putAll(kindsNow);
        all.ofSum.putAll(sumsNow);
        dividedNow.forEach((sum, atom) -> all.divided[sum] = atom);
        return true;
    }

    /** The same world, with persons changed for others of their former kind until the new open sum does not change. */
    private Shift lift(Shift shift, int target, int[] those) {
        var rises = new ArrayList<>(shift.rises());
        var falls = new ArrayList<>(shift.falls());
        int sibling = target < 0 ? -1 : siblings.getOrDefault(target, -1);
        if (sibling >= 0 && !gather(rises, falls, target, sibling)) {
            return null;
        }
        long change = new Shift(rises, falls).change(all.inside);
        for (int i = 0; i < rises.size() && change != 0; i++) {
            int kind = kinds.of(rises.get(i));
            if (all.inside[rises.get(i)] == change > 0 && kind != target && kind != sibling && siblings.containsKey(kind)) {
                rises.set(i, kinds.members(siblings.get(kind))[0]);
                change -= Long.signum(change);
            }
        }
        for (int i = 0; i < falls.size() && change != 0; i++) {
            int kind = kinds.of(falls.get(i));
            if (all.inside[falls.get(i)] != change > 0 && kind != target && kind != sibling && siblings.containsKey(kind)) {
                int other = Shift.spare(kinds.occupied(siblings.get(kind)), falls, sums);
                if (other >= 0) {
                    falls.set(i, other);
                    change -= Long.signum(change);
                }
            }
        }
        return change == 0 ? new Shift(rises, falls) : mend(rises, falls, -change, target >= 0 ? new int[] {target} : those);
    }

    /** Adds a world in which only the new open sum differs, by what is missing. */
    private Shift mend(List<Integer> rises, List<Integer> falls, long missing, int[] keep) {
        var mending = rises.size() > LONGEST ? Shift.NONE : mendings.computeIfAbsent(missing, m -> all.mending(all.open.getLast(), m));
        if (mending == Shift.NONE) {
            return null;
        }
        rises.addAll(mending.rises());
        for (int fall : mending.falls()) {
            if (Shift.spare(new int[] {fall}, falls, sums) < 0) {
                return null;
            }
            falls.add(fall);
        }
        return Arrays.stream(keep).mapToLong(kind -> mending.changeOf(kind, kinds)).sum() == 0 ? new Shift(rises, falls) : null;
    }

    /** One of two halves of a kind gets what the whole one got, and who is in the other half. */
    private boolean gather(List<Integer> rises, List<Integer> falls, int target, int sibling) {
        int place = kinds.members(target)[0];
        long number = kinds.total(target);
        for (int i = 0; i < rises.size(); i++) {
            int kind = kinds.of(rises.get(i));
            if (kind == sibling || kind == target) {
                rises.set(i, place);
                number++;
            }
        }
        for (int fall : falls) {
            number -= kinds.of(fall) == target ? 1 : 0;
        }
        while (number < all.width) {
            int other = Shift.spare(kinds.occupied(sibling), falls, sums);
            if (other < 0) {
                return false;
            }
            falls.add(other);
            rises.add(place);
            number++;
        }
        return true;
    }
}
