package org.zaklon.disclosure.release;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.table.Catalogue;

/**
 * Everything ever published about one cohort, in order. Immutable; each release makes a new one. The catalogue and the rule are fixed with the
 * cohort: what could be asked tomorrow must be safe today.
 *
 * <p>It holds the snapshots, so it is as secret as the data.
 */
public final class Archive {
    private final Catalogue catalogue;
    private final Rule.OfCount rule;
    private final List<Release> releases;
    private final List<Snapshot> snapshots;
    private final List<Declared> declared;

    private Archive(Catalogue catalogue, Rule.OfCount rule, List<Release> releases, List<Snapshot> snapshots, List<Declared> declared) {
        this.catalogue = catalogue;
        this.rule = rule;
        this.releases = List.copyOf(releases);
        this.snapshots = List.copyOf(snapshots);
        this.declared = List.copyOf(declared);
    }

    /** Nothing is published yet. */
    public static Archive empty(Catalogue catalogue, Rule.OfCount rule) {
        return new Archive(catalogue, rule, List.of(), List.of(), List.of());
    }

    /** @throws IllegalArgumentException where the epochs do not follow each other */
    static Archive of(Catalogue catalogue, Rule.OfCount rule, List<Release> releases, List<Snapshot> snapshots) {
        for (int r = 1; r < releases.size(); r++) {
            if (!releases.get(r - 1).epoch().frozenAt().isBefore(releases.get(r).epoch().frozenAt())) {
                throw new IllegalArgumentException("The epoch %s does not come after %s.".formatted(releases.get(r).epoch().id(), releases.get(r - 1).epoch().id()));
            }
        }
        return new Archive(catalogue, rule, releases, snapshots, List.of());
    }

    /**
     * Takes in a publication of somebody else. It may be declared before or after the epoch that it counts.
     *
     * @throws IllegalArgumentException where it has other dimensions
     */
    public Archive declare(Declared foreign) {
        if (!foreign.publication().catalogue().dimensions().equals(catalogue.dimensions())) {
            throw new IllegalArgumentException("%s has other dimensions.".formatted(foreign.publication().name()));
        }
        var all = new ArrayList<>(declared);
        all.add(foreign);
        return new Archive(catalogue, rule, releases, snapshots, all);
    }

    Archive with(Release release, Snapshot snapshot) {
        var all = new ArrayList<>(releases);
        all.add(release);
        var frozen = new ArrayList<>(snapshots);
        frozen.add(snapshot);
        return new Archive(catalogue, rule, all, frozen, declared);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Rule.OfCount rule() {
        return rule;
    }

    public List<Release> releases() {
        return releases;
    }

    public List<Declared> declared() {
        return declared;
    }

    /** The snapshot of each release. */
    List<Snapshot> snapshots() {
        return snapshots;
    }
}
