package org.zaklon.statistics.sources;

import java.util.List;
import org.zaklon.statistics.sources.reading.Flaw;
import org.zaklon.ui.Words;

/** What is wrong with a file, in words: which lines, which column, what was expected. */
public record FlawText(Words t) {
    private static final int RANGES = 60;

    public String of(Flaw flaw) {
        var what = t.get("sources.flaw." + flaw.kind().name(), flaw.args().toArray());
        var where = flaw.column().isEmpty() ? what : t.get("sources.flaw.column", flaw.column(), what);
        return flaw.lines().isEmpty() ? where : t.get("sources.flaw.lines", flaw.lines().size(), flaw.ranges(RANGES), where);
    }

    public List<String> of(List<Flaw> flaws) {
        return flaws.stream().map(this::of).toList();
    }
}
