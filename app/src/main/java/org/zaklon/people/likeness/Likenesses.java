package org.zaklon.people.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;
import org.zaklon.linkage.intake.Beside;
import org.zaklon.linkage.intake.Intake;
import org.zaklon.linkage.model.Explanation;
import org.zaklon.linkage.records.Field;
import org.zaklon.linkage.records.Kind;

/** The linkage engine at the desk: under which keys a record is found, and how like two records are. */
@Component
public class Likenesses {
    /** The fields of a row, in their order. */
    public static final List<Field> FIELDS = List.of(
            new Field("given", Kind.GIVEN), new Field("family", Kind.SURNAME), new Field("born", Kind.DATE), new Field("sex", Kind.SEX),
            new Field("citizenship", Kind.NATIONALITY), new Field("document", Kind.DOCUMENT));

    private final Intake intake;

    Likenesses() {
        this.intake = new Intake(FIELDS, Frozen.model(), Frozen.shares());
    }

    /** Turns a key of the engine into the number that is kept. */
    @FunctionalInterface
    public interface Secret {
        int of(String tag, long key);
    }

    /** @param rows every way in which a person is written: each name and each document */
    public List<Integer> keys(List<List<String>> rows, Secret secret) {
        var keys = new TreeSet<Integer>();
        rows.forEach(row -> intake.keys(row, (tag, key) -> 1L + Integer.toUnsignedLong(secret.of(tag, key))).forEach(key -> keys.add((int) (key - 1))));
        return List.copyOf(keys);
    }

    /** A candidate by its likest row. */
    private record Best(Beside beside, int row, int candidate, double weight) {
        Likely explained() {
            var explanation = beside.explain(row);
            return new Likely(candidate, weight, agreements(explanation), explanation.exchanged());
        }
    }

    /**
     * Candidates by their likest rows, the likest candidate first.
     *
     * @param asked every way in which the one looked for is written
     * @param candidates the rows of each
     * @param most how many are answered
     * @param looked of place and weight in bits: which of them somebody looks at
     */
    public List<Likely> compare(List<List<String>> asked, List<List<List<String>>> candidates, int most, BiPredicate<Integer, Double> looked) {
        var rows = new ArrayList<List<String>>();
        var owners = new ArrayList<Integer>();
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            for (var row : candidates.get(candidate)) {
                rows.add(row);
                owners.add(candidate);
            }
        }
        var best = new Best[candidates.size()];
        for (var one : asked) {
            var beside = intake.beside(one, rows);
            for (int row = 0; row < rows.size(); row++) {
                int owner = owners.get(row);
                double weight = beside.weight(row);
                if (best[owner] == null || best[owner].weight() < weight) {
                    best[owner] = new Best(beside, row, owner, weight);
                }
            }
        }
        return Arrays.stream(best).filter(Objects::nonNull).sorted(Comparator.comparingDouble(Best::weight).reversed().thenComparingInt(Best::candidate))
                .filter(one -> looked.test(one.candidate(), one.weight())).limit(most).map(Best::explained).toList();
    }

    private static List<Agreement> agreements(Explanation explanation) {
        return explanation.parts().stream().map(part -> new Agreement(part.comparison(), how(part))).toList();
    }

    private static Agreement.How how(Explanation.Part part) {
        if (part.level().equals("same")) {
            return Agreement.How.SAME;
        }
        if (part.level().startsWith("same ") || part.level().startsWith("same,")) {
            return part.bits() > 0 ? Agreement.How.SPELLED : Agreement.How.ALIKE;
        }
        return part.bits() > 0 ? Agreement.How.ALIKE : Agreement.How.DIFFERENT;
    }
}
