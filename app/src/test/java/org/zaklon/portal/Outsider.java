package org.zaklon.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody on the web, without account or cookie, who takes everything that is offered and puts it together. */
public final class Outsider {
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    public Outsider(int port) {
        this.port = port;
    }

    public HttpResponse<byte[]> get(String path) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    public JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    /** The numbers of the editions of a dataset, oldest first. */
    public List<Integer> editions(String dataset) {
        var numbers = new ArrayList<Integer>();
        json("/open/v1/" + dataset).path("@graph").forEach(node -> {
            if (node.path("@type").asString().equals("dcat:Dataset")) {
                numbers.add(Integer.parseInt(node.path("dcat:version").asString()));
            }
        });
        return numbers.stream().sorted().toList();
    }

    /** Every table of two of these dimensions in an edition, put together to what it says of each cell. */
    public Publication harvest(String dataset, int edition, String table, List<String> names) {
        var dimensions = new HashMap<String, Dimension>();
        var said = new HashMap<Map<String, String>, Said>();
        for (var first : names) {
            for (var second : names.subList(names.indexOf(first) + 1, names.size())) {
                var json = json("/open/v1/%s/%d/%s.json?by=%s,%s".formatted(dataset, edition, table, first, second));
                for (var name : List.of(first, second)) {
                    dimensions.computeIfAbsent(name, n -> dimension(n, json));
                }
                read(json, said);
            }
        }
        var ordered = names.stream().map(dimensions::get).toList();
        var catalogue = Catalogue.upTo(2, ordered);
        var all = new ArrayList<Said>();
        for (int cell = 0; cell < catalogue.size(); cell++) {
            var key = new HashMap<String, String>();
            var codes = catalogue.codes(cell);
            for (int d = 0; d < codes.size(); d++) {
                key.put(names.get(d), codes.get(d));
            }
            all.add(said.getOrDefault(key, new Said(0, Said.UNBOUNDED)));
        }
        return new Publication(dataset + "/" + edition, catalogue, all);
    }

    private static void read(JsonNode json, Map<Map<String, String>, Said> said) {
        var first = codes(json, json.path("id").get(0).asString());
        var second = codes(json, json.path("id").get(1).asString());
        int place = 0;
        for (var one : first) {
            for (var other : second) {
                var key = new HashMap<String, String>();
                json.at("/extension/fixed").properties().forEach(fixed -> key.put(fixed.getKey(), fixed.getValue().asString()));
                key.put(json.path("id").get(0).asString(), one);
                key.put(json.path("id").get(1).asString(), other);
                var high = json.at("/extension/high/" + place);
                said.put(key, new Said(json.at("/extension/low/" + place).asLong(), high.isNull() ? Said.UNBOUNDED : high.asLong()));
                place++;
            }
        }
    }

    private static List<String> codes(JsonNode json, String dimension) {
        var codes = new ArrayList<String>();
        json.path("dimension").path(dimension).path("category").path("index").forEach(code -> codes.add(code.asString()));
        return codes;
    }

    private static Dimension dimension(String name, JsonNode json) {
        var parents = new HashMap<String, String>();
        json.path("dimension").path(name).path("category").path("child").properties().forEach(parent -> parent.getValue().forEach(child -> {
            if (!parent.getKey().equals(Dimension.TOTAL)) {
                parents.put(child.asString(), parent.getKey());
            }
        }));
        var base = codes(json, name).stream().filter(code -> !code.equals(Dimension.TOTAL) && !parents.containsValue(code)).toList();
        return Dimension.of(name, base, parents.isEmpty() ? List.of() : List.of(parents));
    }
}
