package org.zaklon.cases.signal;

import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.forms.Answers;

@Component
class SignalDesk implements Signals {
    private final SendSignal sending;
    private final AcceptSignal accepting;
    private final DeclineSignal declining;
    private final Country country;

    SignalDesk(SendSignal sending, AcceptSignal accepting, DeclineSignal declining, Country country) {
        this.sending = sending;
        this.accepting = accepting;
        this.declining = declining;
        this.country = country;
    }

    @Override
    public Outcome<CaseId> send(Actor actor, RequestId request, Answers answers, UnitCode to) {
        return sending.send(actor, request, country.form(SignalForm.ID), answers, to);
    }

    @Override
    public Outcome<CaseId> accept(Actor actor, RequestId request, CaseId id) {
        return accepting.accept(actor, request, id);
    }

    @Override
    public Outcome<CaseId> decline(Actor actor, RequestId request, CaseId id, String reason) {
        return declining.decline(actor, request, id, reason);
    }
}
