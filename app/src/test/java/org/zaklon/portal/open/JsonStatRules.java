package org.zaklon.portal.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The rules of JSON-stat 2.0 for class dataset, read from json-stat.org/full. Its own validator and schema were not run. */
final class JsonStatRules {
    private static final Set<String> RESERVED = Set.of("version", "class", "href", "label", "source", "updated", "note", "id", "size", "role", "dimension",
            "value", "status", "link", "extension");

    private JsonStatRules() {}

    static void check(JsonNode json) {
        assertThat(json.path("version").asString()).isEqualTo("2.0");
        assertThat(json.path("class").asString()).isEqualTo("dataset");
        assertThat(json.propertyNames()).isSubsetOf(RESERVED);
        assertThat(Instant.parse(json.path("updated").asString())).isNotNull();
        assertThat(json.path("note")).isNotEmpty().allMatch(JsonNode::isString);
        var ids = new ArrayList<String>();
        json.path("id").forEach(id -> ids.add(id.asString()));
        assertThat(json.path("size")).hasSize(ids.size());
        assertThat(json.path("dimension").propertyNames()).containsExactlyInAnyOrderElementsOf(ids);
        int cells = 1;
        for (int d = 0; d < ids.size(); d++) {
            int size = json.path("size").get(d).asInt();
            cells *= size;
            category(json.path("dimension").path(ids.get(d)).path("category"), size);
        }
        json.path("role").forEach(role -> role.forEach(id -> assertThat(ids).contains(id.asString())));
        assertThat(json.path("value")).hasSize(cells).allMatch(value -> value.isNull() || value.isNumber());
        int last = cells - 1;
        // status as an object: by the place of the cell
        json.path("status").propertyNames().forEach(place -> assertThat(Integer.parseInt(place)).isBetween(0, last));
        json.path("status").forEach(status -> assertThat(status.isString()).isTrue());
        json.path("link").forEach(relation -> assertThat(relation).allSatisfy(link -> assertThat(link.path("href").asString()).startsWith("http")));
    }

    private static void category(JsonNode category, int size) {
        var codes = new ArrayList<String>();
        category.path("index").forEach(code -> codes.add(code.asString()));
        assertThat(codes).hasSize(size).doesNotHaveDuplicates();
        assertThat(new HashSet<>(category.path("label").propertyNames())).isEqualTo(new HashSet<>(codes));
        category.path("child").properties().forEach(parent -> {
            assertThat(codes).contains(parent.getKey());
            parent.getValue().forEach(child -> assertThat(codes).contains(child.asString()));
        });
    }
}
