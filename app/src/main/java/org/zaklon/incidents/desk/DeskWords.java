package org.zaklon.incidents.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.IncidentWords;
import org.zaklon.incidents.Line;
import org.zaklon.incidents.ReportState;
import org.zaklon.incidents.Said;
import org.zaklon.incidents.Verification;
import org.zaklon.incidents.Wished;
import org.zaklon.incidents.routing.Wish;
import org.zaklon.kernel.Reason;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Step;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** Reports as a recipient reads them. */
@Component
class DeskWords {
    /** Refusals that are mended in the form and not on a page of their own. */
    private static final Set<String> OF_THE_FORM = Set.of("refused.incidents-empty", "refused.incidents-long", "refused.incidents-outcome",
            "refused.incidents-reason", "refused.incidents-no-consent", "refused.incidents-state", "refused.incidents-acknowledge");

    private final IncidentWords words;
    private final IncidentRules rules;
    private final InstantSource clock;

    DeskWords(IncidentWords words, IncidentRules rules, InstantSource clock) {
        this.words = words;
        this.rules = rules;
        this.clock = clock;
    }

    static boolean ofTheForm(Reason reason) {
        return OF_THE_FORM.contains(reason.code());
    }

    IncidentRow row(ListIncidents.Listed one, Words t) {
        var line = one.line();
        var report = one.report();
        var living = report.filter(r -> r.ended() == null);
        var told = living.map(r -> words.codes("incident-acts", r.told().acts(), t)).orElse("");
        return new IncidentRow(DeskPages.path(line.report()), line.report().value().toString().substring(0, 8), told,
                living.map(r -> r.told().area() == null ? t.get("incidents.unknown") : words.in(t).area(r.told().area())).orElse(""),
                t.date(line.sent()), due(line, t), words.state(line.state(), t), late(line, t));
    }

    IncidentView view(ReadIncident.Opened opened, Actor actor, Words t) {
        var line = opened.mine().line();
        var report = opened.mine().report();
        var living = report.ended() == null;
        var next = line.state().next();
        return new IncidentView(DeskPages.path(report.id()), report.reference(), words.state(line.state(), t), verification(line.verification(), t),
                opened.reason() == null ? "" : opened.reason().reveal(), dueInWords(line, t), lines(opened, t),
                opened.words() == null ? "" : opened.words().reveal(), sent(opened, actor, t),
                opened.said().stream().map(said -> step(said, t)).toList(), living, living && line.state() == ReportState.RECEIVED,
                living && line.state() != ReportState.RECEIVED ? kinds(next, line, t) : List.of(),
                living ? MoveIncident.BY_HAND.stream().filter(next::contains).map(s -> Choice.of(s.name(), t.of("incidents.state", s))).toList() : List.of(),
                words.in(t).codes("incident-outcomes"), words.in(t).choices("incidents.verification", Verification.values()), passes(opened, t));
    }

    private List<org.zaklon.ui.parts.Line> lines(ReadIncident.Opened opened, Words t) {
        var report = opened.mine().report();
        var line = opened.mine().line();
        // what was taken back is not read any more
        var lines = new ArrayList<>(report.ended() == null ? words.lines(report.told(), t) : List.<org.zaklon.ui.parts.Line>of());
        lines.add(line("received", t.moment(report.received()), t));
        lines.add(line("channel", t.of("incidents.channel", report.channel()), t));
        lines.add(line("why", line.from() == null ? t.of("incidents.why", line.why()) : t.get("incidents.why.from", words.in(t).unit(line.from())), t));
        rules.directory().recipients().stream().filter(r -> r.unit().equals(line.unit())).findFirst()
                .ifPresent(r -> lines.add(line("basis", basis(r.legalBasis(), t), t)));
        if (line.outcome() != null) {
            lines.add(line("outcome", words.in(t).code("incident-outcomes", line.outcome()), t));
        }
        lines.add(line("kept", t.date(report.keepUntil()), t));
        return lines;
    }

    /** On which law the unit receives reports at all; that this report came is the reporter's consent. */
    private String basis(String id, Words t) {
        var basis = rules.country().legalBasis(id);
        var named = basis.article().isBlank() ? t.say(basis.instrument()) : t.get("incidents.basis.article", t.say(basis.instrument()), basis.article());
        return basis.confidence().firm() ? named : t.get("incidents.basis.unsure", named);
    }

    /** What the reporter wants for everybody to whom it was offered. */
    private List<org.zaklon.ui.parts.Line> sent(ReadIncident.Opened opened, Actor actor, Words t) {
        return opened.wishes().stream().filter(w -> !w.unit().equals(actor.unit()))
                .map(w -> org.zaklon.ui.parts.Line.of(words.in(t).unit(w.unit()), opened.mine().report().recipients().contains(w.unit())
                        ? t.get("incidents.sent.there") : t.of("incidents.sent", w.wish()))).toList();
    }

    private List<Choice> passes(ReadIncident.Opened opened, Words t) {
        var mine = opened.mine();
        return mine.report().ended() != null || !mine.line().state().leadsTo(ReportState.ROUTED) ? List.of()
                : opened.wishes().stream().filter(w -> w.wish() != Wish.NO && !mine.report().recipients().contains(w.unit())).map(Wished::unit)
                        .map(unit -> Choice.of(unit.value(), words.in(t).unit(unit))).toList();
    }

    private static List<Choice> kinds(Set<ReportState> next, Line line, Words t) {
        return Arrays.stream(Said.Kind.values()).filter(kind -> switch (kind) {
            case WORD -> true;
            case QUESTION -> next.contains(ReportState.NEEDS_REPORTER) || line.state() == ReportState.NEEDS_REPORTER;
            case ANSWER -> next.contains(ReportState.ANSWERED);
        }).map(kind -> Choice.of(kind.name(), t.of("incidents.said", kind))).toList();
    }

    private Step step(Said said, Words t) {
        var who = t.get(said.writer() == Said.Writer.REPORTER ? "incidents.said.reporter" : "incidents.said.us");
        return new Step(said.at().toString(), t.moment(said.at()), t.of("incidents.said", said.kind()), who, said.words().reveal(), null);
    }

    private Tag verification(Verification value, Words t) {
        return new Tag(t.of("incidents.verification", value), Tone.STONE);
    }

    private static String due(Line line, Words t) {
        return line.acknowledged() == null ? IncidentWords.until(line.acknowledgeBy(), t)
                : line.answered() == null ? IncidentWords.until(line.answerBy(), t) : "";
    }

    private String dueInWords(Line line, Words t) {
        return line.state() == ReportState.WITHDRAWN || line.state() == ReportState.CLOSED || line.answered() != null ? ""
                : line.acknowledged() == null ? t.get("incidents.due.acknowledge", IncidentWords.until(line.acknowledgeBy(), t))
                : t.get("incidents.due.answer", IncidentWords.until(line.answerBy(), t));
    }

    private Tag late(Line line, Words t) {
        Instant now = clock.instant();
        return line.acknowledgementIsLate(now) || line.answerIsLate(now) ? new Tag(t.get("incidents.late"), Tone.CLAY) : null;
    }

    private static org.zaklon.ui.parts.Line line(String field, String value, Words t) {
        return org.zaklon.ui.parts.Line.of(t.get("incidents." + field), value);
    }
}
