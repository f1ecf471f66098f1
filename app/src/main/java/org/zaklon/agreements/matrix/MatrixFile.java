package org.zaklon.agreements.matrix;

import java.util.Comparator;
import java.util.List;
import org.zaklon.agreements.Crossing;
import org.zaklon.agreements.life.AgreementWords;
import org.zaklon.kernel.DataClass;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Csv;

/** The matrix as a file: a line for each giver, receiver, class and clause, with what the clause asks for. */
final class MatrixFile {
    private MatrixFile() {}

    private record Row(Crossing crossing, DataClass dataClass) {}

    static Csv of(List<Crossing> crossings, AgreementWords words, Words t) {
        var csv = new Csv().line(t.get("agreements.rule.from"), t.get("agreements.matrix.receiver"), t.get("agreements.shares.classes"),
                t.get("agreements.rule.purposes"), t.get("agreements.reference"), t.get("agreements.version"), t.get("agreements.rule.clause"),
                t.get("agreements.until"), t.get("agreements.rule.conditions"), t.get("agreements.rule.retention"));
        crossings.stream().flatMap(c -> c.classes().stream().map(k -> new Row(c, k)))
                .sorted(Comparator.comparing((Row r) -> r.crossing().from().value()).thenComparing(r -> r.crossing().to().value())
                        .thenComparing(Row::dataClass).thenComparing(r -> r.crossing().clause().reference())
                        .thenComparing(r -> r.crossing().clause().clauseNumber()))
                .forEach(r -> csv.line(line(r, words, t)));
        return csv;
    }

    private static List<String> line(Row row, AgreementWords words, Words t) {
        var clause = row.crossing().clause();
        return List.of(words.agency(row.crossing().from()), words.agency(row.crossing().to()),
                row.dataClass().code() + " " + t.of("ui.class", row.dataClass()),
                t.list(t.sorted(row.crossing().purposes().stream().map(p -> t.of("ui.purpose", p)).toList(), p -> p)), clause.reference(),
                Integer.toString(clause.version()), clause.clauseNumber(), clause.until().toString(),
                String.join("; ", clause.conditions().stream().sorted().map(c -> t.of("agreements.condition", c)).toList()),
                t.period(clause.retention()));
    }
}
