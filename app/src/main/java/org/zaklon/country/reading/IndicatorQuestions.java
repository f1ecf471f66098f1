package org.zaklon.country.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zaklon.country.Localised;
import org.zaklon.country.forms.Condition;
import org.zaklon.country.forms.Field;
import org.zaklon.country.forms.FieldType;
import org.zaklon.country.forms.Section;
import org.zaklon.country.indicators.Dimension;
import org.zaklon.country.indicators.Indicator;
import org.zaklon.country.indicators.IndicatorSet;
import org.zaklon.country.indicators.ScreeningResult;
import org.zaklon.kernel.DataClass;

/** The questions of an indicator set: one section per dimension; for each indicator whether it is so, and how it is known. */
final class IndicatorQuestions {
    private static final String SOURCES = "evidence-sources";

    private IndicatorQuestions() {}

    static List<Section> of(IndicatorSet set, Tree form) {
        if (set == null) {
            form.wrong("sections", "a form that asks indicators names its sets under screening");
            return List.of();
        }
        var evidence = form.label("evidence");
        return set.dimensions().stream().map(d -> section(d, evidence)).toList();
    }

    private static Section section(Dimension dimension, Localised evidence) {
        var fields = dimension.indicators().stream().flatMap(i -> questions(i, evidence)).toList();
        return new Section(dimension.id(), dimension.label(), null, fields);
    }

    private static Stream<Field> questions(Indicator indicator, Localised evidence) {
        var isSo = new Field(indicator.id(), FieldType.YES_NO, indicator.label(), null, DataClass.C6_FACTS, null, false, true, null);
        var known = new Field(indicator.id() + ScreeningResult.SOURCE, FieldType.CHOICES, evidence, null, DataClass.C6_FACTS, SOURCES,
                false, true, new Condition(indicator.id(), Set.of("YES")));
        return Stream.of(isSo, known);
    }
}
