package org.zaklon.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zaklon.disclosure.audit.Violation;
import org.zaklon.disclosure.release.Archive;
import org.zaklon.disclosure.release.Epoch;
import org.zaklon.disclosure.release.ReleaseGuard;
import org.zaklon.disclosure.release.ReleaseGuard.Carried;
import org.zaklon.disclosure.release.ReleaseGuard.Decision;
import org.zaklon.disclosure.release.Snapshot;
import org.zaklon.disclosure.rule.Shown;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Status;

/**
 * The releases of one cohort: frozen epochs, published one after the other, each only if everything ever published stays safe together with it. What a
 * portal shows is {@link #current} and nothing else; a question never reaches live data.
 */
public final class Releases {
    private Releases() {}

    /** What came of a proposal. */
    public sealed interface Outcome {
        /**
         * A new release.
         *
         * @param table what is shown from now on
         * @param archive what the next proposal is compared with; as secret as the data
         * @param carried the families that keep their old numbers, and why
         * @param contradictions where declared publications say something else than the counts
         * @param already what declared publications disclose by themselves
         * @param optimal whether it is proven that no less could have been weakened or carried
         */
        record Publish(ProtectedTable table, Archive archive, List<Carried> carried, List<String> contradictions, List<Violation> already, boolean optimal)
                implements Outcome {}

        /** Nothing changes: what was published before stays as it is, byte for byte. */
        record CarryForward(List<Carried> carried) implements Outcome {}
    }

    /**
     * Proposes an epoch.
     *
     * @throws IllegalArgumentException where the epoch is not later than the last one, its id is taken, or the dimensions differ
     */
    public static Outcome propose(ReleaseGuard guard, Archive archive, Epoch epoch, Snapshot snapshot, Progress progress) {
        return switch (guard.propose(archive, epoch, snapshot, progress)) {
            case Decision.CarryForward(var carried) -> new Outcome.CarryForward(carried);
            case Decision.Publish publish -> new Outcome.Publish(current(publish.archive()).orElseThrow(), publish.archive(), publish.carried(),
                    publish.contradictions(), publish.already(), publish.optimal());
        };
    }

    /** The table that is shown now; nothing before the first release. */
    public static Optional<ProtectedTable> current(Archive archive) {
        if (archive.releases().isEmpty()) {
            return Optional.empty();
        }
        var release = archive.releases().getLast();
        var cells = new ArrayList<ProtectedTable.Cell>();
        for (int cell = 0; cell < archive.catalogue().size(); cell++) {
            var shown = release.shown().get(cell);
            var status = release.weakened().get(cell) ? Status.SECONDARY : shown.low() ? Status.PRIMARY : Status.OPEN;
            var counted = archive.releases().get(release.asOf().get(cell)).epoch();
            cells.add(new ProtectedTable.Cell(archive.catalogue().codes(cell), status, shown.text(), new ProtectedTable.AsOf(counted.id(), counted.cutoff())));
        }
        return Optional.of(new ProtectedTable(cells,
                new Publication(release.epoch().id(), archive.catalogue(), release.shown().stream().map(Shown::said).toList())));
    }
}
