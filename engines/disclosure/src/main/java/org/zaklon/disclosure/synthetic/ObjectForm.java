package org.zaklon.disclosure.synthetic;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.zaklon.disclosure.privacy.Rho;
import org.zaklon.disclosure.privacy.Variance;
import org.zaklon.disclosure.table.Dimension;

/**
 * The object as bytes, version {@value #VERSION}; docs/disclosure/synthetic-data.md describes each. Combinations stand in rising order and
 * name only the codes in which they differ from the one before, so that equal objects are equal bytes without a packer, whose output may
 * change.
 */
final class ObjectForm {
    private static final long MAGIC = 0x5A414B4C4F4E534FL; // ZAKLONSO
    private static final int VERSION = 1;
    private static final int CHECK = Integer.BYTES;

    private ObjectForm() {}

    static byte[] bytes(SyntheticObject object) {
        var out = new Packed();
        out.fixed(MAGIC);
        out.number(VERSION);
        out.fixed(object.promise().rho().trillionths());
        out.fixed(Double.doubleToLongBits(object.promise().delta()));
        out.number(object.promise().rowsOfOne());
        out.number(object.dimensions().size());
        object.dimensions().forEach(dimension -> write(dimension, out));
        out.number(object.measured().size());
        for (var table : object.measured()) {
            out.number(table.marginal().first() + 1);
            out.number(table.marginal().second() + 1);
            out.number(table.variance().above());
            out.number(table.variance().below());
            for (long cell : table.noisy()) {
                out.signed(cell);
            }
        }
        write(object.combinations(), out);
        return out.checked();
    }

    private static void write(Dimension dimension, Packed out) {
        out.text(dimension.name());
        out.number(dimension.size());
        for (int code = 0; code < dimension.size(); code++) {
            out.text(dimension.code(code));
        }
        out.number(dimension.hierarchies().size());
        for (var hierarchy : dimension.hierarchies()) {
            out.number(hierarchy.size());
            new TreeMap<>(hierarchy).forEach((child, parent) -> {
                out.text(child);
                out.text(parent);
            });
        }
    }

    private static void write(Combinations rows, Packed out) {
        int width = rows.dimensions().size();
        out.number(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            int same = 0;
            while (i > 0 && same < width && rows.code(i, same) == rows.code(i - 1, same)) {
                same++;
            }
            out.number(rows.weight(i));
            out.number(same);
            for (int d = same; d < width; d++) {
                out.number(rows.code(i, d));
            }
        }
    }

    static SyntheticObject read(byte[] bytes) {
        if (bytes.length < Long.BYTES + CHECK || ByteBuffer.wrap(bytes).getLong() != MAGIC) {
            throw new IllegalArgumentException("These bytes do not begin as a synthetic object does.");
        }
        var sum = new CRC32C();
        sum.update(bytes, 0, bytes.length - CHECK);
        if (ByteBuffer.wrap(bytes).getInt(bytes.length - CHECK) != (int) sum.getValue()) {
            throw new IllegalArgumentException("The synthetic object is damaged or cut off: its checksum differs.");
        }
        var in = new Packed.Reader(ByteBuffer.wrap(bytes, Long.BYTES, bytes.length - Long.BYTES - CHECK));
        int version = in.number("version", Integer.MAX_VALUE);
        if (version != VERSION) {
            throw new IllegalArgumentException("Version %d of a synthetic object is not known here.".formatted(version));
        }
        var rho = new Rho(in.fixed());
        var promise = new Promise(rho, Double.longBitsToDouble(in.fixed()), in.number("rows of one person", Integer.MAX_VALUE));
        var dimensions = new ArrayList<Dimension>();
        int width = in.number("dimensions", in.left());
        for (int d = 0; d < width; d++) {
            dimensions.add(dimension(in));
        }
        var measured = new ArrayList<Measured>();
        for (int many = in.number("tables", in.left()); many > 0; many--) {
            measured.add(table(dimensions, in));
        }
        if (!measured.stream().map(Measured::marginal).toList().equals(Marginal.all(width))) {
            throw in.wrong("a measured table is missing or stands out of order");
        }
        var rows = combinations(dimensions, in);
        if (in.left() > 0) {
            throw in.wrong("more than the object follows");
        }
        return new SyntheticObject(promise, rows, List.copyOf(measured));
    }

    private static Dimension dimension(Packed.Reader in) {
        var name = in.text();
        var codes = new ArrayList<String>();
        for (int many = in.number("codes", Column.MOST_CODES); many > 0; many--) {
            codes.add(in.text());
        }
        var hierarchies = new ArrayList<Map<String, String>>();
        for (int many = in.number("hierarchies", in.left()); many > 0; many--) {
            var hierarchy = new LinkedHashMap<String, String>();
            for (int pairs = in.number("groups", in.left()); pairs > 0; pairs--) {
                hierarchy.put(in.text(), in.text());
            }
            hierarchies.add(hierarchy);
        }
        return Dimension.of(name, codes, hierarchies);
    }

    private static Measured table(List<Dimension> dimensions, Packed.Reader in) {
        var marginal = new Marginal(in.number("first dimension", dimensions.size()) - 1, in.number("second dimension", dimensions.size()) - 1);
        if (marginal.isPair() && marginal.second() <= marginal.first()) {
            throw in.wrong("the dimensions of a table are out of order");
        }
        var variance = new Variance(in.number(), in.number());
        if (marginal.cells(dimensions) > in.left()) {
            throw in.wrong("a table is cut off");
        }
        var noisy = new long[marginal.cells(dimensions)];
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = in.signed();
        }
        return new Measured(marginal, variance, noisy);
    }

    private static Combinations combinations(List<Dimension> dimensions, Packed.Reader in) {
        int size = in.number("combinations", in.left());
        var columns = dimensions.stream().map(d -> Column.of(d.size(), size)).toArray(Column[]::new);
        var weights = new int[size];
        for (int i = 0; i < size; i++) {
            weights[i] = in.number("weight", Integer.MAX_VALUE);
            int same = in.number("equal codes", i == 0 ? 0 : Math.max(0, columns.length - 1));
            for (int d = 0; d < columns.length; d++) {
                int code = d < same ? columns[d].code(i - 1) : in.number("code", dimensions.get(d).size() - 1);
                if (i > 0 && d == same && code <= columns[d].code(i - 1)) {
                    throw in.wrong("combinations out of order");
                }
                columns[d].set(i, code);
            }
        }
        return new Combinations(dimensions, columns, weights);
    }
}
