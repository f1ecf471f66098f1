package org.zaklon.disclosure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One way to divide the counted, such as sex or citizenship: base codes that exclude each other, and groups of them. The group of all
 * is {@value #TOTAL}. Groups may nest and may come from several hierarchies over the same base codes.
 *
 * <p>A <em>category</em> is a number: base codes come first, then the groups, the total last.
 */
public final class Dimension {
    public static final String TOTAL = "Total";

    private final String name;
    private final List<String> codes;
    private final int[][] members;
    private final List<List<int[]>> parts;
    private final Map<String, Integer> categories = new HashMap<>();
    private final int size;
    private final List<Map<String, String>> hierarchies;

    private Dimension(String name, int size, List<String> codes, int[][] members, List<List<int[]>> parts, List<Map<String, String>> hierarchies) {
        this.name = name;
        this.size = size;
        this.hierarchies = hierarchies.stream().map(Map::copyOf).toList();
        this.codes = List.copyOf(codes);
        this.members = members;
        this.parts = parts;
        for (int c = 0; c < codes.size(); c++) {
            if (categories.put(codes.get(c), c) != null) {
                throw new IllegalArgumentException("'%s' stands twice in %s".formatted(codes.get(c), name));
            }
        }
    }

    /** Base codes under one total, in the order in which they shall be shown. */
    public static Dimension flat(String name, List<String> codes) {
        return of(name, codes, List.of());
    }

    /**
     * Base codes with groups.
     *
     * @param hierarchies each maps a child (a base code or a group) to its parent group; what has no parent stands directly under the
     *     total
     * @throws IllegalArgumentException where a hierarchy has a circle, names an unknown child, or uses a base code as a parent
     */
    public static Dimension of(String name, List<String> codes, List<Map<String, String>> hierarchies) {
        var all = new ArrayList<>(codes);
        var members = new HashMap<String, Set<Integer>>();
        var parts = new HashMap<String, List<List<String>>>();
        for (var hierarchy : hierarchies) {
            new Grouping(name, codes, hierarchy).addTo(members, parts);
        }
        members.keySet().stream().sorted().forEach(all::add);
        all.add(TOTAL);
        var at = new HashMap<String, Integer>();
        IntStream.range(0, all.size()).forEach(c -> at.put(all.get(c), c));
        members.put(TOTAL, new HashSet<>(IntStream.range(0, codes.size()).boxed().toList()));
        var sets = new int[all.size()][];
        var sums = new ArrayList<List<int[]>>();
        for (int c = 0; c < sets.length; c++) {
            var code = all.get(c);
            sets[c] = c < codes.size() ? new int[] {c} : members.get(code).stream().mapToInt(Integer::intValue).sorted().toArray();
            sums.add(c < codes.size() ? List.of() : parts.getOrDefault(code, List.of(codes)).stream()
                    .map(way -> way.stream().mapToInt(at::get).sorted().toArray()).toList());
        }
        return new Dimension(name, codes.size(), all, sets, sums, hierarchies);
    }

    public String name() {
        return name;
    }

    /** How many base codes there are. */
    public int size() {
        return size;
    }

    /** How many categories there are: base codes, groups, and the total. */
    public int categories() {
        return codes.size();
    }

    public int total() {
        return codes.size() - 1;
    }

    public boolean isBase(int category) {
        return category < size;
    }

    public String code(int category) {
        return codes.get(category);
    }

    /** @return the category of a code, or -1 */
    public int category(String code) {
        return categories.getOrDefault(code, -1);
    }

    /** The base codes that a category unites, rising. Shared, not to be changed. */
    public int[] members(int category) {
        return members[category];
    }

    /** Each way in which a category is the sum of others, one for each hierarchy; none for a base code. */
    public List<int[]> parts(int category) {
        return parts.get(category);
    }

    /** From each child to its parent, as it was made. */
    public List<Map<String, String>> hierarchies() {
        return hierarchies;
    }

    /** Two dimensions are the same where they have the same name, base codes in the same order, and hierarchies. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension that && name.equals(that.name) && size == that.size && codes.equals(that.codes)
                && hierarchies.equals(that.hierarchies);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, codes);
    }

    @Override
    public String toString() {
        return name;
    }
}
