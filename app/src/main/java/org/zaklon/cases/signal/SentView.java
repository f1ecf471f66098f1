package org.zaklon.cases.signal;

import java.time.Instant;
import java.util.UUID;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.clock.Clock;
import org.zaklon.cases.signal.SentSignals.Sent;
import org.zaklon.country.Country;
import org.zaklon.ui.Words;

/**
 * A sent signal in the sender's words.
 *
 * @param due by when it must be answered; null where it is answered or the profile has no such clock
 * @param reason why it was declined; null where it was not
 */
public record SentView(UUID id, String pseudonym, CaseState state, String receiver, Instant due, String reason) {

    static SentView of(Sent sent, Country country, Words t) {
        var file = sent.file();
        return new SentView(file.id().value(), file.pseudonym(), file.state(), t.say(country.unit(file.unit()).name()),
                sent.answerBy().filter(Clock::runs).map(Clock::due).orElse(null),
                file.state() == CaseState.DECLINED_SIGNAL
                        ? country.label(DeclineSignal.REASONS, file.closedReason(), t.language().tag()) : null);
    }
}
