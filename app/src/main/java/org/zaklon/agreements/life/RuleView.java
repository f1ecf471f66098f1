package org.zaklon.agreements.life;

import java.util.List;
import org.zaklon.agreements.Rule;
import org.zaklon.kernel.DataClass;

/** A rule as a page shows it: a sentence, the classes, what else it says. */
public record RuleView(int position, String clause, String sentence, List<DataClass> classes, List<String> provisos) {
    public RuleView {
        classes = List.copyOf(classes);
        provisos = List.copyOf(provisos);
    }

    static RuleView of(Rule rule, AgreementWords words) {
        return new RuleView(rule.position(), rule.clause(), words.sentence(rule), rule.classes().stream().sorted().toList(),
                words.provisos(rule));
    }
}
