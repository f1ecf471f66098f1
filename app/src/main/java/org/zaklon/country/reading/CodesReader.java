package org.zaklon.country.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zaklon.country.Code;
import org.zaklon.country.CodeList;
import org.zaklon.country.ServiceKind;

/** Code lists, and the kinds of service, which are a code list with a line of minimum assistance. */
final class CodesReader {
    static final String SERVICES = "services";

    /** Lists that the house itself relies on. */
    private static final Set<String> NEEDED = Set.of(
            "agency-kinds", "agency-levels", "area-levels", "timer-events", "minimum-assistance", "unanswered", "yes-no");

    private static final Set<String> NO_MAPPING = Set.of("code", "valid_from", "valid_to", "note", "line");

    private final Reading reading;
    private final Map<String, CodeList> lists = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private List<ServiceKind> services = List.of();

    CodesReader(Reading reading) {
        this.reading = reading;
    }

    void read(Tree manifest) {
        for (var id : manifest.words("codes")) {
            lists.put(id, list(id, Sheet.open(reading, "codes/" + id + ".csv")));
        }
        NEEDED.stream().filter(id -> !lists.containsKey(id)).sorted()
                .forEach(id -> manifest.wrong("codes", "code list " + id + " is needed"));
        var sheet = Sheet.open(reading, "services.csv").columns(columns("line"), List.of("note", "valid_to", "age"));
        services = sheet.unique("code").read(row ->
                new ServiceKind(code(SERVICES, row, Map.of()), row.maybeKnown("line", codes("minimum-assistance"), "line")));
        lists.put(SERVICES, new CodeList(SERVICES, services.stream().map(ServiceKind::code).toList()));
    }

    /** Codes may name a timer or a legal basis; those are known only later. */
    void checkReferences(Set<String> timers, Set<String> legalBases) {
        for (var row : rows) {
            row.maybeKnown("timer", timers, "timer");
            row.maybeKnown("legal_basis", legalBases, "legal basis");
        }
    }

    List<CodeList> lists() {
        return List.copyOf(lists.values());
    }

    List<ServiceKind> services() {
        return services;
    }

    Set<String> listIds() {
        return lists.keySet();
    }

    /** The codes of a list; none where the list is missing, which was noted already. */
    Set<String> codes(String list) {
        return lists.containsKey(list)
                ? lists.get(list).codes().stream().map(Code::code).collect(Collectors.toSet())
                : Set.of();
    }

    private CodeList list(String id, Sheet sheet) {
        var labels = reading.labelColumns("");
        var schemes = sheet.header().stream().filter(c -> !NO_MAPPING.contains(c) && !labels.contains(c)).toList();
        var optional = new ArrayList<>(schemes);
        optional.addAll(List.of("valid_to", "note"));
        return new CodeList(id, sheet.columns(columns(), optional).unique("code").read(row -> {
            rows.add(row);
            var mappings = schemes.stream().filter(s -> !row.maybe(s).isEmpty())
                    .collect(Collectors.toMap(s -> s, row::maybe));
            return code(id, row, mappings);
        }));
    }

    private Code code(String list, Row row, Map<String, String> mappings) {
        var from = row.maybeDate("valid_from");
        return new Code(list, row.code("code"), row.labels(), mappings,
                from == null ? LocalDate.EPOCH : from, row.maybeDate("valid_to"));
    }

    private List<String> columns(String... further) {
        var columns = new ArrayList<>(List.of("code", "valid_from"));
        columns.addAll(List.of(further));
        columns.addAll(reading.labelColumns(""));
        return columns;
    }
}
