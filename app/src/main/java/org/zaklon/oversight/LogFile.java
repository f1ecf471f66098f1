package org.zaklon.oversight;

import java.util.Objects;
import org.zaklon.audit.Log;
import org.zaklon.ui.parts.Csv;

/** Lines of the log as a file. */
record LogFile(ReadLog.Found found, LogWords words) {

    Csv csv() {
        var t = words.t();
        var csv = new Csv().line(t.get("oversight.when"), t.get("oversight.what"), t.get("oversight.file.agency"),
                t.get("oversight.file.unit"), t.get("oversight.file.role"), t.get("oversight.file.person"), t.get("oversight.case"),
                t.get("oversight.purpose"), t.get("oversight.filter.result"), t.get("oversight.file.why"), t.get("oversight.details"),
                t.get("oversight.file.act"));
        found.lines().forEach(line -> add(csv, line));
        return csv;
    }

    private void add(Csv csv, Log.Line line) {
        var t = words.t();
        var sentence = words.sentence(line, found.pseudonym(line));
        csv.line(sentence.machine(), sentence.what(), Objects.requireNonNullElse(line.agency(), ""),
                line.unit() == null ? "" : words.unit(line.unit()), words.role(line), LogWords.mark(line), sentence.pseudonym(),
                sentence.purpose(), t.of("oversight.result", line.result()), Objects.requireNonNullElse(sentence.why(), ""),
                String.join("; ", sentence.details()), line.act());
    }
}
