package org.zaklon.agreements.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zaklon.agreements.Clause;
import org.zaklon.agreements.Crossing;
import org.zaklon.agreements.life.AgreementWords;
import org.zaklon.kernel.DataClass;
import org.zaklon.ui.Words;

/** What one agency may share: a line for each receiver, a column for each class. */
public record GiverTable(String giver, List<Receiving> lines) {
    public GiverTable {
        lines = List.copyOf(lines);
    }

    /** A receiver, with the clauses by class; classes without a clause have no entry. */
    public record Receiving(String receiver, Map<DataClass, List<Named>> cells) {
        public Receiving {
            cells = Map.copyOf(cells);
        }

        public List<Named> cell(DataClass dataClass) {
            return cells.getOrDefault(dataClass, List.of());
        }
    }

    /** A clause as a cell names it. */
    public record Named(String agreement, String text, String title) {}

    static List<GiverTable> of(List<Crossing> crossings, AgreementWords words, Words t) {
        var byGiver = crossings.stream().collect(Collectors.groupingBy(c -> words.agency(c.from())));
        return t.sorted(byGiver.keySet(), g -> g).stream().map(giver -> {
            var byReceiver = byGiver.get(giver).stream().collect(Collectors.groupingBy(c -> words.agency(c.to())));
            return new GiverTable(giver, t.sorted(byReceiver.keySet(), r -> r).stream()
                    .map(r -> new Receiving(r, cells(byReceiver.get(r), t))).toList());
        }).toList();
    }

    private static Map<DataClass, List<Named>> cells(List<Crossing> crossings, Words t) {
        return crossings.stream().flatMap(c -> c.classes().stream()).distinct().collect(Collectors.toMap(c -> c,
                c -> crossings.stream().filter(x -> x.classes().contains(c)).map(Crossing::clause).distinct()
                        .sorted(Comparator.comparing(Clause::reference).thenComparing(Clause::clauseNumber))
                        .map(clause -> named(clause, t)).toList()));
    }

    private static Named named(Clause clause, Words t) {
        return new Named(clause.agreementId().value().toString(), t.get("agreements.clause.short", clause.clauseNumber(), clause.reference()),
                t.get("agreements.clause.until", t.shortDate(clause.until())));
    }
}
