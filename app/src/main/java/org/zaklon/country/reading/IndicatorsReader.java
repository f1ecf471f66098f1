package org.zaklon.country.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.zaklon.country.AgeGroup;
import org.zaklon.country.Confidence;
import org.zaklon.country.indicators.Dimension;
import org.zaklon.country.indicators.Element;
import org.zaklon.country.indicators.Indicator;
import org.zaklon.country.indicators.IndicatorSet;
import org.zaklon.country.indicators.Strength;

/** A family of indicator sets: the same questions, which weigh differently for a child and an adult, for work and for sex. */
final class IndicatorsReader {
    private static final String ABSENT = "ABSENT";

    private final Reading reading;

    IndicatorsReader(Reading reading) {
        this.reading = reading;
    }

    List<IndicatorSet> read(Tree manifest) {
        var sets = new ArrayList<IndicatorSet>();
        for (var name : manifest.words("indicators")) {
            Tree.open(reading, "indicators/" + name + ".yaml").ifPresent(family -> sets.addAll(family(family)));
        }
        return sets;
    }

    private List<IndicatorSet> family(Tree family) {
        family.only("id", "version", "confidence", "source", "sets", "dimensions");
        checkItems(family);
        return family.trees("sets").stream().map(set -> set(family, set)).toList();
    }

    private IndicatorSet set(Tree family, Tree set) {
        set.only("id", "age", "label", "strong-when");
        var id = set.text("id");
        var confidence = family.confidence();
        var dimensions = family.trees("dimensions").stream().map(d -> dimension(d, id, confidence)).toList();
        var model = set.trees("strong-when").stream().map(group -> Set.copyOf(new HashSet<>(group.words("any-of")))).toList();
        var known = dimensions.stream().map(Dimension::id).collect(Collectors.toSet());
        model.stream().flatMap(Set::stream).filter(d -> !known.contains(d))
                .forEach(d -> set.wrong("strong-when", "unknown dimension " + d));
        return new IndicatorSet(family.text("id") + "-" + id, family.number("version"), set.one(AgeGroup.class, "age"),
                set.label("label"), family.label("source"), confidence, dimensions, model);
    }

    private Dimension dimension(Tree dimension, String set, Confidence confidence) {
        var elements = dimension.words("speaks-for").stream().map(w -> element(dimension, w)).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var items = dimension.trees("items").stream().map(i -> item(i, set, confidence)).filter(Objects::nonNull).toList();
        return new Dimension(dimension.text("id"), dimension.label("label"), elements, items);
    }

    private static Element element(Tree dimension, String word) {
        for (var element : Element.values()) {
            if (element.name().equals(word)) {
                return element;
            }
        }
        dimension.wrong("speaks-for", "unknown element " + word + ", one of ACT, MEANS, PURPOSE");
        return null;
    }

    /** The indicator as it weighs in one set; null where the set does not have it. */
    private static Indicator item(Tree item, String set, Confidence confidence) {
        var strength = item.tree("strength").map(s -> s.text(set)).orElse("");
        var words = strength.split(" ", 2);
        if (words[0].equals(ABSENT)) {
            return null;
        }
        for (var value : Strength.values()) {
            if (value.name().equals(words[0])) {
                var own = words.length == 2 ? Words.confidence(words[1], text -> item.wrong("strength", text)) : confidence;
                return new Indicator(item.text("id"), item.label("label"), value, own);
            }
        }
        item.wrong("strength", "unknown strength %s for %s, one of STRONG, MEDIUM, WEAK, UNCONFIRMED, ABSENT".formatted(strength, set));
        return null;
    }

    /** Notes what is wrong with the items themselves once, not once for every set. */
    private static void checkItems(Tree family) {
        var seen = new HashSet<String>();
        var sets = family.trees("sets").stream().map(s -> s.maybe("id")).filter(Objects::nonNull).toArray(String[]::new);
        for (var dimension : family.trees("dimensions")) {
            dimension.only("id", "label", "speaks-for", "items");
            for (var item : dimension.trees("items")) {
                item.only("id", "label", "strength");
                item.tree("strength").ifPresent(s -> s.only(sets));
                if (!seen.add(item.text("id"))) {
                    item.wrong("id", "indicator " + item.text("id") + " stands twice");
                }
            }
        }
    }
}
