package org.zaklon.country.reading;

import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zaklon.country.forms.Condition;
import org.zaklon.country.forms.Field;
import org.zaklon.country.forms.FieldType;
import org.zaklon.country.forms.Form;
import org.zaklon.country.forms.Section;
import org.zaklon.country.indicators.IndicatorSet;
import org.zaklon.country.indicators.ScreeningForm;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Unanswered;

/** Forms. A form may name indicator sets; then one form per set is made of it, with the questions of the set in it. */
final class FormsReader {
    private final Reading reading;
    private final CodesReader codes;
    private final List<IndicatorSet> sets;
    private final List<Form> forms = new ArrayList<>();
    private final List<ScreeningForm> screeningForms = new ArrayList<>();

    FormsReader(Reading reading, CodesReader codes, List<IndicatorSet> sets) {
        this.reading = reading;
        this.codes = codes;
        this.sets = sets;
    }

    void read(Tree manifest) {
        var seen = new HashSet<String>();
        for (var name : manifest.words("forms")) {
            Tree.open(reading, "forms/" + name + ".yaml").ifPresent(form -> {
                form.only("id", "version", "title", "purpose", "kept-for", "readers", "screening", "evidence", "sections");
                if (!seen.add(form.text("id") + " version " + form.number("version"))) {
                    form.wrong("version", form.text("id") + " version " + form.number("version") + " stands twice");
                }
                if (form.has("screening")) {
                    screening(form);
                } else {
                    forms.add(form(form, form.text("id"), null));
                }
            });
        }
    }

    List<Form> forms() {
        return forms;
    }

    List<ScreeningForm> screeningForms() {
        return screeningForms;
    }

    private void screening(Tree tree) {
        for (var use : tree.trees("screening")) {
            use.only("form", "set");
            var reference = use.text("set");
            sets.stream().filter(s -> s.reference().equals(reference)).findFirst().ifPresentOrElse(set -> {
                var form = form(tree, use.text("form"), set);
                forms.add(form);
                screeningForms.add(new ScreeningForm(form, set));
            }, () -> use.wrong("set", "unknown indicator set " + reference));
        }
    }

    private Form form(Tree tree, String id, IndicatorSet set) {
        var earlier = new HashMap<String, Set<String>>();
        var sections = new ArrayList<Section>();
        for (var section : tree.trees("sections")) {
            if (section.has("indicators")) {
                sections.addAll(IndicatorQuestions.of(set, tree));
            } else {
                sections.add(section(section, earlier));
            }
        }
        if (sections.isEmpty()) {
            tree.wrong("sections", "a form has at least one section");
        }
        return new Form(id, tree.number("version"), tree.label("title"), tree.one(Purpose.class, "purpose"), tree.label("readers"),
                period(tree), sections);
    }

    private Section section(Tree tree, Map<String, Set<String>> earlier) {
        tree.only("id", "title", "intro", "fields");
        var fields = tree.trees("fields").stream().map(f -> field(f, earlier)).toList();
        return new Section(tree.text("id"), tree.label("title"), tree.maybeLabel("intro"), fields);
    }

    /** @param earlier from the fields that stand before this one to what they can be answered with */
    private Field field(Tree tree, Map<String, Set<String>> earlier) {
        tree.only("id", "type", "label", "hint", "class", "codes", "required", "unanswered", "show-if");
        var id = tree.text("id");
        if (!id.matches("[a-z][a-z0-9-]*")) {
            tree.wrong("id", id + " is no field name: lower case letters, digits, hyphens");
        }
        if (earlier.containsKey(id)) {
            tree.wrong("id", "field " + id + " stands twice");
        }
        var type = tree.one(FieldType.class, "type");
        var condition = tree.tree("show-if").map(c -> condition(c, earlier)).orElse(null);
        var coded = coded(type);
        if (coded && !tree.yes("unanswered", true)) {
            tree.wrong("unanswered", "field " + id + " is coded and must offer unknown, not asked and refused");
        }
        earlier.put(id, answers(tree, type));
        return new Field(id, type, tree.label("label"), tree.maybeLabel("hint"), dataClass(tree), list(tree, type),
                tree.yes("required", false), tree.yes("unanswered", coded), condition);
    }

    /** Whether a question is answered with a code, so that "unknown" must be one of the answers (law 14 of the house). */
    private static boolean coded(FieldType type) {
        return switch (type) {
            case CHOICE, CHOICES, YES_NO, AREA -> true;
            case TEXT, STORY, DATE, MOMENT, NUMBER, UNIT, NOTE -> false;
        };
    }

    private String list(Tree tree, FieldType type) {
        var list = tree.maybe("codes");
        var needed = type == FieldType.CHOICE || type == FieldType.CHOICES;
        if (needed && list == null) {
            tree.wrong("codes of field " + tree.text("id") + " are missing");
        } else if (!needed && list != null) {
            tree.wrong("codes", "a field of type " + type + " has no codes");
        } else if (list != null && !codes.listIds().contains(list)) {
            tree.wrong("codes", "unknown code list " + list);
        }
        return list;
    }

    private Set<String> answers(Tree tree, FieldType type) {
        var unanswered = Arrays.stream(Unanswered.values()).map(Enum::name);
        var answers = switch (type) {
            case YES_NO -> Stream.of("YES", "NO");
            case CHOICE, CHOICES -> codes.codes(Optional.ofNullable(tree.maybe("codes")).orElse("")).stream();
            case TEXT, STORY, DATE, MOMENT, NUMBER, AREA, UNIT, NOTE -> Stream.<String>empty();
        };
        return Set.copyOf(Stream.concat(unanswered, answers).toList());
    }

    private static Condition condition(Tree tree, Map<String, Set<String>> earlier) {
        tree.only("field", "any-of");
        var field = tree.text("field");
        var anyOf = tree.words("any-of");
        if (!earlier.containsKey(field)) {
            tree.wrong("field", "no field " + field + " stands earlier in the form");
        } else {
            anyOf.stream().filter(a -> !earlier.get(field).contains(a))
                    .forEach(a -> tree.wrong("any-of", "field " + field + " cannot be answered with " + a));
        }
        return new Condition(field, new HashSet<>(anyOf));
    }

    private static DataClass dataClass(Tree tree) {
        var code = tree.text("class");
        return Arrays.stream(DataClass.values()).filter(c -> c.code().equals(code)).findFirst().orElseGet(() -> {
            tree.wrong("class", "unknown data class " + code);
            return DataClass.C9_ADMIN;
        });
    }

    private static Period period(Tree tree) {
        try {
            return Period.parse(tree.text("kept-for"));
        } catch (DateTimeException e) {
            tree.wrong("kept-for", "kept-for is no ISO 8601 period such as P6M");
            return Period.ZERO;
        }
    }
}
