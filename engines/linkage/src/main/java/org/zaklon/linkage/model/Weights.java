package org.zaklon.linkage.model;

import java.io.Serializable;
import java.util.List;

/**
 * What a model knows of one comparison.
 *
 * @param comparison its name
 * @param levels the names of its levels
 * @param m the probability of each level among pairs of one person
 * @param u the probability of each level among pairs of two persons
 * @param dependences other comparisons whose agreement makes this one likelier to agree by chance
 */
public record Weights(String comparison, List<String> levels, double[] m, double[] u, List<Dependence> dependences) implements Serializable {

    /**
     * A name tells the sex, a postcode the place: among pairs of two persons that agree there, u is another.
     *
     * @param on the name of the other comparison
     * @param u the probability of each level among pairs of two persons that agree there
     */
    public record Dependence(String on, double[] u) implements Serializable {}

    public Weights {
        levels = List.copyOf(levels);
        dependences = List.copyOf(dependences);
        if (m.length != levels.size() || u.length != levels.size()) {
            throw new IllegalArgumentException("comparison '%s' has %d levels, but %d m and %d u"
                    .formatted(comparison, levels.size(), m.length, u.length));
        }
    }
}
