package org.zaklon.statistics.sources.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what is wrong; the lines of the same mistake stand together. */
public final class Flaws {
    /** Past this many lines of one mistake the file is another one than was meant; the rest is not listed. */
    private static final int MOST = 1_000_000;

    private final Map<Flaw, List<Long>> found = new LinkedHashMap<>();

    public void add(Flaw.Kind kind, String column, long line, String... args) {
        var lines = found.computeIfAbsent(Flaw.ofColumn(kind, column, args), f -> new ArrayList<>());
        if (lines.size() < MOST) {
            lines.add(line);
        }
    }

    public void add(Flaw flaw) {
        found.computeIfAbsent(new Flaw(flaw.kind(), flaw.column(), flaw.args(), List.of()), f -> new ArrayList<>()).addAll(flaw.lines());
    }

    public void addAll(Collection<Flaw> flaws) {
        flaws.forEach(this::add);
    }

    public List<Flaw> list() {
        return found.entrySet().stream().map(f -> new Flaw(f.getKey().kind(), f.getKey().column(), f.getKey().args(), f.getValue())).toList();
    }
}
