package org.zaklon.trainings.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.trainings.TrainingWords;
import org.zaklon.trainings.report.Asked.By;
import org.zaklon.trainings.report.Asked.Per;
import org.zaklon.trainings.report.CountTraining.Counted;
import org.zaklon.ui.Words;
import org.zaklon.ui.figures.Figure;
import org.zaklon.ui.figures.Figure.Cell;
import org.zaklon.ui.figures.Figure.Row;

/** Counts in the reader's words. */
record ReportWords(TrainingWords words) {

    Figure figure(Counted counted) {
        return switch (counted.asked().kind()) {
            case PERSONS, PARTICIPATIONS, DAYS -> crossed(counted);
            case GAIN -> gain(counted);
            case ENDING -> ending(counted);
            case COVERAGE -> coverage(counted);
        };
    }

    private Words t() {
        return words.t();
    }

    private Figure figure(Counted counted, String first, List<String> heads, List<Row> rows, int drawn, List<String> notes) {
        var kind = counted.asked().kind();
        return new Figure(t().of("trainings.report", kind), t().get("trainings.report." + kind + ".definition"), first, heads, rows, drawn, notes);
    }

    private Figure crossed(Counted counted) {
        var cells = counted.cells();
        var sexes = cells.stream().map(Counts.Cell::sex).filter(Objects::nonNull).distinct().sorted().toList();
        var heads = new ArrayList<String>();
        heads.add(t().get("trainings.report.all"));
        sexes.forEach(s -> heads.add(words.label("sex", s)));
        var asked = counted.asked();
        var lines = new LinkedHashMap<List<String>, String>();
        cells.stream().map(Counts.Cell::line).filter(line -> !line.isEmpty()).distinct().forEach(line -> lines.put(line, label(asked, line)));
        var rows = new ArrayList<Row>();
        t().sorted(lines.entrySet(), java.util.Map.Entry::getValue).forEach(e -> rows.add(row(e.getValue(), e.getKey(), sexes, cells, false)));
        if (!rows.isEmpty()) {
            rows.add(row(t().get("trainings.report.all"), List.of(), sexes, cells, true));
        }
        var notes = new ArrayList<String>();
        if (asked.ways().contains(By.PROJECT)) {
            notes.add(t().get("trainings.report.projects.note"));
        }
        if (asked.per() != Per.WHOLE) {
            notes.add(t().get("trainings.report.per.note"));
        }
        var first = Stream.concat(asked.ways().stream().map(by -> t().of("trainings.by", by)),
                asked.per() == Per.WHOLE ? Stream.empty() : Stream.of(t().of("trainings.per", asked.per()))).collect(Collectors.joining(" · "));
        return figure(counted, first, heads, rows, 0, notes);
    }

    private Row row(String label, List<String> line, List<String> sexes, List<Counts.Cell> cells, boolean total) {
        var numbers = new ArrayList<Cell>();
        numbers.add(Cell.of(t(), count(cells, line, null)));
        sexes.forEach(s -> numbers.add(Cell.of(t(), count(cells, line, s))));
        return new Row(label, numbers, total);
    }

    private static long count(List<Counts.Cell> cells, List<String> line, String sex) {
        return cells.stream().filter(c -> c.line().equals(line) && Objects.equals(c.sex(), sex)).mapToLong(Counts.Cell::count).sum();
    }

    /** The stretch of time, where there is one, is last and reads as it is. */
    private String label(Asked asked, List<String> line) {
        var ways = asked.ways();
        return IntStream.range(0, line.size()).mapToObj(i -> i < ways.size() ? label(ways.get(i), line.get(i)) : line.get(i))
                .collect(Collectors.joining(" · "));
    }

    private String label(By by, String code) {
        return switch (by) {
            case PROFESSION -> words.label("professions", code);
            case RANK -> words.label("rank-bands", code);
            case AREA -> words.area(new AreaCode(code));
            case AGENCY -> words.agency(new AgencyCode(code));
            case COURSE -> code;
            case PROJECT -> code.isEmpty() ? t().get("trainings.report.no-project") : code;
        };
    }

    private Figure gain(Counted counted) {
        var rows = counted.gains().stream().map(g -> new Row(g.course() + " · " + g.objective(), List.of(Cell.of(t(), g.pairs()),
                Cell.decimal(t(), g.before()), Cell.decimal(t(), g.after()), Cell.decimal(t(), g.after() - g.before())), false)).toList();
        var notes = counted.taken().stream().map(k -> t().get("trainings.report.gain.note", k.course(), k.before(), k.after(), k.pairs())).toList();
        return figure(counted, t().get("trainings.report.objective"), List.of(t().get("trainings.report.n"), t().get("trainings.report.before"),
                t().get("trainings.report.after"), t().get("trainings.report.difference")), rows, 3, notes);
    }

    private Figure ending(Counted counted) {
        var rows = counted.ending().stream().map(e -> new Row(e.course() + " · " + words.agency(new AgencyCode(e.agency())), List.of(
                Cell.of(t(), e.week() + e.month() + e.quarter()), Cell.of(t(), e.week()), Cell.of(t(), e.month()), Cell.of(t(), e.quarter()),
                Cell.of(t(), e.lapsed())), false)).toList();
        return figure(counted, t().get("trainings.report.course-agency"), List.of(t().get("trainings.report.ends"), t().get("trainings.report.week"),
                t().get("trainings.report.month"), t().get("trainings.report.quarter"), t().get("trainings.report.lapsed")), rows, 0, List.of());
    }

    private Figure coverage(Counted counted) {
        var rows = counted.coverage().stream().map(c -> new Row(t().say(c.required().label()), List.of(Cell.of(t(), c.has()), Cell.of(t(), c.percent()),
                Cell.of(t(), c.certified()), Cell.of(t(), c.staff()),
                Cell.text(t().get(c.below() ? "trainings.report.below" : "trainings.report.reached"))), false)).toList();
        return figure(counted, t().get("trainings.report.required"), List.of(t().get("trainings.report.has"), t().get("trainings.report.needs"),
                t().get("trainings.report.certified"), t().get("trainings.report.staff"), t().get("trainings.report.state")), rows, 0, List.of());
    }
}
