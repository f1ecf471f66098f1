package org.zaklon.ui.forms;

import java.util.List;
import java.util.stream.Collectors;
import org.zaklon.country.forms.Field;
import org.zaklon.country.forms.Form;
import org.zaklon.country.forms.Section;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** A filled form in the reader's words, as the template {@code ui.questions} draws it. */
public final class FormPage {
    /** Beyond this many choices a list to pick from reads better than a column of buttons. */
    private static final int MANY = 12;

    private final Filled filled;
    private final Options options;
    private final Words t;

    public FormPage(Filled filled, Options options, Words t) {
        this.filled = filled;
        this.options = options;
        this.t = t;
    }

    public Words t() {
        return t;
    }

    public Form form() {
        return filled.form();
    }

    public List<Section> sections() {
        return filled.form().sections();
    }

    /** What the summary of errors lists; each leads to its field. */
    public List<Problem> problems() {
        return filled.errors().stream().map(e -> new Problem(e.field(),
                filled.form().find(e.field()).map(f -> sentence(label(f)) + " ").orElse("") + text(e))).toList();
    }

    private static String sentence(String label) {
        return label.matches(".*[.?!:؟]") ? label : label + ":";
    }

    public String error(Field field) {
        return filled.errors().stream().filter(e -> e.field().equals(field.id())).findFirst().map(this::text).orElse(null);
    }

    private String text(FieldError error) {
        return t.get(error.key(), error.args().toArray());
    }

    /** Whether nothing has to be answered here. Then it is said once, and not beside every question. */
    public static boolean allOptional(Section section) {
        return section.fields().size() > 1 && section.fields().stream().noneMatch(Field::required);
    }

    public boolean marksOptional(Field field) {
        return !field.required() && sections().stream().filter(s -> s.fields().contains(field)).noneMatch(FormPage::allOptional);
    }

    public String label(Field field) {
        return t.say(field.label());
    }

    /** The hint, and for a browser that cannot hide questions the condition in words. Null where there is neither. */
    public String hint(Field field) {
        return field.hint() == null || t.say(field.hint()).isBlank() ? null : t.say(field.hint());
    }

    /** On which answers the question depends, in words; shown where no script runs. */
    public String onlyIf(Field field) {
        return field.condition().flatMap(c -> filled.form().find(c.field()).map(on -> t.get("ui.form.only-if", label(on),
                c.anyOf().stream().sorted().map(code -> code(on, code)).collect(Collectors.joining(", "))))).orElse(null);
    }

    private String code(Field field, String code) {
        return t.has("ui.unanswered." + code) ? t.get("ui.unanswered." + code) : Answered.code(field, code, options, t);
    }

    /** The condition for the script, {@code field:CODE|CODE}; null where the question is always asked. */
    public String askIf(Field field) {
        return field.condition().map(c -> c.field() + ":" + c.anyOf().stream().sorted().collect(Collectors.joining("|")))
                .orElse(null);
    }

    public String value(Field field) {
        var value = filled.typed().one(field.id());
        return Reading.inOneGroup(field) && value.isEmpty() ? reason(field) : value;
    }

    public List<String> values(Field field) {
        return filled.typed().all(field.id());
    }

    public DateText date(Field field) {
        return Reading.dateText(filled.typed(), field.id());
    }

    /** The reason of no answer that is ticked, or empty. */
    public String reason(Field field) {
        return filled.typed().one(field.id() + ".none");
    }

    public List<Choice> choices(Field field) {
        return options.choices(field, t);
    }

    public boolean many(Field field) {
        return choices(field).size() > MANY;
    }

    public List<Choice> yesNo() {
        return List.of(Choice.of("YES", t.get("ui.yes")), Choice.of("NO", t.get("ui.no")));
    }

    public List<Choice> reasons(Field field) {
        return Reading.reasons(field).stream()
                .map(r -> Choice.of(Reading.REASON + r.name(), t.of("ui.unanswered", r))).toList();
    }
}
