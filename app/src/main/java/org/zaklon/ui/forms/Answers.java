package org.zaklon.ui.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.zaklon.country.forms.Form;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Unanswered;

/**
 * The answers of one form by field id, in the order of the form. A question that nobody answered and nobody was asked has no
 * entry. Prints the ids only.
 */
public record Answers(Map<String, Answer> byField) {
    public static final Answers EMPTY = new Answers(Map.of());

    public Answers {
        byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    public Optional<Answer> find(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    public Optional<String> text(String field) {
        return byField.get(field) instanceof Answer.Text(var value) ? Optional.of(value) : Optional.empty();
    }

    /** The one code of a choice, an area or a unit. */
    public Optional<String> code(String field) {
        return codes(field).stream().findFirst();
    }

    /** The codes of an answer by choice; empty where there is none. */
    public List<String> codes(String field) {
        return byField.get(field) instanceof Answer.Codes(var values) ? values : List.of();
    }

    public Optional<Boolean> yesNo(String field) {
        return byField.get(field) instanceof Answer.YesNo(var value) ? Optional.of(value) : Optional.empty();
    }

    /** Whether the answer is yes; no answer is not a yes. */
    public boolean isYes(String field) {
        return yesNo(field).orElse(false);
    }

    public Optional<LocalDate> date(String field) {
        return byField.get(field) instanceof Answer.Date(var value) ? Optional.of(value) : Optional.empty();
    }

    public Optional<Instant> moment(String field) {
        return byField.get(field) instanceof Answer.Moment(var value) ? Optional.of(value) : Optional.empty();
    }

    public OptionalLong number(String field) {
        return byField.get(field) instanceof Answer.Number(var value) ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /** Why there is no answer, where a reason was given. */
    public Optional<Unanswered> none(String field) {
        return byField.get(field) instanceof Answer.None(var why) ? Optional.of(why) : Optional.empty();
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** These answers and others; the others win. */
    public Answers and(Answers others) {
        var all = new LinkedHashMap<>(byField);
        all.putAll(others.byField);
        return new Answers(all);
    }

    /** Apart by data class, as they are stored and shared (law 3). Answers to fields the form does not have are an error. */
    public Map<DataClass, Answers> byClass(Form form) {
        var split = new EnumMap<DataClass, Map<String, Answer>>(DataClass.class);
        byField.forEach((id, answer) -> split
                .computeIfAbsent(form.find(id).orElseThrow(() -> new IllegalArgumentException(form.id() + " has no field " + id))
                        .dataClass(), c -> new LinkedHashMap<>())
                .put(id, answer));
        var result = new EnumMap<DataClass, Answers>(DataClass.class);
        split.forEach((dataClass, part) -> result.put(dataClass, new Answers(part)));
        return result;
    }

    @Override
    public String toString() {
        return "Answers" + byField.keySet();
    }
}
