package org.zaklon.disclosure.tool;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.attack.Posterior;
import org.zaklon.disclosure.attack.people.Backbone;
import org.zaklon.disclosure.attack.people.GroupDisclosure;
import org.zaklon.disclosure.attack.people.SuccessiveReleases;
import org.zaklon.disclosure.attack.solve.Unsettled;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.tool.AttackReport.Further;
import org.zaklon.tools.BadInput;
import picocli.CommandLine.Option;

/** Attackers who know or want something else than numbers: each is asked for by an option, and its findings stand behind the others. */
final class FurtherAttacks {
    private static final long SMALL_GROUP = 10;
    private static final double CLAIMED = 0.9;
    /** More changes are not tried one by one. */
    private static final long MOST_CHANGES = 20_000_000;

    @Option(names = "--known", paramLabel = "FILE", description = {
        "An insider's knowledge: one row for each person she knows, with the code of every dimension. Her persons are taken off every number,",
        "and the attack is about the others alone."
    })
    private Path known;

    @Option(names = "--groups", description = {
        "Also groups all of whose members share a value: groups that may have fewer members than --below says, else fewer than 10."
    })
    private boolean groups;

    @Option(names = "--backbone", description = "Also full combinations of codes that somebody certainly has, although no published number says so itself.")
    private boolean backbone;

    @Option(names = "--posterior", description = {
        "Also combinations that an attacker would claim to be occupied: they are, in more than 9 of 10 of all worlds that fit (a sample)."
    })
    private boolean posterior;

    @Option(names = "--releases", description = {
        "The files are releases of the same table, the oldest first. Each is attacked alone; and between two that follow each other, with one person",
        "added, removed or corrected: is there only one full combination that explains what changed?"
    })
    private boolean releases;

    boolean releases() {
        return releases;
    }

    /** The atoms of the persons whom an insider knows. */
    int[] known(PublishedFiles.Group group, Map<Long, Integer> atoms) {
        return known == null ? new int[0] : NamedCells.persons(known, group.dimensions(), atoms);
    }

    /** @param bounds of the joined knowledge, less what an insider knows */
    void inspect(PublishedFiles.Group group, Knowledge.Joined joined, Bounds bounds, Long below, AttackReport report) {
        if (groups) {
            for (int p = 0; p < group.publications().size(); p++) {
                var catalogue = group.publications().get(p).catalogue();
                for (var found : GroupDisclosure.find(catalogue, joined.cells().get(p), bounds, below == null ? SMALL_GROUP : below)) {
                    report.further(Further.GROUPS, group, "everybody in %s is in %s".formatted(group.place(catalogue.cell(found.group())),
                            group.place(catalogue.cell(found.part()))));
                }
            }
        }
        var said = said(joined.knowledge());
        if (backbone) {
            Backbone.of(bounds, joined.knowledge().atoms()).stream().filter(atom -> !said.contains(atom))
                    .forEach(atom -> report.further(Further.BACKBONE, group, place(group, joined, atom)));
        }
        if (posterior) {
            var guess = Posterior.flat(bounds, Posterior.Effort.USUAL);
            IntStream.of(guess.claims(CLAIMED)).filter(atom -> !said.contains(atom)).forEach(atom -> report.further(Further.POSTERIOR, group,
                    String.format(Locale.ROOT, "%s in %.3f of the worlds", place(group, joined, atom), guess.occupied(atom))));
        }
    }

    /** Compares each release with the one before. */
    void compare(PublishedFiles.Group group, Progress progress, AttackReport report) {
        if (group.publications().size() < 2) {
            throw new BadInput("--releases compares at least two files.");
        }
        for (int p = 1; p < group.publications().size(); p++) {
            progress.step("releases compared", p - 1, group.publications().size() - 1);
            var compared = new SuccessiveReleases(group.publications().get(p - 1), group.publications().get(p));
            for (var kind : SuccessiveReleases.Kind.values()) {
                var what = "%s to %s, one person %s".formatted(group.publications().get(p - 1).name(), group.publications().get(p).name(), words(kind));
                try {
                    if (compared.possibilities(kind) > MOST_CHANGES) {
                        throw new Unsettled("%,d changes are too many to try".formatted(compared.possibilities(kind)));
                    }
                    compared.only(kind).ifPresent(change -> report.further(Further.RELEASES, group, what + ": " + LongStream.of(change.from(), change.to())
                            .filter(leaf -> leaf >= 0).mapToObj(leaf -> group.place(Counts.codes(group.dimensions(), leaf)))
                            .collect(Collectors.joining(" -> "))));
                } catch (Unsettled e) {
                    report.unsettled(group, what + ": " + e.getMessage());
                }
            }
        }
    }

    /** What was asked for, to be reported even where nothing is found. */
    Set<Further> asked() {
        var asked = EnumSet.noneOf(Further.class);
        Map.of(Further.GROUPS, groups, Further.BACKBONE, backbone, Further.POSTERIOR, posterior, Further.RELEASES, releases)
                .forEach((further, wanted) -> asked.addAll(wanted ? Set.of(further) : Set.of()));
        return asked;
    }

    /** Atoms of which a published number says by itself that somebody is there. */
    private static Set<Integer> said(Knowledge knowledge) {
        var said = new HashSet<Integer>();
        for (int s = 0; s < knowledge.statements(); s++) {
            if (knowledge.sum(s).length == 1 && knowledge.said(s).low() > 0) {
                said.add(knowledge.sum(s)[0]);
            }
        }
        return said;
    }

    private static String place(PublishedFiles.Group group, Knowledge.Joined joined, int atom) {
        var leaf = joined.atoms().entrySet().stream().filter(entry -> entry.getValue() == atom).findFirst().orElseThrow().getKey();
        return group.place(Counts.codes(group.dimensions(), leaf));
    }

    private static String words(SuccessiveReleases.Kind kind) {
        return switch (kind) {
            case ADDED -> "added";
            case REMOVED -> "removed";
            case EDITED -> "corrected";
        };
    }
}
