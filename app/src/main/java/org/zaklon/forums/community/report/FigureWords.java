package org.zaklon.forums.community.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zaklon.country.Country;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.mediation.Mediation;
import org.zaklon.forums.community.safety.Equipment;
import org.zaklon.forums.page.Sheet;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Csv;

/** The figures of community forums as tables in the reader's words. */
record FigureWords(Words t, Country country) {

    List<Sheet> sheets(Figures f) {
        return List.of(summary(f), categories(f), states(f), ages(f), mediations(f), voice(f), equipment(f));
    }

    private Sheet summary(Figures f) {
        var rows = new ArrayList<Sheet.Row>();
        rows.add(row("issues", t.number(f.issues().size())));
        rows.add(row("days", f.daysToResolve().isEmpty() ? "–" : t.number(f.daysToResolve().getAsInt())));
        rows.add(row("confirmed", share(f.confirmed())));
        rows.add(row("code", share(f.confirmedByCode())));
        rows.add(row("holds", share(f.holds(6))));
        rows.add(row("women", share(f.raisedByWomen())));
        return sheet("summary", List.of("figure"), List.of(), rows);
    }

    private Sheet categories(Figures f) {
        var phases = IssueState.Phase.values();
        var rows = f.byCategory().entrySet().stream().map(e -> {
            var counts = Arrays.stream(phases).map(p -> e.getValue().getOrDefault(p, 0)).toList();
            return counted(code("issue-categories", e.getKey()), counts);
        }).toList();
        return new Sheet("category", title("category"), note("category"), heads(Arrays.stream(phases).map(p -> t.of("community.phase", p)).toList()),
                Arrays.stream(phases).map(p -> t.of("community.phase", p)).toList(), rows);
    }

    private Sheet states(Figures f) {
        var rows = f.byState().entrySet().stream().map(e -> single(t.of("community.state", e.getKey()), e.getValue())).toList();
        return new Sheet("state", title("state"), note("state"), List.of(title("state"), t.get("community.figures.number")),
                List.of(t.get("community.figures.number")), rows);
    }

    private Sheet ages(Figures f) {
        var rows = f.byAge().entrySet().stream().map(e -> single(t.get("community.figures.age." + e.getKey()), e.getValue())).toList();
        return new Sheet("age", title("age"), note("age"), List.of(title("age"), t.get("community.figures.number")),
                List.of(t.get("community.figures.number")), rows);
    }

    private Sheet mediations(Figures f) {
        var rows = new ArrayList<Sheet.Row>();
        for (var outcome : Mediation.Outcome.values()) {
            rows.add(single(t.of("community.mediation-outcome", outcome), f.byOutcome().getOrDefault(outcome, 0)));
        }
        rows.add(single(t.get("community.mediation.going"), f.going()));
        rows.add(single(t.get("community.figures.blocked"), f.keptFromMediation()));
        rows.add(single(t.get("community.figures.uncertified"), f.withoutCertificate()));
        for (int months : List.of(1, 3, 6)) {
            rows.add(new Sheet.Row(List.of(t.get("community.figures.held", months), share(f.holds(months))), List.of()));
        }
        rows.add(single(t.get("community.figures.overdue"), f.overdue()));
        return new Sheet("mediation", title("mediation"), note("mediation"), List.of(title("mediation"), t.get("community.figures.number")),
                List.of(t.get("community.figures.number")), rows);
    }

    private Sheet voice(Figures f) {
        var rows = new ArrayList<Sheet.Row>();
        rows.add(part("raised", f.raisedByWomen()));
        rows.add(part("items-raised", f.itemsRaisedByWomen()));
        rows.add(part("items-led", f.itemsLedByWomen()));
        rows.add(part("chaired", f.chairedByWomen()));
        rows.add(part("meetings-only", f.womenOnlyMeetings()));
        rows.add(part("led", f.ledByWomen()));
        rows.add(part("chairs", f.chairs()));
        rows.add(part("secretaries", f.secretaries()));
        rows.add(new Sheet.Row(List.of(t.get("community.figures.voice.only"), t.number(f.womenOnly())), List.of()));
        return new Sheet("voice", title("voice"), note("voice"), List.of(title("voice"), t.get("community.figures.number")),
                List.of(t.get("community.figures.voice.women"), t.get("community.figures.voice.others")), rows);
    }

    private Sheet.Row part(String key, Figures.Share share) {
        return new Sheet.Row(List.of(t.get("community.figures.voice." + key), share(share)), List.of(share.part(), share.of() - share.part()));
    }

    private Sheet equipment(Figures f) {
        var conditions = Equipment.Condition.values();
        var labels = Stream.concat(Arrays.stream(conditions).map(c -> t.of("community.condition", c)), Stream.of(t.get("community.condition.none"))).toList();
        var rows = f.byKind().entrySet().stream().map(e -> counted(code("equipment-kinds", e.getKey()),
                Stream.concat(Arrays.stream(conditions).map(c -> pieces(e, c)), Stream.of(pieces(e, null))).toList())).toList();
        return new Sheet("equipment", title("equipment"), note("equipment"), heads(labels), labels, rows);
    }

    private static int pieces(Map.Entry<String, List<FigureStore.EquipmentFact>> kind, Equipment.Condition condition) {
        return kind.getValue().stream().filter(e -> e.condition() == condition).mapToInt(FigureStore.EquipmentFact::quantity).sum();
    }

    /** All tables, one cell in each line: which table, which row, which column, what stands there. */
    Csv csv(Figures f, String period) {
        var csv = new Csv().line(t.get("community.figures.inside"), period);
        for (var sheet : sheets(f)) {
            csv.line(sheet.title(), sheet.note());
            csv.line(sheet.heads());
            sheet.rows().forEach(row -> csv.line(row.cells()));
        }
        return csv;
    }

    private Sheet sheet(String id, List<String> heads, List<String> parts, List<Sheet.Row> rows) {
        return new Sheet(id, title(id), note(id), Stream.concat(Stream.of(title(id)), heads.stream().map(h -> t.get("community.figures." + h))).toList(),
                parts, rows);
    }

    private List<String> heads(List<String> columns) {
        var heads = new ArrayList<>(List.of(t.get("community.figures.kind")));
        heads.addAll(columns);
        heads.add(t.get("community.figures.all"));
        return heads;
    }

    private Sheet.Row row(String key, String value) {
        return new Sheet.Row(List.of(t.get("community.figures.summary." + key), value), List.of());
    }

    private Sheet.Row single(String label, int number) {
        return new Sheet.Row(List.of(label, t.number(number)), List.of(number));
    }

    private Sheet.Row counted(String label, List<Integer> counts) {
        var cells = new ArrayList<>(List.of(label));
        counts.forEach(c -> cells.add(t.number(c)));
        cells.add(t.number(counts.stream().mapToInt(Integer::intValue).sum()));
        return new Sheet.Row(cells, counts);
    }

    private String share(Figures.Share share) {
        return share.percent().isEmpty() ? "–" : t.get("community.wave.share", share.percent().getAsInt(), share.part(), share.of());
    }

    private String title(String id) {
        return t.get("community.figures." + id);
    }

    private String note(String id) {
        return t.get("community.figures." + id + ".note");
    }

    private String code(String list, String code) {
        return country.findCodes(list).flatMap(l -> l.find(code)).map(c -> t.say(c.label())).orElse(code);
    }
}
