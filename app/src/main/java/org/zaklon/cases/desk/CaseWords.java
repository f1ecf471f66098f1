package org.zaklon.cases.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Colleagues;
import org.zaklon.access.Colleagues.Colleague;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.TaskLine;
import org.zaklon.cases.clock.Clock;
import org.zaklon.cases.clock.ClockLine;
import org.zaklon.cases.desk.CaseSheet.OfClass;
import org.zaklon.cases.desk.CaseSheet.Tasks;
import org.zaklon.cases.desk.CaseSheet.Written;
import org.zaklon.cases.desk.OpenCase.Opened;
import org.zaklon.cases.draft.Filling;
import org.zaklon.cases.file.AssertionWords;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Task;

/** Puts a case into the words of its reader. */
@Component
class CaseWords {
    private final Country country;
    private final Colleagues colleagues;
    private final Filling filling;
    private final InstantSource clock;

    CaseWords(Country country, Colleagues colleagues, Filling filling, InstantSource clock) {
        this.country = country;
        this.colleagues = colleagues;
        this.filling = filling;
        this.clock = clock;
    }

    /** Inside work: names of colleagues are read under row security too. */
    CaseSheet sheet(Opened opened, Words t) {
        var file = opened.view().file();
        return new CaseSheet(file.id().value().toString(), file.pseudonym(), CaseRow.age(file.age(), t), CaseRow.state(file.state(), t),
                facts(file, opened.assigned(), t),
                opened.clocks().stream().filter(Clock::runs).map(c -> ClockLine.of(c, clock.instant(), country, t)).toList(),
                opened.groups().stream().map(g -> new Tasks(t.get(g.titleKey()), g.lines().stream().map(l -> task(l, t)).toList()))
                        .toList(),
                entries(opened.entries(), t), opened.view().assertions().stream().map(a -> AssertionWords.step(a, country, t)).toList().reversed(),
                opened.view().content());
    }

    private List<Line> facts(CaseFile file, List<Colleague> assigned, Words t) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(t.get("cases.unit"), unit(file.unit(), t)));
        lines.add(Line.of(t.get("cases.area"), country.findArea(file.area()).map(a -> t.say(a.name())).orElse("")));
        lines.add(Line.of(t.get("cases.from"), unit(file.signalUnit(), t)));
        lines.add(Line.of(t.get("cases.opened"), t.moment(file.openedAt())));
        if (file.acceptedAt() != null) {
            lines.add(Line.of(t.get("cases.accepted"), t.moment(file.acceptedAt())));
        }
        if (!assigned.isEmpty()) {
            lines.add(Line.of(t.get("cases.assigned"),
                    String.join(", ", t.sorted(assigned, Colleague::name).stream().map(Colleague::name).toList())));
        }
        if (file.closedAt() != null) {
            lines.add(Line.of(t.get(file.state() == CaseState.CLOSED ? "cases.closed" : "cases.declined"), t.moment(file.closedAt())));
            lines.add(Line.of(t.get("cases.reason"), country.label(
                    file.state() == CaseState.CLOSED ? "closure-reasons" : "decline-reasons", file.closedReason(), t.language().tag())));
        }
        return lines;
    }

    private static Task task(TaskLine line, Words t) {
        return new Task(t.get(line.titleKey()), line.href(),
                line.hintKey() == null ? null : t.get(line.hintKey(), line.hintArgs().toArray()),
                line.statusKey() == null ? null : new Tag(t.get(line.statusKey()), line.tone()));
    }

    private List<OfClass> entries(List<CaseEntry> entries, Words t) {
        return Arrays.stream(DataClass.values())
                .map(c -> new OfClass(c, entries.stream().filter(e -> e.dataClass() == c).map(e -> written(e, t)).toList()))
                .filter(c -> !c.written().isEmpty()).toList();
    }

    private Written written(CaseEntry entry, Words t) {
        var form = country.form(entry.form(), entry.version());
        return new Written(t.say(form.title()), by(entry, t),
                filling.answered(form, entry.answers(), t).lines().stream().map(l -> Line.of(l.label(), l.value())).toList());
    }

    private String by(CaseEntry entry, Words t) {
        var name = name(entry.author());
        return name.isEmpty() ? t.get("cases.by", unit(entry.unit(), t), entry.at())
                : t.get("cases.by-whom", unit(entry.unit(), t), name, entry.at());
    }

    private String name(UUID author) {
        return colleagues.findColleague(new AccountId(author)).map(Colleague::name).orElse("");
    }

    String unit(UnitCode code, Words t) {
        return country.findUnit(code).map(u -> t.say(u.name())).orElse(code.value());
    }
}
