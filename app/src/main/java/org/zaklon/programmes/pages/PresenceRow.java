package org.zaklon.programmes.pages;

import org.zaklon.programmes.report.ReadPresence.Line;

/** One line of who does what, where and when. */
public record PresenceRow(String who, String what, String where, String month, String times) {

    static PresenceRow of(Line line, ProgrammeWords words) {
        return new PresenceRow(words.agency(line.who()), words.t().of("programmes.deed", line.what()), words.area(line.where()),
                line.month().toString().substring(0, 7), words.t().number(line.times()));
    }
}
