package org.zaklon.ui.forms;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zaklon.country.forms.Field;
import org.zaklon.country.forms.FieldType;
import org.zaklon.country.forms.Form;
import org.zaklon.kernel.DataClass;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;

/** Answers to read, not to change: the lines of a summary list in the order of the form. */
public final class Answered {
    private final Form form;
    private final Answers answers;
    private final Options options;
    private final Words t;

    public Answered(Form form, Answers answers, Options options, Words t) {
        this.form = form;
        this.answers = answers;
        this.options = options;
        this.t = t;
    }

    /** Every answer, each with its data class in words. */
    public List<Line> lines() {
        return lines(Set.of(DataClass.values()));
    }

    /** The answers of some data classes: what a share would open, what a receiver sees. */
    public List<Line> lines(Set<DataClass> classes) {
        return form.fields().stream().filter(f -> f.type() != FieldType.NOTE && classes.contains(f.dataClass()))
                .flatMap(f -> answers.find(f.id()).map(a -> Line.of(t.say(f.label()), value(f, a), f.dataClass())).stream()).toList();
    }

    /** The answers apart by class, in the order of the classes. */
    public Map<DataClass, List<Line>> byClass() {
        return form.fields().stream().map(Field::dataClass).distinct().filter(c -> !lines(Set.of(c)).isEmpty())
                .collect(Collectors.toMap(c -> c, c -> lines(Set.of(c)), (a, b) -> a, () -> new EnumMap<>(DataClass.class)));
    }

    /** To check before sending: each line leads back to its question on the page at {@code href}. */
    public List<Line> toCheck(String href) {
        return form.fields().stream().flatMap(f -> answers.find(f.id())
                .map(a -> new Line(t.say(f.label()), value(f, a), f.dataClass(), href + "#" + f.id())).stream()).toList();
    }

    /** Several answers stand below each other: some have commas of their own. */
    private String value(Field field, Answer answer) {
        return switch (answer) {
            case Answer.Text(var value) -> value;
            case Answer.Codes(var values) -> values.stream().map(c -> code(field, c, options, t)).collect(Collectors.joining("\n"));
            case Answer.Date(var value) -> t.date(value);
            case Answer.Moment(var value) -> t.moment(value);
            case Answer.Number(var value) -> t.number(value);
            case Answer.YesNo(var value) -> t.get(value ? "ui.yes" : "ui.no");
            case Answer.None(var why) -> t.of("ui.unanswered", why);
        };
    }

    static String code(Field field, String code, Options options, Words t) {
        return field.type() == FieldType.YES_NO ? t.get(code.equals("YES") ? "ui.yes" : "ui.no") : options.label(field, code, t);
    }
}
