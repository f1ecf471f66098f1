package org.zaklon.forums.taskforce.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.forums.page.Sheet;
import org.zaklon.forums.taskforce.ForceWords;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Csv;

/** Outcomes in the reader's words: as tables with a picture, and as a file. */
@Component
class OutcomeWords {
    private final ForceWords words;

    OutcomeWords(ForceWords words) {
        this.words = words;
    }

    /** For each measure a table and a picture of its own, by period and level: measures are never added to each other. */
    List<Sheet> byMeasure(List<Tally> confirmed, Words t) {
        var sums = ReadOutcomes.byLevel(confirmed);
        return Arrays.stream(Measure.values()).map(measure -> new Sheet(measure.name().toLowerCase(Locale.ROOT), t.of("taskforce.measure", measure),
                t.of("taskforce.measure.note", measure), List.of(t.get("taskforce.outcomes.period"), t.get("taskforce.outcomes.number")),
                List.of(t.of("taskforce.measure", measure)), sums.entrySet().stream().map(e -> row(e.getKey(), e.getValue().get(measure), t)).toList())).toList();
    }

    private Sheet.Row row(ReadOutcomes.Cell cell, Integer count, Words t) {
        var name = t.get("taskforce.outcomes.row", ForceWords.span(cell.span(), t), t.inside(words.in(t).code("agency-levels", cell.level())));
        return new Sheet.Row(List.of(name, count == null ? t.get("taskforce.outcomes.missing") : t.number(count)), List.of(count == null ? 0 : count));
    }

    /** As each agency typed them. */
    Sheet byAgency(List<Tally> confirmed, Words t) {
        var rows = confirmed.stream().map(tally -> new Sheet.Row(cells(List.of(words.in(t).agency(tally.agency()), ForceWords.span(tally.span(), t),
                words.in(t).code(TypeOutcome.OFFENCES, tally.offence())), tally.counts(), t), List.of())).toList();
        return new Sheet("agencies", t.get("taskforce.outcomes.agencies"), t.get("taskforce.outcomes.agencies.note"), heads(t, "agency", "period", "offence"), List.of(), rows);
    }

    /** One line for each agency, offence and period, in codes and numbers; empty where it was not counted. */
    Csv csv(List<Tally> confirmed, Words t) {
        var csv = new Csv().line(heads(t, "level", "agency", "period", "offence"));
        confirmed.forEach(tally -> csv.line(Stream.concat(Stream.of(words.in(t).code("agency-levels", tally.level()), words.in(t).agency(tally.agency()),
                tally.span().written(), words.in(t).code(TypeOutcome.OFFENCES, tally.offence())),
                Arrays.stream(Measure.values()).map(m -> tally.counts().containsKey(m) ? String.valueOf(tally.counts().get(m)) : "")).toList()));
        return csv;
    }

    private static List<String> heads(Words t, String... first) {
        return Stream.concat(Arrays.stream(first).map(h -> t.get("taskforce.outcomes." + h)), Arrays.stream(Measure.values()).map(m -> t.of("taskforce.measure", m))).toList();
    }

    private static List<String> cells(List<String> first, Map<Measure, Integer> counts, Words t) {
        var cells = new ArrayList<>(first);
        Arrays.stream(Measure.values()).map(m -> counts.containsKey(m) ? t.number(counts.get(m)) : t.get("taskforce.outcomes.missing")).forEach(cells::add);
        return cells;
    }
}
