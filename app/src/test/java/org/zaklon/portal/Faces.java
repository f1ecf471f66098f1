package org.zaklon.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what stands in print out of everything that a table can leave the house as: for each combination of its axes, in their order, the number as it is shown. */
final class Faces {
    private static final Pattern ROW = Pattern.compile("(?s)<tr[^>]*>(.*?)</tr>");
    private static final Pattern FIELD = Pattern.compile("(?s)<(th|td)[^>]*>(.*?)</\\1>");
    private static final String LABEL = "_label";

    private Faces() {}

    /** By labels. */
    static Map<List<String>, String> page(String html) {
        var table = html.substring(html.indexOf("<table"), html.indexOf("</table>"));
        var rows = ROW.matcher(table).results().map(row -> FIELD.matcher(row.group(1)).results().toList()).toList();
        var printed = new LinkedHashMap<List<String>, String>();
        var heads = rows.getFirst().stream().map(field -> text(field.group(2))).toList();
        for (var row : rows.subList(1, rows.size())) {
            var labels = row.stream().filter(field -> field.group(1).equals("th")).map(field -> text(field.group(2))).toList();
            for (int column = labels.size(); column < row.size() && row.get(column).group(0).contains("number"); column++) {
                var key = new ArrayList<>(labels);
                if (row.stream().filter(field -> field.group(0).contains("number")).count() > 1) {
                    key.add(heads.get(column));
                }
                printed.put(key, text(row.get(column).group(2).replaceAll("<span class=\"hidden\">.*?</span>", "")));
            }
        }
        return printed;
    }

    /** Without tags and marks of the language, as it stands in files. */
    static String text(String html) {
        return html.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&amp;", "&").replace('–', '-').strip();
    }

    /** By codes. */
    static Map<List<String>, String> csv(byte[] bytes) {
        var printed = new LinkedHashMap<List<String>, String>();
        lines(bytes).forEach(line -> printed.put(line.keySet().stream().filter(name -> line.containsKey(name + LABEL)).map(line::get).toList(), line.get("shown")));
        return printed;
    }

    /** Of each axis the code of each label. */
    static List<Map<String, String>> codes(byte[] csv) {
        var lines = lines(csv);
        return lines.getFirst().keySet().stream().filter(name -> lines.getFirst().containsKey(name + LABEL)).map(name -> {
            var codes = new HashMap<String, String>();
            lines.forEach(line -> codes.put(line.get(name + LABEL), line.get(name)));
            return Map.copyOf(codes);
        }).toList();
    }

    /** By codes. */
    static Map<List<String>, String> jsonStat(byte[] bytes) {
        var json = new JsonMapper().readTree(bytes);
        var printed = new LinkedHashMap<List<String>, String>();
        keys(json, 0, List.of()).forEach(key -> printed.put(key, json.at("/extension/shown/" + printed.size()).asString()));
        return printed;
    }

    private static List<List<String>> keys(JsonNode json, int axis, List<String> before) {
        if (axis == json.path("id").size()) {
            return List.of(before);
        }
        var keys = new ArrayList<List<String>>();
        for (var code : json.path("dimension").path(json.path("id").get(axis).asString()).path("category").path("index")) {
            var key = new ArrayList<>(before);
            key.add(code.asString());
            keys.addAll(keys(json, axis + 1, key));
        }
        return keys;
    }

    /** In the order of its lines, which is that of the other files: its codes are written otherwise. */
    static List<String> sdmx(byte[] bytes) {
        return lines(bytes).stream().map(line -> line.get("SHOWN")).toList();
    }

    /** By labels. */
    static Map<List<String>, String> workbook(byte[] bytes, int axes) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = book.getFirstSheet().read();
            var heads = rows.stream().filter(row -> row.getRowNum() == 3).findFirst().orElseThrow();
            var printed = new LinkedHashMap<List<String>, String>();
            rows.stream().filter(row -> row.getRowNum() > 3).forEach(row -> IntStream.range(axes - 1, row.getCellCount()).forEach(column -> {
                var key = new ArrayList<>(IntStream.range(0, axes - 1).mapToObj(row::getCellText).toList());
                key.add(heads.getCellText(column));
                printed.put(key, row.getCellText(column));
            }));
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> lines(byte[] bytes) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new String(bytes, UTF_8).replace("\uFEFF", ""))) {
            return csv.stream().map(record -> (Map<String, String>) new LinkedHashMap<>(record.getFieldsAsMap())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
