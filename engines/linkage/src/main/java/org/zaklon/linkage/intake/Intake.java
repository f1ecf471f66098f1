package org.zaklon.linkage.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zaklon.linkage.batch.KeyTable;
import org.zaklon.linkage.compare.Comparisons;
import org.zaklon.linkage.compare.NameShares;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.Scorer;
import org.zaklon.linkage.records.Field;
import org.zaklon.linkage.records.Records;
import org.zaklon.linkage.records.RecordsBuilder;

/**
 * Compares one record with candidates under a model and a table of name shares that are fixed beforehand. So an answer depends on the two records
 * alone and on nothing else that a register holds.
 */
public final class Intake {
    private final List<Field> fields;
    private final Model model;
    private final NameShares shares;

    /** @param fields of every record, in the order of its values; those that the model was trained with */
    public Intake(List<Field> fields, Model model, NameShares shares) {
        this.fields = List.copyOf(fields);
        this.model = model;
        this.shares = shares;
    }

    /**
     * The keys under which a record is kept and found, without repetition. A record that is written twice, with two names, has the keys of both.
     *
     * @param values in the order of the fields, empty text where nothing is known
     */
    public List<Long> keys(List<String> values, KeyTable.Secret secret) {
        var table = KeyTable.of(records(List.of(values)), secret);
        var keys = new ArrayList<Long>();
        for (var ofKind : table.keys()) {
            if (ofKind[0] != 0 && !keys.contains(ofKind[0])) {
                keys.add(ofKind[0]);
            }
        }
        return List.copyOf(keys);
    }

    /** Every candidate, the likest first, each explained. */
    public List<Likeness> compare(List<String> asked, List<List<String>> candidates) {
        var beside = beside(asked, candidates);
        var likenesses = new ArrayList<Likeness>(candidates.size());
        for (var candidate = 0; candidate < candidates.size(); candidate++) {
            var explanation = beside.explain(candidate);
            likenesses.add(new Likeness(candidate, explanation.weight(), explanation));
        }
        likenesses.sort(Comparator.comparingDouble(Likeness::weight).reversed().thenComparingInt(Likeness::candidate));
        return List.copyOf(likenesses);
    }

    /** The same for whoever looks at few of many. */
    public Beside beside(List<String> asked, List<List<String>> candidates) {
        var all = new ArrayList<List<String>>(candidates.size() + 1);
        all.add(asked);
        all.addAll(candidates);
        return new Beside(new Scorer(Comparisons.of(records(all), shares), model));
    }

    private Records records(List<List<String>> rows) {
        var builder = new RecordsBuilder(fields);
        rows.forEach(builder::add);
        return builder.build();
    }
}
