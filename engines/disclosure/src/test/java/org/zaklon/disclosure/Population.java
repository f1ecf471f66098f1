package org.zaklon.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;

/**
 * Invented victims of one country and year, no real person: sex, age, form of exploitation and region, uneven and slightly dependent, so that 90 of them
 * fill about 65 of 960 combinations.
 */
public record Population(List<Dimension> dimensions, List<int[]> people) {
    private static final double[] SEX = {0.62, 0.35, 0.03};
    private static final double[] AGE = {0.16, 0.26, 0.30, 0.20, 0.08};
    private static final double[] FORM = {0.34, 0.22, 0.18, 0.10, 0.07, 0.05, 0.03, 0.01};
    private static final double[] REGION = {0.26, 0.19, 0.15, 0.12, 0.10, 0.08, 0.06, 0.04};

    public static Population of(int size, long seed) {
        var random = new SplittableRandom(seed);
        var people = new ArrayList<int[]>();
        for (int i = 0; i < size; i++) {
            people.add(person(random));
        }
        return new Population(dimensionsOfVictims(), people);
    }

    public static List<Dimension> dimensionsOfVictims() {
        return List.of(dimension("sex", SEX.length), dimension("age", AGE.length), dimension("exploitation", FORM.length),
                dimension("region", REGION.length));
    }

    public static int[] person(SplittableRandom random) {
        int sex = draw(SEX, random);
        int form = sex == 1 && random.nextInt(3) == 0 ? 1 : draw(FORM, random);
        return new int[] {sex, draw(AGE, random), form, draw(REGION, random)};
    }

    /** The same persons by sex, age and form of exploitation only. */
    public Population coarse() {
        return new Population(dimensions.subList(0, 3), people.stream().map(codes -> Arrays.copyOf(codes, 3)).toList());
    }

    /** Each person under a pseudonym. */
    public Map<String, int[]> units() {
        var units = new HashMap<String, int[]>();
        for (int i = 0; i < people.size(); i++) {
            units.put("person " + i, people.get(i));
        }
        return units;
    }

    public Counts counts() {
        return Counts.of(dimensions, people, row -> 1);
    }

    private static Dimension dimension(String name, int size) {
        return Dimension.flat(name, IntStream.range(0, size).mapToObj(code -> name.charAt(0) + "" + code).toList());
    }

    private static int draw(double[] weights, SplittableRandom random) {
        var point = random.nextDouble();
        for (int i = 0; i < weights.length; i++) {
            point -= weights[i];
            if (point < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
