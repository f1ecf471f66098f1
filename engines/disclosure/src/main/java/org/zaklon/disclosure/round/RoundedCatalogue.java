package org.zaklon.disclosure.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.audit.Places;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.rule.Shown;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;

/**
 * A rule applied to every cell of a catalogue on its own, audited jointly with everything published before, and repaired where a bar fails.
 * Guarded is every cell with a true count under the bar, zeros included, and the presence of anybody in every full combination; so nothing is
 * published either that would say of a small visible group that all its members share a value, for then some other cell would be known to be 0.
 */
public final class RoundedCatalogue implements Repair.Scene {
    private final Catalogue catalogue;
    private final Counts counts;
    private final long[] values;
    private final Rule.OfCount rule;
    private final List<Publication> before;
    private final Bars bars;
    private final MostAsked most;

    /** All numbers alike. */
    public RoundedCatalogue(Catalogue catalogue, Counts counts, Rule.OfCount rule, List<Publication> before, Bars bars) {
        this(catalogue, counts, rule, before, bars, MostAsked.NOTHING);
    }

    /**
     * @param before what is published already about the same persons at the same time: declared foreign tables, structural zeros, invariants
     * @throws IllegalArgumentException where a publication before says what is not true of the counts
     */
    public RoundedCatalogue(Catalogue catalogue, Counts counts, Rule.OfCount rule, List<Publication> before, Bars bars, MostAsked most) {
        this.catalogue = catalogue;
        this.counts = counts;
        this.values = catalogue.values(counts);
        this.rule = rule;
        this.before = List.copyOf(before);
        this.bars = bars;
        this.most = most;
        for (var publication : before) {
            Truth.check(publication, counts);
        }
    }

    /** What is published at given levels. */
    public Publication publication(int[] levels) {
        return new Publication("this release", catalogue, shown(levels).stream().map(Shown::said).toList());
    }

    public List<Shown> shown(int[] levels) {
        var shown = new ArrayList<Shown>();
        for (int cell = 0; cell < values.length; cell++) {
            shown.add(Level.values()[levels[cell]].show(rule, values[cell]));
        }
        return shown;
    }

    @Override
    public Repair.Seen at(int[] levels) {
        var publications = new ArrayList<Publication>();
        publications.add(publication(levels));
        publications.addAll(before);
        var joined = Knowledge.of(catalogue.dimensions(), publications);
        var unit = new int[joined.knowledge().statements()];
        Arrays.setAll(unit, statement -> statement < catalogue.size() ? statement : -1);
        var truth = Truth.of(joined, counts);
        var atoms = IntStream.range(0, truth.length).mapToObj(atom -> new int[] {atom}).toList();
        return new Repair.Seen(joined.knowledge(), bars.guard(catalogue, values, joined, truth), unit, truth, places(joined),
                List.of(bars.crowd("full combinations", atoms, truth)));
    }

    /** Repairs as cheaply as possible. */
    public Repair.Outcome repair(Progress progress) {
        var all = counts.total();
        var loss = new long[values.length][];
        Arrays.setAll(loss, cell -> Arrays.stream(Level.values()).mapToLong(level -> most.weight(catalogue, cell) * level.loss(rule, values[cell], all)).toArray());
        return Repair.of(this, loss, bars.guesses(), progress);
    }

    private Places places(Knowledge.Joined joined) {
        var of = new long[joined.atoms().size()];
        joined.atoms().forEach((leaf, atom) -> of[atom] = leaf);
        return new Places(catalogue.dimensions().stream().mapToInt(Dimension::size).toArray(), of);
    }

    /** Why a catalogue is refused, and which tables should be dropped or made of coarser codes, those named most first. */
    public String words(Repair.Outcome.Hopeless hopeless) {
        if (!hopeless.violations().isEmpty()) {
            return "No solver could decide about %d guarded sums.".formatted(hopeless.violations().size());
        }
        if (hopeless.guessed().isEmpty()) {
            return "Too many full combinations of attributes could be guessed from what others published, whatever is published now.";
        }
        return "Too many full combinations of attributes could be guessed from these tables. Drop them, or use coarser codes in them: "
                + String.join("; ", guessed(hopeless)) + ".";
    }

    /** The tables that tell a guesser most, at most three, each by its dimensions such as {@code sex, age}; none where nothing was guessed. */
    public List<String> guessed(Repair.Outcome.Hopeless hopeless) {
        var named = hopeless.guessed().stream().collect(Collectors.groupingBy(this::table, TreeMap::new, Collectors.counting()));
        return named.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(3).map(Map.Entry::getKey).toList();
    }

    /** The dimensions in which a cell is not a total, such as {@code sex, age}. */
    private String table(int cell) {
        var dimensions = catalogue.dimensions();
        var names = IntStream.range(0, dimensions.size()).filter(d -> catalogue.cell(cell)[d] != dimensions.get(d).total())
                .mapToObj(d -> dimensions.get(d).name()).collect(Collectors.joining(", "));
        return names.isEmpty() ? Dimension.TOTAL : names;
    }
}
