package org.zaklon.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.zaklon.country.forms.Form;
import org.zaklon.country.forms.Section;
import org.zaklon.ui.Words;

/**
 * A form as it came back: what was typed, what of it could be understood, and what has to be mended. Answers to questions that
 * the skip logic does not ask are dropped here, whatever was sent.
 *
 * @param answers every answer that could be understood, also where other fields have errors
 */
public record Filled(Form form, Typed typed, Answers answers, List<FieldError> errors) {
    public Filled {
        errors = List.copyOf(errors);
    }

    /** Nothing typed and nothing complained about yet. */
    public static Filled blank(Form form) {
        return new Filled(form, Typed.NOTHING, Answers.EMPTY, List.of());
    }

    public static Filled parse(Form form, MultiValueMap<String, String> parameters, Options options, Words t) {
        return parse(form, Typed.of(form, parameters), options, t);
    }

    public static Filled parse(Form form, Typed typed, Options options, Words t) {
        var reading = new Reading(typed, options, t);
        var answers = new LinkedHashMap<String, Answer>();
        var errors = new ArrayList<FieldError>();
        for (var field : form.fields()) {
            var asked = field.condition()
                    .map(c -> answers.containsKey(c.field())
                            && answers.get(c.field()).codes().stream().anyMatch(c.anyOf()::contains))
                    .orElse(true);
            if (asked) {
                switch (reading.of(field)) {
                    case Reading.Understood(var answer) -> answers.put(field.id(), answer);
                    case Reading.Wrong(var error) -> errors.add(error);
                    case Reading.Nothing() -> { }
                }
            }
        }
        return new Filled(form, typed, new Answers(answers), errors);
    }

    /** A form that shows stored answers for correction. */
    public static Filled of(Form form, Answers answers, Words t) {
        return new Filled(form, Reading.asTyped(answers, t), answers, List.of());
    }

    public boolean ok() {
        return errors.isEmpty();
    }

    /** The same with only the errors of one section, for forms that ask one section per page. */
    public Filled judging(Section section) {
        return new Filled(form, typed, answers, errors.stream()
                .filter(e -> section.fields().stream().anyMatch(f -> f.id().equals(e.field()))).toList());
    }

    /** The same without complaints: a draft that is opened again is not yet wrong. */
    public Filled withoutErrors() {
        return new Filled(form, typed, answers, List.of());
    }

    /** The same with one more error, found by a rule that knows more than the form. */
    public Filled with(FieldError error) {
        var all = new ArrayList<>(errors);
        all.add(error);
        return new Filled(form, typed, answers, all);
    }
}
