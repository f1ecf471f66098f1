package org.zaklon.ui.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.zaklon.kernel.Unanswered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How answers are stored: {@code {"age": {"none": "UNKNOWN"}, "needs": {"codes": ["FOOD"]}}}. Each answer is an object with one
 * member that names its kind, so that kinds can be added and old answers stay readable. Fields are sorted, so that equal
 * answers are equal bytes.
 */
public final class AnswersJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswersJson() {}

    public static String write(Answers answers) {
        var root = JSON.createObjectNode();
        new TreeMap<>(answers.byField()).forEach((field, answer) -> write(root.putObject(field), answer));
        return JSON.writeValueAsString(root);
    }

    private static void write(ObjectNode node, Answer answer) {
        switch (answer) {
            case Answer.Text(var value) -> node.put("text", value);
            case Answer.Codes(var values) -> {
                var codes = node.putArray("codes");
                values.forEach(codes::add);
            }
            case Answer.Date(var value) -> node.put("date", value.toString());
            case Answer.Moment(var value) -> node.put("moment", value.toString());
            case Answer.Number(var value) -> node.put("number", value);
            case Answer.YesNo(var value) -> node.put("yes", value);
            case Answer.None(var why) -> node.put("none", why.name());
        }
    }

    /** @throws IllegalArgumentException where the text was not written by {@link #write}; the message names no content */
    public static Answers read(String json) {
        var answers = new LinkedHashMap<String, Answer>();
        JSON.readTree(json).properties().forEach(e -> answers.put(e.getKey(), read(e.getKey(), e.getValue())));
        return new Answers(answers);
    }

    private static Answer read(String field, JsonNode node) {
        var kind = node.propertyNames().iterator().next();
        var value = node.get(kind);
        return switch (kind) {
            case "text" -> new Answer.Text(value.asString());
            case "codes" -> new Answer.Codes(StreamSupport.stream(value.spliterator(), false).map(JsonNode::asString).toList());
            case "date" -> new Answer.Date(LocalDate.parse(value.asString()));
            case "moment" -> new Answer.Moment(Instant.parse(value.asString()));
            case "number" -> new Answer.Number(value.asLong());
            case "yes" -> new Answer.YesNo(value.asBoolean());
            case "none" -> new Answer.None(Unanswered.valueOf(value.asString()));
            default -> throw new IllegalArgumentException("field " + field + " has an answer of unknown kind " + kind);
        };
    }
}
