package org.zaklon.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.zaklon.country.forms.Field;
import org.zaklon.country.forms.Form;
import org.zaklon.country.forms.Section;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody typed into a form, word for word, also where it is wrong or half done: a draft keeps this, so that no input is
 * ever lost. Holds the parameters of the form's own fields and nothing else of the request. Prints nothing of it.
 */
public record Typed(Map<String, List<String>> byParameter) {
    public static final Typed NOTHING = new Typed(Map.of());
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PARTS = List.of("", ".day", ".month", ".year", ".time", ".none");

    public Typed {
        byParameter = byParameter.entrySet().stream().filter(e -> e.getValue().stream().anyMatch(v -> !v.isBlank()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    }

    public static Typed of(Form form, MultiValueMap<String, String> parameters) {
        return NOTHING.replacing(form.fields(), parameters);
    }

    /** What was typed before, with one section typed anew: for forms that ask one section per page. */
    public Typed replacing(Section section, MultiValueMap<String, String> parameters) {
        return replacing(section.fields(), parameters);
    }

    private Typed replacing(List<Field> fields, MultiValueMap<String, String> parameters) {
        var all = new LinkedHashMap<>(byParameter);
        fields.stream().flatMap(Typed::parameters).forEach(name -> {
            var values = parameters.get(name);
            if (values == null) {
                all.remove(name);
            } else {
                all.put(name, new ArrayList<>(values));
            }
        });
        return new Typed(all);
    }

    private static Stream<String> parameters(Field field) {
        return PARTS.stream().map(part -> field.id() + part);
    }

    String one(String parameter) {
        var values = byParameter.getOrDefault(parameter, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    List<String> all(String parameter) {
        return byParameter.getOrDefault(parameter, List.of());
    }

    public String json() {
        return JSON.writeValueAsString(new TreeMap<>(byParameter));
    }

    public static Typed ofJson(String json) {
        return new Typed(JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {}));
    }

    @Override
    public String toString() {
        return "Typed[" + byParameter.size() + "]";
    }
}
