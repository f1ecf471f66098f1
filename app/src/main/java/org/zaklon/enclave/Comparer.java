package org.zaklon.enclave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zaklon.linkage.compare.Comparisons;
import org.zaklon.linkage.model.Explanation;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.Scorer;
import org.zaklon.linkage.records.Codes;
import org.zaklon.linkage.records.Column;
import org.zaklon.linkage.records.KeyedColumn;
import org.zaklon.linkage.records.Records;

/** Some records of the asking agency, to be laid beside those of another. Works on encodings alone and knows no name. */
final class Comparer {
    /** Bits from which an owner is asked: of invented people sixteen to one, 2 pairs in 1,000 wrong and 23 in 1,000 passed over. */
    static final double WORTH_ASKING = 4;
    /** A key under which so many meet says too little; other keys must do. */
    private static final int MOST = 300;

    private final Model model;
    private final List<Deposit> asked;
    private final Map<Long, List<Integer>> byKey = new HashMap<>();

    /** What an agency deposited of one person. */
    record Deposit(UUID reference, Encoding encoding) {}

    /** Two records that may be one person, and why. */
    record Found(Deposit asked, Deposit owned, Explanation why) {

        List<FieldLikeness> fields() {
            return why.parts().stream().map(part -> new FieldLikeness(part.comparison(), how(part))).toList();
        }

        /**
         * Encodings do not show how frequent a name is, so names alone ask nobody: a date of birth or a document must agree too. Who differs in sex
         * is somebody else, unless a document is the same.
         */
        boolean worthAsking() {
            return why.weight() >= WORTH_ASKING && saysEnough();
        }

        boolean saysEnough() {
            return (agrees("born") || agrees("document")) && (!differs("sex") || agrees("document"));
        }

        private boolean agrees(String field) {
            return fields().stream().anyMatch(f -> f.field().equals(field) && f.how() != FieldLikeness.How.DIFFERENT);
        }

        private boolean differs(String field) {
            return fields().contains(new FieldLikeness(field, FieldLikeness.How.DIFFERENT));
        }

        private static FieldLikeness.How how(Explanation.Part part) {
            return part.level().equals("same") ? FieldLikeness.How.SAME
                    : part.total() > 0 ? FieldLikeness.How.ALIKE : FieldLikeness.How.DIFFERENT;
        }
    }

    Comparer(List<Deposit> asked, Model model) {
        this.asked = asked;
        this.model = model;
        for (var i = 0; i < asked.size(); i++) {
            for (var row : asked.get(i).encoding().rows()) {
                for (var key : row.keys()) {
                    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
                }
            }
        }
    }

    /** Whoever of the others may be one of those asked about; for each pair the ways of writing that are likest. */
    List<Found> against(List<Deposit> owned) {
        var candidates = new LinkedHashMap<Integer, LinkedHashSet<Integer>>();
        for (var i = 0; i < owned.size(); i++) {
            for (var row : owned.get(i).encoding().rows()) {
                for (var key : row.keys()) {
                    var met = byKey.getOrDefault(key, List.of());
                    if (!met.isEmpty() && met.size() <= MOST) {
                        candidates.computeIfAbsent(i, k -> new LinkedHashSet<>()).addAll(met);
                    }
                }
            }
        }
        var found = new ArrayList<Found>();
        candidates.forEach((own, met) -> {
            var beside = met.stream().map(asked::get).toList();
            found.addAll(compare(owned.get(own), beside));
        });
        return found;
    }

    private List<Found> compare(Deposit own, List<Deposit> beside) {
        var rows = new ArrayList<Encoding.Row>(own.encoding().rows());
        var owners = new ArrayList<Integer>();
        for (var i = 0; i < beside.size(); i++) {
            for (var row : beside.get(i).encoding().rows()) {
                rows.add(row);
                owners.add(i);
            }
        }
        var scorer = new Scorer(Comparisons.of(records(rows)), model);
        var ways = own.encoding().rows().size();
        var best = new Explanation[beside.size()];
        for (var one = 0; one < ways; one++) {
            for (var other = ways; other < rows.size(); other++) {
                var why = scorer.explain(one, other);
                int owner = owners.get(other - ways);
                if (best[owner] == null || best[owner].weight() < why.weight()) {
                    best[owner] = why;
                }
            }
        }
        var found = new ArrayList<Found>();
        for (var i = 0; i < best.length; i++) {
            if (best[i] != null) {
                found.add(new Found(beside.get(i), own, best[i]));
            }
        }
        return found.stream().filter(Found::worthAsking).toList();
    }

    static Records records(List<Encoding.Row> rows) {
        var filters = new ArrayList<long[]>();
        var columns = new ArrayList<Column>();
        for (var field = 0; field < Encoder.FIELDS.size(); field++) {
            var codes = new int[rows.size()];
            for (var row = 0; row < codes.length; row++) {
                var filter = rows.get(row).filters()[field];
                codes[row] = filter == null ? -1 : filters.size();
                if (filter != null) {
                    filters.add(filter);
                }
            }
            columns.add(new KeyedColumn(Encoder.FIELDS.get(field).name(), Encoder.FIELDS.get(field).kind(), Codes.of(codes, filters.size()),
                    filters, Encoder.NOISE));
        }
        return new Records(rows.size(), columns, rows.size());
    }
}
