package org.zaklon.portal.pictures;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A picture of a table, laid out here so that a template only writes it down. It repeats the table and adds nothing. Lengths along a bar are
 * percentages and heights pixels, so that a picture has the width of its page and letters keep their size on a phone.
 */
public sealed interface Picture {

    /** Bars that lie, one under the other, each under its label. */
    record Bars(int height, boolean fromRight, List<Bar> bars) implements Picture {}

    /** Bars that stand side by side, in the order of time. */
    record Columns(int height, int base, List<Column> columns) implements Picture {}

    /** The same picture once for each category, to one scale. */
    record Panels(List<Panel> panels) implements Picture {}

    /** Areas as tiles. */
    record Tiles(int height, List<Tile> tiles) implements Picture {}

    /** From where to where, as ribbons. */
    record Flow(int height, List<Node> nodes, List<Ribbon> ribbons) implements Picture {}

    /**
     * @param y of its label
     * @param sure the certain part, in percent
     * @param open the possible part that follows it, hatched; 0 where the number is known
     */
    record Bar(String label, int y, Share sure, Share open, String at, Amount amount) {
        private static final Pattern LINE_OF_A_PHONE = Pattern.compile("(.{1,44})(\\s+|$)");
        private static final int LINE = 16;

        /** The label in lines that a phone has room for. */
        public List<String> lines() {
            return LINE_OF_A_PHONE.matcher(label).replaceAll("$1\n").lines().toList();
        }

        /** Where the bar itself begins, under its label. */
        public int top() {
            return y + 4 + LINE * lines().size();
        }
    }

    /** A length and where it begins, both in percent. */
    record Share(String from, String length) {
        public boolean none() {
            return length.equals("0%");
        }
    }

    /**
     * @param y of the certain part
     * @param openY of the possible part above it
     * @param seldom whether its label gives way on a narrow page
     */
    record Column(String label, String x, String width, String middle, int y, int height, int openY, int openHeight, boolean seldom, Amount amount) {}

    /** @param picture bars or columns */
    record Panel(String label, Picture picture) {}

    /** @param shade from 0 to 5; of what is not known as a number, hatched */
    record Tile(String code, String label, String x, int y, String width, int height, String middle, int shade, Amount amount) {}

    /** A place on one side of a flow. */
    record Node(String label, int x, int y, int height, boolean end, String shown) {}

    /** @param path of a closed outline */
    record Ribbon(String path, int colour, boolean open, String title) {}
}
