package org.zaklon.incidents.tell;

import java.util.List;
import org.zaklon.incidents.IncidentWords;
import org.zaklon.incidents.routing.Recipient;
import org.zaklon.incidents.routing.Wish;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/**
 * One recipient as the page offers it.
 *
 * @param field of the three answers
 * @param uses for what it may use the report
 * @param value the answer that is chosen now
 */
public record Offer(String field, String name, String says, String uses, List<Choice> choices, String value) {

    static Offer of(Recipient r, String chosen, IncidentWords words, Words t) {
        var uses = t.list(r.uses().stream().sorted().map(use -> t.of("incidents.use", use)).toList());
        return new Offer("to." + r.unit().value(), words.in(t).unit(r.unit()), t.say(r.says()), uses, words.in(t).choices("incidents.wish", Wish.values()),
                !chosen.isEmpty() ? chosen : r.proposed() ? Wish.SEND.name() : Wish.NO.name());
    }
}
