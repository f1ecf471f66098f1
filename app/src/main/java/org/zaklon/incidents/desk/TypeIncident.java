package org.zaklon.incidents.desk;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.incidents.Channel;
import org.zaklon.incidents.Receipt;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.ReportId;
import org.zaklon.incidents.routing.Wish;
import org.zaklon.incidents.tell.ReceiveReport;
import org.zaklon.incidents.tell.Telling;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.Sealing;

/**
 * Types in what somebody said, wrote or told on the telephone. The own unit is one of the recipients, since it knows already; and the person gets a
 * receipt as everybody does. A unit that must not know takes nothing in: whoever works there gives the address of the public form instead.
 */
@Component
class TypeIncident {
    private final Work work;
    private final Desk desk;
    private final ReceiveReport receive;
    private final IncidentRules rules;
    private final Audit audit;
    private final Sealing sealing;

    TypeIncident(Work work, Desk desk, ReceiveReport receive, IncidentRules rules, Audit audit, Sealing sealing) {
        this.work = work;
        this.desk = desk;
        this.receive = receive;
        this.rules = rules;
        this.audit = audit;
        this.sealing = sealing;
    }

    /** @return the receipt, to be handed over */
    public Outcome<Receipt> type(Actor actor, RequestId request, Telling telling) {
        return work.once(actor, request, ReportId::new, () -> desk.may(actor, Act.INCIDENT_TYPE).then(may -> {
            if (telling.channel() == Channel.SELF) {
                return Outcome.refused("refused.incidents-channel");
            }
            if (rules.routing(telling.told().accused()).find(actor.unit()).isEmpty() || telling.wishes().get(actor.unit()) != Wish.SEND) {
                // no line in the log: it would tell the accused house that somebody came to report it
                return Outcome.<ReportId>refused("refused.incidents-own-unit");
            }
            return receive.receive(request, telling, actor.account().value()).then(id -> {
                audit.append(actor.entry(Act.INCIDENT_TYPE).about(id).with("channel", telling.channel().name()));
                return Outcome.done(id);
            });
        })).then(id -> Outcome.done(Receipt.of(request, sealing)));
    }
}
