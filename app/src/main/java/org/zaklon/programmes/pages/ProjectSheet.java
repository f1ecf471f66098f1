package org.zaklon.programmes.pages;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.access.Actor;
import org.zaklon.programmes.report.ReadProject.Found;
import org.zaklon.programmes.result.Indicator;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Tag;

/** One project on its page. @param own whether the reader's agency keeps it and writes into it */
public record ProjectSheet(String id, String title, String description, Tag status, boolean own, List<Line> facts, List<Line> balance,
        List<PartnerLine> partners, List<PartnerLine> areas, List<MoneyLine> lines, List<PeriodLine> periods, List<Choice> open) {

    /** Two or three words side by side. */
    public record PartnerLine(String first, String second, String third) {}

    public record MoneyLine(String on, String kind, String other, String amount) {}

    /**
     * What is to be reached in a period.
     *
     * @param pending the identity of a value that waits for the reader; null where none does, or where the reader proposed it
     */
    public record PeriodLine(String indicator, String source, String period, String target, String value, String percent, boolean drifted,
            String waits, String pending) {}

    static ProjectSheet of(Actor actor, Found found, ProgrammeWords words) {
        var t = words.t();
        var p = found.project();
        var facts = List.of(Line.of(t.get("programmes.code"), p.code()), Line.of(t.get("programmes.agency"), words.agency(p.agency())),
                Line.of(t.get("programmes.planned"), t.get("programmes.period", p.plannedStart(), p.plannedEnd())),
                Line.of(t.get("programmes.actual"), p.actualStart() == null ? t.get("programmes.not-begun")
                        : p.actualEnd() == null ? t.date(p.actualStart()) : t.get("programmes.period", p.actualStart(), p.actualEnd())));
        var b = found.balance();
        var balance = List.of(Line.of(t.get("programmes.budget"), words.money(b.budget(), p.currency())),
                Line.of(t.get("programmes.committed"), words.money(b.committed(), p.currency())),
                Line.of(t.get("programmes.received"), words.money(b.received(), p.currency())),
                Line.of(t.get("programmes.disbursed"), words.money(b.disbursed(), p.currency())),
                Line.of(t.get("programmes.spent"), words.money(b.spent(), p.currency())),
                Line.of(t.get("programmes.in-hand"), words.money(b.inHand(), p.currency())));
        var open = new ArrayList<Choice>();
        var periods = new ArrayList<PeriodLine>();
        for (var indicator : found.indicators()) {
            for (var period : indicator.periods()) {
                periods.add(line(actor, found, indicator, period, words));
                if (period.pending().isEmpty()) {
                    open.add(new Choice(period.id().value().toString(), t.get("programmes.period", period.since(), period.until()), null,
                            indicator.title()));
                }
            }
        }
        return new ProjectSheet(p.id().value().toString(), t.say(p.title()), p.description(), ProjectRow.status(p, words),
                p.agency().equals(actor.agency()), facts, balance,
                p.partners().stream().map(one -> new PartnerLine(t.of("programmes.role", one.role()), one.name(),
                        one.budget() == null ? "" : words.money(one.budget(), p.currency()))).toList(),
                p.areas().stream().map(a -> new PartnerLine(words.area(a.area()), t.get("programmes.percent", a.percent()), "")).toList(),
                found.lines().stream().map(l -> new MoneyLine(t.shortDate(l.on()), t.of("programmes.transaction", l.kind()), l.other(),
                        words.money(l.amount(), p.currency()))).toList(), periods, open);
    }

    private static PeriodLine line(Actor actor, Found found, Indicator indicator, Indicator.Period period, ProgrammeWords words) {
        var t = words.t();
        var value = period.approved();
        var pending = period.pending();
        var percent = value.isEmpty() || period.target().signum() == 0 ? ""
                : t.get("programmes.percent", value.get().value().movePointRight(2).divide(period.target(), 0, java.math.RoundingMode.HALF_UP).intValue());
        return new PeriodLine(indicator.title(), indicator.query().map(k -> t.of("programmes.deed", k)).orElse(t.get("programmes.typed")),
                t.get("programmes.period", period.since(), period.until()), words.number(period.target()),
                value.map(m -> words.number(m.value())).orElse(""), percent, found.drifted(period),
                pending.map(m -> t.get("programmes.waits", words.number(m.value()))).orElse(""),
                pending.filter(m -> !m.by().equals(actor.account())).map(m -> m.id().value().toString()).orElse(null));
    }
}
