package org.zaklon.portal.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.published.Edition;

/**
 * A table as it leaves the house, before a format is chosen. It is made from a protected table or from answers of a synthetic object only.
 *
 * @param path of its address below the site, without the ending that chooses the format
 * @param question the query of its address, with its question mark; empty where there is none
 * @param axes the dimensions that it is divided by, slowest first
 * @param fixed the code at which every other dimension stands, by dimension, the total included
 * @param cells one for each combination of categories, the last axis fastest
 * @param origin where the numbers come from
 */
public record Figures(Edition edition, String path, String question, List<Dimension> axes, Map<String, String> fixed, List<Figure> cells,
        Origin origin) {

    public Figures {
        axes = List.copyOf(axes);
        cells = List.copyOf(cells);
        int size = axes.stream().mapToInt(Dimension::categories).reduce(1, Math::multiplyExact);
        if (cells.size() != size) {
            throw new IllegalArgumentException("%d cells for %d combinations.".formatted(cells.size(), size));
        }
    }

    /** Where numbers come from. */
    public enum Origin {
        /** A table of the frozen catalogue. */
        TABLE,
        /** Counts over synthetic rows. */
        SYNTHETIC
    }

    /** What became of a number on its way to the public. */
    public enum Flag {
        EXACT, ROUNDED,
        /** Below the threshold, zero included. */
        LOW,
        /** A wider range than the rule would show, so that nothing else can be worked out. */
        COARSER,
        HIDDEN,
        /** A range that was worked out from other facts and not counted. */
        ESTIMATED,
        /** A count over synthetic rows with a measured margin. */
        SYNTHETIC,
        /** The same of three dimensions and more: the range only follows from the tables around it. */
        UNMEASURED
    }

    /**
     * One number.
     *
     * @param shown as it stands in print, such as {@code 35} or {@code <10}; empty where it is hidden
     * @param value as a number; null where what is shown is none
     * @param low the least that it can be, as every reader can work out from the rule; of a synthetic count the lower end of its margin
     * @param high the greatest; null where nothing is said
     * @param asOf the edition whose people it counts, where that is told; an earlier one where the number was carried forward; else null
     */
    public record Figure(String shown, Long value, long low, Long high, Flag flag, ProtectedTable.AsOf asOf) {
        public Figure(String shown, Long value, long low, Long high, Flag flag) {
            this(shown, value, low, high, flag, null);
        }
    }

    /** The last day that a number counts. */
    public LocalDate asOf(Figure figure) {
        return figure.asOf() == null ? edition.cutoff() : figure.asOf().cutoff();
    }

    /** The number at one category of each axis. */
    public Figure at(int... categories) {
        int cell = 0;
        for (int a = 0; a < categories.length; a++) {
            cell = cell * axes.get(a).categories() + categories[a];
        }
        return cells.get(cell);
    }

    /** The category of an axis in a cell. */
    public int category(int cell, int axis) {
        int after = 1;
        for (int a = axis + 1; a < axes.size(); a++) {
            after *= axes.get(a).categories();
        }
        return cell / after % axes.get(axis).categories();
    }

    /** The code of an axis in a cell. */
    public String code(int cell, int axis) {
        return axes.get(axis).code(category(cell, axis));
    }
}
