package org.zaklon.programmes.pages;

import java.util.List;
import org.zaklon.programmes.Project;
import org.zaklon.programmes.report.DonorFigures;
import org.zaklon.ui.parts.Line;

/** A donor report in words. */
public record DonorSheet(String title, String period, List<Line> money, List<Line> done, List<Line> places, List<Row> reached) {

    /** An indicator in a period. */
    public record Row(String title, String period, String target, String value, String note) {}

    static DonorSheet of(Project project, DonorFigures figures, ProgrammeWords words) {
        var t = words.t();
        var b = figures.balance();
        return new DonorSheet(t.say(project.title()), t.get("programmes.period", figures.since(), figures.until()),
                List.of(Line.of(t.get("programmes.budget"), words.money(b.budget(), project.currency())),
                        Line.of(t.get("programmes.received"), words.money(b.received(), project.currency())),
                        Line.of(t.get("programmes.disbursed"), words.money(b.disbursed(), project.currency())),
                        Line.of(t.get("programmes.spent"), words.money(b.spent(), project.currency()))),
                figures.done().entrySet().stream().map(e -> Line.of(t.of("programmes.deed", e.getKey()), words.number(e.getValue()))).toList(),
                figures.places().entrySet().stream().map(e -> Line.of(words.area(e.getKey()), words.number(e.getValue()))).toList(),
                figures.reached().stream().map(r -> new Row(r.title(), t.get("programmes.period", r.since(), r.until()), words.number(r.target()),
                        r.value() == null ? t.get("programmes.not-approved") : words.number(r.value()),
                        r.drifted() ? t.get("programmes.drifted") : "")).toList());
    }
}
