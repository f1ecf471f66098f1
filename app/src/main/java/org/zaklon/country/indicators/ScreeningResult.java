package org.zaklon.country.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zaklon.country.AgeGroup;

/**
 * What the answers of a screening speak for and what is missing. It helps a person to think and to write reasons; it never
 * decides, it holds no number that describes a person, and no answer in it closes any door.
 *
 * @param overall by the model of the set
 * @param rulesApply false where an indicator was answered yes whose strength is not confirmed: then the words are careful
 */
public record ScreeningResult(
        AgeGroup age, Finding overall, boolean rulesApply, List<DimensionView> dimensions, List<ElementView> elements) {

    /** What the field names of evidence sources end with. */
    public static final String SOURCE = "-source";

    public ScreeningResult {
        dimensions = List.copyOf(dimensions);
        elements = List.copyOf(elements);
    }

    /**
     * One dimension.
     *
     * @param yes what was answered with yes
     * @param open what nobody asked yet or nobody knows
     */
    public record DimensionView(Dimension dimension, Finding finding, List<Indicator> yes, List<Indicator> open) {
        public DimensionView {
            yes = List.copyOf(yes);
            open = List.copyOf(open);
        }
    }

    /** Whether an element of the definition is spoken for. */
    public enum State {
        SPOKEN_FOR,
        MISSING,
        /** The means, for a child or a person presumed to be one (Palermo Protocol, Art. 3(c)). */
        NOT_NEEDED
    }

    /**
     * One element of the definition.
     *
     * @param boxes the codes that the screener ticked for it
     * @param dimensions dimensions with something answered yes that speak for it
     */
    public record ElementView(Element element, State state, Set<String> boxes, List<Dimension> dimensions) {
        public ElementView {
            boxes = Set.copyOf(boxes);
            dimensions = List.copyOf(dimensions);
        }
    }

    /**
     * Reads the answers.
     *
     * @param age of the person; whoever is not known to be an adult is a child
     * @param answers by indicator id; an indicator without an answer was not asked
     * @param boxes the codes that the screener ticked for each element
     */
    public static ScreeningResult of(
            IndicatorSet set, AgeGroup age, Map<String, Answer> answers, Map<Element, Set<String>> boxes) {
        var dimensions = set.dimensions().stream().map(d -> view(d, answers)).toList();
        var elements = Arrays.stream(Element.values())
                .map(e -> element(e, age, dimensions, boxes.getOrDefault(e, Set.of()))).toList();
        var confirmed = dimensions.stream().flatMap(d -> d.yes().stream()).noneMatch(i -> i.strength() == Strength.UNCONFIRMED);
        return new ScreeningResult(age, overall(set, dimensions, elements), confirmed, dimensions, elements);
    }

    public ElementView element(Element element) {
        return elements.stream().filter(e -> e.element() == element).findFirst().orElseThrow();
    }

    /** The elements that nothing speaks for yet. */
    public List<Element> missing() {
        return elements.stream().filter(e -> e.state() == State.MISSING).map(ElementView::element).toList();
    }

    private static DimensionView view(Dimension dimension, Map<String, Answer> answers) {
        var yes = having(dimension, answers, Set.of(Answer.YES));
        var open = having(dimension, answers, Set.of(Answer.NOT_ASKED, Answer.UNKNOWN, Answer.REFUSED));
        var finding = !yes.isEmpty() ? positive(yes) ? Finding.STRONG_INDICATIONS : Finding.INDICATIONS
                : open.size() == dimension.indicators().size() ? Finding.NOT_ASSESSED : Finding.NONE;
        return new DimensionView(dimension, finding, yes, open);
    }

    private static List<Indicator> having(Dimension dimension, Map<String, Answer> answers, Set<Answer> wanted) {
        return dimension.indicators().stream().filter(i -> wanted.contains(answers.getOrDefault(i.id(), Answer.NOT_ASKED))).toList();
    }

    /**
     * The rule of the International Labour Office and European Commission (2009), as a secondary compilation has it: a dimension
     * is positive with two strong, or one strong and one other, or three medium, or two medium and one weak. Indicators whose
     * strength is not confirmed cannot be counted.
     */
    static boolean positive(List<Indicator> yes) {
        var strong = count(yes, Strength.STRONG);
        var medium = count(yes, Strength.MEDIUM);
        var weak = count(yes, Strength.WEAK);
        return strong >= 2 || strong == 1 && medium + weak >= 1 || medium >= 3 || medium == 2 && weak >= 1;
    }

    private static long count(List<Indicator> yes, Strength strength) {
        return yes.stream().filter(i -> i.strength() == strength).count();
    }

    private static ElementView element(Element element, AgeGroup age, List<DimensionView> dimensions, Set<String> boxes) {
        var speaking = dimensions.stream().filter(d -> !d.yes().isEmpty()).map(DimensionView::dimension)
                .filter(d -> d.speaksFor().contains(element)).toList();
        var spokenFor = !boxes.isEmpty() || !speaking.isEmpty();
        var notNeeded = element == Element.MEANS && age == AgeGroup.CHILD;
        var state = spokenFor ? State.SPOKEN_FOR : notNeeded ? State.NOT_NEEDED : State.MISSING;
        return new ElementView(element, state, boxes, speaking);
    }

    private static Finding overall(IndicatorSet set, List<DimensionView> dimensions, List<ElementView> elements) {
        var positive = dimensions.stream().filter(d -> d.finding() == Finding.STRONG_INDICATIONS)
                .map(d -> d.dimension().id()).toList();
        var act = elements.stream().anyMatch(e -> e.element() == Element.ACT && e.state() == State.SPOKEN_FOR);
        if (act && !set.strongWhen().isEmpty()
                && set.strongWhen().stream().allMatch(group -> group.stream().anyMatch(positive::contains))) {
            return Finding.STRONG_INDICATIONS;
        }
        if (dimensions.stream().anyMatch(d -> !d.yes().isEmpty()) || elements.stream().anyMatch(e -> !e.boxes().isEmpty())) {
            return Finding.INDICATIONS;
        }
        return dimensions.stream().allMatch(d -> d.finding() == Finding.NOT_ASSESSED) ? Finding.NOT_ASSESSED : Finding.NONE;
    }
}
