package org.zaklon.ui.forms;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zaklon.country.forms.Field;
import org.zaklon.country.forms.FieldType;
import org.zaklon.kernel.Unanswered;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;

/** Reads what was typed into one field after the other. */
final class Reading {
    /** Stands before a reason of no answer among the codes of a list, so that no code can be mistaken for it. */
    static final String REASON = "~";

    private static final int LINE = 300;
    private static final int STORY = 20_000;
    private static final int NUMBER_DIGITS = 9;

    private final Typed typed;
    private final Options options;
    private final Words t;

    Reading(Typed typed, Options options, Words t) {
        this.typed = typed;
        this.options = options;
        this.t = t;
    }

    sealed interface Result {}

    record Understood(Answer answer) implements Result {}

    record Wrong(FieldError error) implements Result {}

    record Nothing() implements Result {}

    Result of(Field field) {
        if (field.type() == FieldType.NOTE) {
            return new Nothing();
        }
        var reason = reason(field);
        var answered = !isEmpty(field);
        if (typed.all(field.id() + ".none").size() > 1 || !reason.isEmpty() && answered) {
            return wrong(field, "ui.form.both");
        }
        if (!reason.isEmpty()) {
            return reasons(field).stream().filter(r -> r.name().equals(reason)).findFirst()
                    .<Result>map(r -> new Understood(new Answer.None(r))).orElseGet(() -> wrong(field, "ui.form.choice"));
        }
        if (!answered) {
            return !field.required() ? new Nothing()
                    : wrong(field, field.unanswered() ? "ui.form.required-or-reason" : "ui.form.required");
        }
        return switch (field.type()) {
            case TEXT -> text(field, LINE);
            case STORY -> text(field, STORY);
            case YES_NO -> yesNo(field);
            case CHOICE, AREA, UNIT -> codes(field, List.of(typed.one(field.id())));
            case CHOICES -> codes(field, typed.all(field.id()).stream().filter(c -> !c.isBlank()).distinct().toList());
            case DATE -> date(field);
            case MOMENT -> moment(field);
            case NUMBER -> number(field);
            case NOTE -> new Nothing();
        };
    }

    /** The reasons of no answer a field offers; that something was looked into and is not there is said of lists only. */
    static List<Unanswered> reasons(Field field) {
        if (!field.unanswered()) {
            return List.of();
        }
        return field.type() == FieldType.CHOICES
                ? List.of(Unanswered.ASSESSED_NONE, Unanswered.UNKNOWN, Unanswered.NOT_ASKED, Unanswered.REFUSED)
                : List.of(Unanswered.UNKNOWN, Unanswered.NOT_ASKED, Unanswered.REFUSED);
    }

    private String reason(Field field) {
        var apart = typed.one(field.id() + ".none");
        var among = typed.one(field.id());
        var reason = !apart.isEmpty() ? apart : among;
        return reason.startsWith(REASON) && (!apart.isEmpty() || inOneGroup(field)) ? reason.substring(1) : "";
    }

    /** Whether answer and reason are alternatives of one group, so that they exclude each other without a script. */
    static boolean inOneGroup(Field field) {
        return switch (field.type()) {
            case YES_NO, CHOICE, AREA, UNIT -> true;
            case TEXT, STORY, CHOICES, DATE, MOMENT, NUMBER, NOTE -> false;
        };
    }

    private boolean isEmpty(Field field) {
        return switch (field.type()) {
            case DATE, MOMENT -> dateText(field).isEmpty();
            case CHOICES -> typed.all(field.id()).stream().allMatch(String::isBlank);
            case YES_NO, CHOICE, AREA, UNIT -> typed.one(field.id()).isEmpty() || typed.one(field.id()).startsWith(REASON);
            case TEXT, STORY, NUMBER, NOTE -> typed.one(field.id()).isEmpty();
        };
    }

    private Result text(Field field, int limit) {
        var text = Normalizer.normalize(typed.one(field.id()), Normalizer.Form.NFC)
                .replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
        return text.length() > limit ? wrong(field, "ui.form.long", limit) : new Understood(new Answer.Text(text));
    }

    private Result yesNo(Field field) {
        return switch (typed.one(field.id())) {
            case "YES" -> new Understood(new Answer.YesNo(true));
            case "NO" -> new Understood(new Answer.YesNo(false));
            default -> wrong(field, "ui.form.choice");
        };
    }

    private Result codes(Field field, List<String> codes) {
        var offered = options.choices(field, t).stream().map(Choice::value).toList();
        return offered.containsAll(codes) ? new Understood(new Answer.Codes(codes)) : wrong(field, "ui.form.choice");
    }

    private Result number(Field field) {
        var digits = Dates.digits(typed.one(field.id())).replace(" ", "");
        return digits.matches("\\d{1," + NUMBER_DIGITS + "}") ? new Understood(new Answer.Number(Long.parseLong(digits)))
                : wrong(field, "ui.form.number");
    }

    private Result date(Field field) {
        var date = Dates.date(dateText(field), t.locale());
        return date.isPresent() ? new Understood(new Answer.Date(date.get())) : wrongDate(field);
    }

    private Result moment(Field field) {
        var text = dateText(field);
        var date = Dates.date(text, t.locale());
        if (date.isEmpty()) {
            return wrongDate(field);
        }
        return Dates.time(text.time())
                .<Result>map(time -> new Understood(new Answer.Moment(LocalDateTime.of(date.get(), time).atZone(t.zone()).toInstant())))
                .orElseGet(() -> wrong(field, "ui.form.time"));
    }

    private Result wrongDate(Field field) {
        return wrong(field, Dates.yearIsShort(dateText(field)) ? "ui.form.year" : "ui.form.date");
    }

    private DateText dateText(Field field) {
        return dateText(typed, field.id());
    }

    static DateText dateText(Typed typed, String id) {
        var day = typed.one(id + ".day");
        return new DateText(day.isEmpty() ? typed.one(id) : day, typed.one(id + ".month"), typed.one(id + ".year"),
                typed.one(id + ".time"));
    }

    private static Wrong wrong(Field field, String key, Object... args) {
        return new Wrong(FieldError.of(field.id(), key, args));
    }

    /** Answers as somebody would have typed them. */
    static Typed asTyped(Answers answers, Words t) {
        var typed = new LinkedHashMap<String, List<String>>();
        answers.byField().forEach((id, answer) -> {
            switch (answer) {
                case Answer.Text(var value) -> typed.put(id, List.of(value));
                case Answer.Codes(var values) -> typed.put(id, values);
                case Answer.Number(var value) -> typed.put(id, List.of(Long.toString(value)));
                case Answer.YesNo(var value) -> typed.put(id, List.of(value ? "YES" : "NO"));
                case Answer.Date(var value) -> put(typed, id, DateText.of(value));
                case Answer.Moment(var value) -> put(typed, id, DateText.of(LocalDateTime.ofInstant(value, t.zone())));
                case Answer.None(var why) -> typed.put(id + ".none", List.of(REASON + why.name()));
            }
        });
        return new Typed(typed);
    }

    private static void put(Map<String, List<String>> typed, String id, DateText date) {
        typed.put(id + ".day", List.of(date.day()));
        typed.put(id + ".month", List.of(date.month()));
        typed.put(id + ".year", List.of(date.year()));
        typed.put(id + ".time", List.of(date.time()));
    }
}
