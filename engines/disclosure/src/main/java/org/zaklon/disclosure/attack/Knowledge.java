package org.zaklon.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.CellsOfLeaf;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/**
 * Everything an attacker knows, reduced to one form: unknown whole numbers that are not negative, the <em>atoms</em> (how many persons
 * have one combination of base codes), and statements about sums of them. Several publications over the same dimensions become one
 * knowledge; atoms that a publication shows to be 0 are left out.
 */
public final class Knowledge {
    private final int atoms;
    private final List<int[]> sums = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();

    /** So many unknowns, of which nothing is known but that they are whole and not negative. */
    public Knowledge(int atoms) {
        this.atoms = atoms;
    }

    /** Adds a statement about a sum of different atoms. */
    public void add(int[] sum, Said what) {
        sums.add(sum.clone());
        said.add(what);
    }

    public int atoms() {
        return atoms;
    }

    public int statements() {
        return sums.size();
    }

    /** The atoms in the sum of a statement. Shared, not to be changed. */
    public int[] sum(int statement) {
        return sums.get(statement);
    }

    public Said said(int statement) {
        return said.get(statement);
    }

    /** What several publications say together, and which atoms each of their cells is the sum of. */
    public record Joined(Knowledge knowledge, List<int[][]> cells, Map<Long, Integer> atoms) {}

    /**
     * Joins publications.
     *
     * @param dimensions the dimensions of all of them, in the same order
     * @throws IllegalArgumentException where a publication has other dimensions, or there are more than 20 million combinations
     */
    public static Joined of(List<Dimension> dimensions, List<Publication> publications) {
        long leaves = 1;
        for (var dimension : dimensions) {
            leaves = Math.multiplyExact(leaves, dimension.size());
        }
        if (leaves > 20_000_000) {
            throw new IllegalArgumentException("%,d combinations of codes are too many for one attack.".formatted(leaves));
        }
        var known = new boolean[Math.toIntExact(leaves)];
        for (var publication : publications) {
            if (!publication.catalogue().dimensions().equals(dimensions)) {
                throw new IllegalArgumentException("%s has other dimensions.".formatted(publication.name()));
            }
            zeros(publication, known);
        }
        var atoms = new HashMap<Long, Integer>();
        for (int leaf = 0; leaf < known.length; leaf++) {
            if (!known[leaf]) {
                atoms.put((long) leaf, atoms.size());
            }
        }
        var knowledge = new Knowledge(atoms.size());
        var cells = publications.stream().map(publication -> members(publication.catalogue(), dimensions, atoms)).toList();
        for (int p = 0; p < publications.size(); p++) {
            for (int cell = 0; cell < cells.get(p).length; cell++) {
                knowledge.add(cells.get(p)[cell], publications.get(p).said().get(cell));
            }
        }
        return new Joined(knowledge, cells, atoms);
    }

    /** Marks the combinations that are certainly empty. */
    private static void zeros(Publication publication, boolean[] known) {
        var cells = new CellsOfLeaf(publication.catalogue());
        var dimensions = publication.catalogue().dimensions();
        var codes = new int[dimensions.size()];
        for (int leaf = 0; leaf < known.length; leaf++) {
            if (!known[leaf]) {
                Counts.codes(dimensions, leaf, codes);
                int here = leaf;
                cells.each(codes, cell -> known[here] |= publication.said().get(cell).high() == 0);
            }
        }
    }

    private static int[][] members(Catalogue catalogue, List<Dimension> dimensions, Map<Long, Integer> atoms) {
        var members = new int[catalogue.size()][4];
        var filled = new int[catalogue.size()];
        var cells = new CellsOfLeaf(catalogue);
        var codes = new int[dimensions.size()];
        atoms.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(atom -> {
            Counts.codes(dimensions, atom.getKey(), codes);
            cells.each(codes, cell -> {
                if (filled[cell] == members[cell].length) {
                    members[cell] = Arrays.copyOf(members[cell], filled[cell] * 2);
                }
                members[cell][filled[cell]++] = atom.getValue();
            });
        });
        Arrays.setAll(members, cell -> Arrays.copyOf(members[cell], filled[cell]));
        return members;
    }
}
