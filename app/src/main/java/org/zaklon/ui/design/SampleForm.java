package org.zaklon.ui.design;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zaklon.country.Language;
import org.zaklon.country.Localised;
import org.zaklon.country.forms.Condition;
import org.zaklon.country.forms.Field;
import org.zaklon.country.forms.FieldType;
import org.zaklon.country.forms.Form;
import org.zaklon.country.forms.Section;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.ui.Texts;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Options;
import org.zaklon.ui.parts.Choice;

/** One question of each kind, belonging to no country. */
final class SampleForm implements Options {
    private static final Map<String, List<String>> CODES =
            Map.of("needs", List.of("FOOD", "DOCTOR", "INTERPRETER"), "age", List.of("CHILD", "ADULT"));

    private final Texts texts;
    private final Form form;

    SampleForm(Texts texts) {
        this.texts = texts;
        this.form = new Form("DESIGN", 1, say("ui.design.form.title"), Purpose.ASSISTANCE, say("ui.design.readers"), Period.ofMonths(3),
                List.of(new Section("all", null, null, List.of(
                        field("note", FieldType.NOTE, DataClass.C9_ADMIN, false, null),
                        field("safe", FieldType.YES_NO, DataClass.C2_CONTACT, true, null),
                        field("why-not", FieldType.TEXT, DataClass.C2_CONTACT, true, new Condition("safe", Set.of("NO", "UNKNOWN"))),
                        field("name", FieldType.TEXT, DataClass.C1_IDENTITY, false, null),
                        field("age", FieldType.CHOICE, DataClass.C6_FACTS, true, null),
                        field("needs", FieldType.CHOICES, DataClass.C8_SERVICES, true, null),
                        field("people", FieldType.NUMBER, DataClass.C6_FACTS, false, null),
                        field("met", FieldType.MOMENT, DataClass.C9_ADMIN, true, null),
                        field("since", FieldType.DATE, DataClass.C6_FACTS, false, null),
                        field("story", FieldType.STORY, DataClass.C3_NARRATIVE, false, null)))));
    }

    Form form() {
        return form;
    }

    private Field field(String id, FieldType type, DataClass dataClass, boolean required, Condition showIf) {
        var coded = type == FieldType.YES_NO || type == FieldType.CHOICE || type == FieldType.CHOICES || id.equals("since");
        return new Field(id, type, say("ui.design.field." + id), id.equals("name") ? say("ui.design.field.name-hint") : null,
                dataClass, CODES.containsKey(id) ? id : null, required, coded, showIf);
    }

    private Localised say(String key) {
        return new Localised(texts.languages().stream()
                .collect(Collectors.toMap(Language::tag, language -> texts.in(language).get(key))));
    }

    @Override
    public List<Choice> choices(Field field, Words t) {
        return field.codes() == null ? List.of()
                : CODES.get(field.codes()).stream().map(c -> Choice.of(c, label(field, c, t))).toList();
    }

    @Override
    public String label(Field field, String code, Words t) {
        return t.get("ui.design.code." + code);
    }
}
