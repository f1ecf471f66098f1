package org.zaklon.disclosure.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.tools.BadInput;
import org.zaklon.tools.Sheet;

/** Groups of codes, from files with the columns {@code code} and {@code parent}; several files may group one dimension. */
final class Hierarchies {
    private final Map<String, List<Map<String, String>>> parents = new LinkedHashMap<>();

    /**
     * Reads them.
     *
     * @param options each {@code dim=FILE}
     * @param dims the dimensions there are
     */
    Hierarchies(List<String> options, List<String> dims) {
        for (var option : options) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw new BadInput("--hierarchy %s: expected dim=FILE.".formatted(option));
            }
            var dim = option.substring(0, equals);
            if (!dims.contains(dim)) {
                throw new BadInput("--hierarchy %s: there is no dimension '%s'; there are %s.".formatted(option, dim, String.join(", ", dims)));
            }
            parents.computeIfAbsent(dim, d -> new ArrayList<>()).add(read(Path.of(option.substring(equals + 1))));
        }
    }

    private static Map<String, String> read(Path file) {
        var parent = new LinkedHashMap<String, String>();
        var sheet = Sheet.open(file);
        int child = sheet.column("code");
        int above = sheet.column("parent");
        for (var row : sheet.rows()) {
            var code = row.code(child);
            var group = row.code(above);
            if (code.equals(Dimension.TOTAL) && group.isBlank()) {
                continue;
            }
            if (code.isBlank() || code.equals(Dimension.TOTAL)) {
                throw BadInput.at(file, row.line(), "'%s' cannot have a parent".formatted(code));
            }
            var up = group.isBlank() ? Dimension.TOTAL : group;
            var before = parent.put(code, up);
            if (before != null && !before.equals(up)) {
                throw BadInput.at(file, row.line(), "'%s' already has the parent '%s'; a second grouping needs a file of its own".formatted(code, before));
            }
        }
        return parent;
    }

    boolean has(String dim) {
        return parents.containsKey(dim);
    }

    /** Every code that a dimension's files name, the total too. */
    Set<String> codes(String dim) {
        var codes = new LinkedHashSet<String>();
        for (var hierarchy : parents.getOrDefault(dim, List.of())) {
            codes.addAll(hierarchy.keySet());
            codes.addAll(hierarchy.values());
        }
        codes.add(Dimension.TOTAL);
        return codes;
    }

    /** The codes that no file uses as a group. */
    List<String> base(String dim) {
        var groups = new LinkedHashSet<String>();
        parents.getOrDefault(dim, List.of()).forEach(hierarchy -> groups.addAll(hierarchy.values()));
        return codes(dim).stream().filter(code -> !groups.contains(code) && !code.equals(Dimension.TOTAL)).toList();
    }

    Dimension dimension(String dim, List<String> base) {
        return Dimension.of(dim, base, parents.getOrDefault(dim, List.of()));
    }
}
