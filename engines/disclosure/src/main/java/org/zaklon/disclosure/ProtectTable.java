package org.zaklon.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Interval;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.attack.Worlds;
import org.zaklon.disclosure.suppress.Protection;
import org.zaklon.disclosure.suppress.Suppressed;
import org.zaklon.disclosure.suppress.SuppressionTask;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.table.Status;

/**
 * The gate of suppression: the attacker reads what would be published, and only where he finds nothing there is a table. A cell is safe
 * when two worlds have been seen that fit everything published and lie far enough apart; the worlds that suppression hands over are
 * checked from the publication alone, and for what they leave open the attacker looks himself.
 */
public final class ProtectTable {
    private ProtectTable() {}

    /** The attacker found something; there is no table. */
    public static final class Unsafe extends RuntimeException {
        private final List<List<String>> exact;
        private final List<List<String>> narrow;

        private Unsafe(List<List<String>> exact, List<List<String>> narrow) {
            super("The attacker finds %,d hidden cells exactly and %,d sensitive cells too closely.".formatted(exact.size(), narrow.size()));
            this.exact = exact;
            this.narrow = narrow;
        }

        /** The codes of the hidden cells that follow from what is shown. */
        public List<List<String>> exact() {
            return exact;
        }

        /** The codes of the sensitive cells whose interval is narrower than they need. */
        public List<List<String>> narrow() {
            return narrow;
        }
    }

    /**
     * @param name how the publication is called in reports
     * @throws Unsafe where a hidden cell is known exactly, or a sensitive one too closely
     */
    public static ProtectedTable of(String name, SuppressionTask task, Suppressed found, Progress progress) {
        var publication = Publication.of(name, task.catalogue(), task.values(), found.status(), Said.atLeast(task.low()));
        var worlds = new Worlds(publication, task.counts());
        worlds.add(found.worlds());
        var open = IntStream.range(0, task.values().length).filter(cell -> found.status()[cell] != Status.OPEN)
                .filter(cell -> !safe(task, cell, worlds.seen(cell))).boxed().toList();
        if (!open.isEmpty()) {
            attack(task, publication, open, progress);
        }
        var missed = IntStream.range(0, task.values().length).filter(c -> task.needs()[c] != null && found.status()[c] == Status.OPEN)
                .mapToObj(task.catalogue()::codes).toList();
        if (!missed.isEmpty()) {
            throw new Unsafe(missed, missed);
        }
        return new ProtectedTable(IntStream.range(0, task.values().length).mapToObj(cell -> new ProtectedTable.Cell(task.catalogue().codes(cell),
                found.status()[cell], found.status()[cell] == Status.OPEN ? Long.toString(task.values()[cell]) : "")).toList(), publication);
    }

    private static void attack(SuppressionTask task, Publication publication, List<Integer> open, Progress progress) {
        var joined = Knowledge.of(task.catalogue().dimensions(), List.of(publication));
        var exact = new ArrayList<List<String>>();
        var narrow = new ArrayList<List<String>>();
        try (var bounds = Bounds.of(joined.knowledge(), progress)) {
            var reached = bounds.of(open.stream().map(cell -> joined.cells().getFirst()[cell]).toList());
            for (int i = 0; i < open.size(); i++) {
                int cell = open.get(i);
                if (reached.get(i).exact()) {
                    exact.add(task.catalogue().codes(cell));
                }
                if (task.needs()[cell] != null && !safe(task, cell, reached.get(i))) {
                    narrow.add(task.catalogue().codes(cell));
                }
            }
        }
        if (!exact.isEmpty() || !narrow.isEmpty()) {
            throw new Unsafe(List.copyOf(exact), List.copyOf(narrow));
        }
    }

    private static boolean safe(SuppressionTask task, int cell, Interval seen) {
        Protection need = task.needs()[cell];
        long value = task.values()[cell];
        return !seen.exact() && (need == null || need.reached(seen.high() - value, value - seen.low()));
    }
}
