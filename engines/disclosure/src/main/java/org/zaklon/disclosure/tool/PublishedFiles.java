package org.zaklon.disclosure.tool;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.tools.BadInput;
import org.zaklon.tools.Sheet;

/**
 * Published tables from files. A file without one of the dimensions stands at its total. Each combination of the {@code by} columns is a set of
 * tables of its own.
 */
final class PublishedFiles {
    private final List<String> dims;
    private final List<String> by;
    private final Reading reading;
    private final Map<String, List<String>> where;
    private final Hierarchies hierarchies;
    private final boolean missingIsZero;
    private final List<Path> files = new ArrayList<>();
    private final List<List<String>> dimsOf = new ArrayList<>();
    private final Map<List<String>, List<Line>> groups = new LinkedHashMap<>();

    PublishedFiles(List<String> dims, List<String> by, Reading reading, Map<String, List<String>> where, Hierarchies hierarchies,
            boolean missingIsZero) {
        if (Set.copyOf(dims).size() < dims.size()) {
            throw new BadInput("A dimension is named twice: %s.".formatted(String.join(", ", dims)));
        }
        this.dims = dims;
        this.by = by;
        this.reading = reading;
        this.where = where;
        this.hierarchies = hierarchies;
        this.missingIsZero = missingIsZero;
    }

    /** One published number. The true one is known where a file marks hidden rows but still holds their numbers; else it is -1. */
    private record Line(int file, long at, List<String> codes, String text, Said said, boolean hidden, long truth) {}

    /** One cell of a group's tables. */
    record Cell(int publication, int cell, boolean hidden, long truth) {}

    /** Tables that are attacked together. */
    record Group(List<String> name, List<Dimension> dimensions, List<Publication> publications, List<Cell> cells, List<String> twice,
            List<Map<Integer, String>> texts) {
        /** One of the files alone. */
        Group only(int publication) {
            var own = cells.stream().filter(cell -> cell.publication == publication).map(cell -> new Cell(0, cell.cell, cell.hidden, cell.truth));
            var named = new ArrayList<>(name);
            named.add(publications.get(publication).name());
            return new Group(named, dimensions, List.of(publications.get(publication)), own.toList(), twice, List.of(texts.get(publication)));
        }

        /** A cell as it stands in print. */
        String print(int publication, int cell) {
            var number = texts.get(publication).getOrDefault(cell, "not printed");
            return "%s: %s".formatted(place(publications.get(publication).catalogue().cell(cell)), number.isEmpty() ? "hidden" : number);
        }

        /** Categories in words, one for each dimension. */
        String place(int... categories) {
            return IntStream.range(0, categories.length).mapToObj(d -> dimensions.get(d) + " " + dimensions.get(d).code(categories[d]))
                    .collect(joining(", "));
        }
    }

    void read(Path file) {
        int number = files.size();
        files.add(file);
        var sheet = Sheet.open(file);
        sheet.column(reading.value());
        var own = dims.stream().filter(sheet.header()::contains).toList();
        if (own.isEmpty()) {
            throw BadInput.at(file, 1, "it has none of the dimensions %s".formatted(String.join(", ", dims)));
        }
        dimsOf.add(own);
        int status = sheet.header().indexOf("status");
        for (var row : sheet.rows()) {
            if (where.entrySet().stream().allMatch(only -> only.getValue().contains(row.code(sheet.column(only.getKey()))))) {
                var name = by.stream().map(column -> row.code(sheet.column(column))).toList();
                var line = line(number, sheet, row, status >= 0 && row.get(status).equalsIgnoreCase("secondary"));
                groups.computeIfAbsent(name, n -> new ArrayList<>()).add(line);
            }
        }
    }

    private Line line(int file, Sheet sheet, Sheet.Row row, boolean secondary) {
        var codes = new ArrayList<String>();
        for (var dim : dims) {
            var code = dimsOf.get(file).contains(dim) ? row.code(sheet.column(dim)) : Dimension.TOTAL;
            if (hierarchies.has(dim) && !hierarchies.codes(dim).contains(code)) {
                throw row.bad("column '%s' holds '%s', which the hierarchy does not know".formatted(dim, code));
            }
            codes.add(code);
        }
        var text = row.get(sheet.column(reading.value())).strip();
        boolean hidden = reading.hides(sheet, row);
        boolean known = hidden && text.matches("[0-9,]+") && !reading.texts().contains(text);
        return new Line(file, row.line(), codes, hidden && known ? "" : text, hidden ? reading.hidden(secondary) : reading.shown(sheet, row), hidden,
                known ? row.count(sheet.column(reading.value())) : -1);
    }

    /** What must be there before anything can be said of it. A dimension that no file has would let every row stand at its total. */
    void check() {
        var lacking = dims.stream().filter(dim -> dimsOf.stream().noneMatch(own -> own.contains(dim))).toList();
        if (!lacking.isEmpty()) {
            throw BadInput.at(files.getFirst(), 1, "no file has the column '%s'".formatted(lacking.getFirst()));
        }
        if (groups.isEmpty()) {
            throw BadInput.at(files.getFirst(), 2, where.isEmpty() ? "there is no row to attack" : "no row is left by --where");
        }
    }

    /** Drops the sets of tables that print other codes in a dimension than these, or not all of these. */
    void keepOnly(Map<String, List<String>> codes) {
        codes.forEach((dim, wanted) -> {
            int d = dims.indexOf(dim);
            if (d < 0) {
                throw new BadInput("There is no dimension '%s'; there are %s.".formatted(dim, String.join(", ", dims)));
            }
            groups.values().removeIf(lines -> !lines.stream().map(line -> line.codes.get(d)).collect(toSet()).equals(Set.copyOf(wanted)));
        });
        if (groups.isEmpty()) {
            throw new BadInput("--only-sets leaves nothing: no set of tables prints exactly these codes.");
        }
    }

    /** The codes in print, the total aside. */
    private List<String> printed(int d) {
        var codes = new LinkedHashSet<String>();
        groups.values().forEach(lines -> lines.forEach(line -> codes.add(line.codes.get(d))));
        codes.remove(Dimension.TOTAL);
        return List.copyOf(codes);
    }

    List<Group> groups() {
        var dimensions = new ArrayList<Dimension>();
        for (int d = 0; d < dims.size(); d++) {
            dimensions.add(hierarchies.dimension(dims.get(d), hierarchies.has(dims.get(d)) ? hierarchies.base(dims.get(d)) : printed(d)));
        }
        // files of the same dimensions are the same table
        var of = new HashMap<List<String>, Catalogue>();
        var catalogues = dimsOf.stream().map(own -> of.computeIfAbsent(own, o -> Catalogue.linked(dimensions, List.of(o)))).toList();
        return groups.entrySet().stream().map(group -> group(group.getKey(), group.getValue(), dimensions, catalogues)).toList();
    }

    private Group group(List<String> name, List<Line> lines, List<Dimension> dimensions, List<Catalogue> catalogues) {
        var said = new ArrayList<Said[]>();
        var texts = new ArrayList<Map<Integer, String>>();
        for (var catalogue : catalogues) {
            said.add(new Said[catalogue.size()]);
            texts.add(new LinkedHashMap<>());
        }
        var cells = new ArrayList<Cell>();
        var twice = new ArrayList<String>();
        var first = new HashMap<List<Integer>, Long>();
        for (var line : lines) {
            var at = new int[dims.size()];
            for (int d = 0; d < at.length; d++) {
                at[d] = dimensions.get(d).category(line.codes.get(d));
            }
            int cell = catalogues.get(line.file).find(at);
            var before = first.putIfAbsent(List.of(line.file, cell), line.at);
            if (before != null && by.isEmpty()) {
                throw BadInput.at(files.get(line.file), line.at, "%s stands in line %d already".formatted(String.join(", ", line.codes), before));
            }
            if (before != null) {
                twice.add("%s is printed twice: %s and %s".formatted(String.join(", ", line.codes), texts.get(line.file).get(cell), line.text));
                continue;
            }
            said.get(line.file)[cell] = line.said;
            texts.get(line.file).put(cell, line.text);
            cells.add(new Cell(line.file, cell, line.hidden, line.truth));
        }
        var publications = new ArrayList<Publication>();
        for (int f = 0; f < catalogues.size(); f++) {
            var all = said.get(f);
            for (int cell = 0; cell < all.length; cell++) {
                all[cell] = all[cell] != null ? all[cell] : missingIsZero ? Said.exactly(0) : Said.atLeast(0);
            }
            publications.add(new Publication(files.get(f).getFileName().toString(), catalogues.get(f), List.of(all)));
        }
        return new Group(name, dimensions, publications, cells, twice, texts);
    }
}
