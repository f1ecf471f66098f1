package org.zaklon.disclosure.round;

import java.util.Set;
import java.util.stream.IntStream;
import org.zaklon.disclosure.table.Catalogue;

/**
 * The numbers that are asked for most: the total of everybody, and those of these dimensions without any other, such as years. They are the last to be weakened
 * or kept back, because losing one of them counts as often as {@code weight} says.
 *
 * @param dimensions by name; those that a catalogue does not have are ignored
 * @param weight at least 1; 1 treats all numbers alike
 */
public record MostAsked(Set<String> dimensions, long weight) {
    /** All numbers alike. */
    public static final MostAsked NOTHING = new MostAsked(Set.of(), 1);

    public MostAsked {
        dimensions = Set.copyOf(dimensions);
        if (weight < 1) {
            throw new IllegalArgumentException("A weight is at least 1, not %d.".formatted(weight));
        }
    }

    /** How often the loss of a cell counts. */
    public long weight(Catalogue catalogue, int cell) {
        var all = catalogue.dimensions();
        return IntStream.range(0, all.size()).filter(d -> catalogue.cell(cell)[d] != all.get(d).total())
                .allMatch(d -> dimensions.contains(all.get(d).name())) ? weight : 1;
    }
}
