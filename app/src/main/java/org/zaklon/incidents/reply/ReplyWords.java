package org.zaklon.incidents.reply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.IncidentWords;
import org.zaklon.incidents.Line;
import org.zaklon.incidents.Said;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Step;

/** What a reporter reads, in the reporter's words. */
@Component
class ReplyWords {
    private final IncidentWords words;
    private final IncidentRules rules;

    ReplyWords(IncidentWords words, IncidentRules rules) {
        this.words = words;
        this.rules = rules;
    }

    List<org.zaklon.ui.parts.Line> told(Seen seen, Words t) {
        return words.lines(seen.report().told(), t);
    }

    String story(Seen seen) {
        return seen.words() == null ? "" : seen.words().reveal();
    }

    /** @param problem what went wrong with what was written to one of them; null where nothing did */
    List<WithRecipient> recipients(Seen seen, Instant now, String to, String problem, String typed, Words t) {
        return seen.lines().stream().map(line -> {
            var meant = problem != null && line.unit().value().equals(to);
            return new WithRecipient(line.unit().value(), words.in(t).unit(line.unit()), words.state(line.state(), t), clock(line, now, t),
                    line.outcome() == null ? null : words.in(t).code("incident-outcomes", line.outcome()),
                    seen.said().stream().filter(said -> said.unit().equals(line.unit())).map(said -> step(said, t)).toList(), meant ? problem : null,
                    meant ? typed : "");
        }).toList();
    }

    /** Those to whom it could go too. */
    List<Choice> others(Seen seen, Words t) {
        return rules.routing(seen.report().told().accused()).eligible().stream()
                .filter(r -> !seen.report().recipients().contains(r.unit()) && !seen.report().barred().contains(r.agency().value()))
                .map(r -> new Choice(r.unit().value(), words.in(t).unit(r.unit()), t.say(r.says()), null)).toList();
    }

    String kept(Seen seen, Words t) {
        return t.date(seen.report().keepUntil());
    }

    private static String clock(Line line, Instant now, Words t) {
        if (line.acknowledgementIsLate(now)) {
            return t.get("incidents.clock.late", IncidentWords.until(line.acknowledgeBy(), t));
        }
        if (line.acknowledged() == null) {
            return t.get("incidents.clock.waits", IncidentWords.until(line.acknowledgeBy(), t));
        }
        var has = t.get("incidents.clock.has", t.date(line.acknowledged()));
        return line.answered() != null ? has + " " + t.get("incidents.clock.answered", t.date(line.answered()))
                : line.answerIsLate(now) ? has + " " + t.get("incidents.clock.answer-late", IncidentWords.until(line.answerBy(), t))
                : has + " " + t.get("incidents.clock.answer", IncidentWords.until(line.answerBy(), t));
    }

    private Step step(Said said, Words t) {
        var who = said.writer() == Said.Writer.REPORTER ? t.get("incidents.said.you") : words.in(t).unit(Objects.requireNonNull(said.unit()));
        return new Step(said.at().toString(), t.date(said.at()), t.of("incidents.said", said.kind()), who, said.words().reveal(), null);
    }
}
