package org.zaklon.disclosure.attack.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;

/** A small invented population, published in all tables of up to three of its four dimensions. */
record Invented(List<Dimension> dimensions, List<int[]> persons, Catalogue catalogue) {
    static Invented of(int size, long seed) {
        var random = new Random(seed);
        var dimensions = List.of(dimension("sex", 2), dimension("age", 3), dimension("form", 4), dimension("region", 4));
        var persons = new ArrayList<int[]>();
        for (int i = 0; i < size; i++) {
            persons.add(dimensions.stream().mapToInt(d -> Math.min(random.nextInt(d.size()), random.nextInt(d.size() + 1))).toArray());
        }
        return new Invented(dimensions, persons, Catalogue.upTo(3, dimensions));
    }

    Invented with(int[] person) {
        var more = new ArrayList<>(persons);
        more.add(person);
        return new Invented(dimensions, more, catalogue);
    }

    Publication published(Rule.OfCount rule) {
        var values = catalogue.values(Counts.of(dimensions, persons, row -> 1));
        return new Publication("release", catalogue, Arrays.stream(values).mapToObj(value -> rule.show(value).said()).toList());
    }

    long count(int[][] codes) {
        return persons.stream().filter(person -> IntStream.range(0, person.length)
                .allMatch(d -> Arrays.stream(codes[d]).anyMatch(code -> code == person[d]))).count();
    }

    private static Dimension dimension(String name, int size) {
        return Dimension.flat(name, IntStream.range(0, size).mapToObj(i -> name + i).toList());
    }
}
