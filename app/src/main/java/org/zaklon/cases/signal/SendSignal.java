package org.zaklon.cases.signal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.Level;
import org.zaklon.cases.SignalReceived;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.cases.file.Assertions;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.cases.file.Entries;
import org.zaklon.country.Country;
import org.zaklon.country.forms.Form;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.forms.Answers;

/**
 * Sends a signal to the unit that the profile names for the age and the area, and opens a case there. The entries stay the
 * sender's; the receiver reads them by a share with a basis. Without a basis nothing is sent.
 */
@Component
class SendSignal {
    private final Work work;
    private final Access access;
    private final Country country;
    private final CaseRegister register;
    private final CaseFiles files;
    private final Entries entries;
    private final Assertions assertions;
    private final Clocks clocks;
    private final SignalShare share;
    private final Notifications notifications;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    SendSignal(Work work, Access access, Country country, CaseRegister register, CaseFiles files, Entries entries,
            Assertions assertions, Clocks clocks, SignalShare share, Notifications notifications, Audit audit,
            ApplicationEventPublisher events, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.country = country;
        this.register = register;
        this.files = files;
        this.entries = entries;
        this.assertions = assertions;
        this.clocks = clocks;
        this.share = share;
        this.notifications = notifications;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A refusal found after something was written: everything written is undone, only the refusal stays in the log. */
    private static final class Undone extends RuntimeException {
        private final transient Reason reason;

        Undone(Reason reason) {
            super(reason.code(), null, false, false);
            this.reason = reason;
        }
    }

    /** @param to one of the choices of the route; null for the usual receiver */
    Outcome<CaseId> send(Actor actor, RequestId request, Form form, Answers answers, UnitCode to) {
        try {
            return work.once(actor, request, CaseId::new, () -> access.require(actor, Act.SIGNAL_SEND)
                    .then(allowed -> route(answers))
                    .then(route -> to != null && !route.allows(to)
                            ? Outcome.refused("refused.signal-receiver")
                            : Outcome.done(open(actor, form, answers, route, to == null ? route.usual() : to))));
        } catch (Undone undone) {
            return work.read(actor, () -> {
                audit.append(actor.entry(Act.SIGNAL_SEND).refused(undone.reason.code()));
                return Outcome.refused(undone.reason);
            });
        }
    }

    private Outcome<Route> route(Answers answers) {
        return SignalForm.area(answers).flatMap(country::findArea)
                .map(area -> Outcome.done(Route.of(country, SignalForm.age(answers), area.code())))
                .orElseGet(() -> Outcome.refused("refused.signal-area"));
    }

    private CaseId open(Actor actor, Form form, Answers answers, Route route, UnitCode receiver) {
        var id = CaseId.fresh();
        var agency = country.unit(receiver).agency();
        var area = SignalForm.area(answers).orElseThrow();
        register.enter(id, agency, receiver, area);
        register.assign(actor, id, actor.account());
        files.open(actor, id, agency, receiver, area, route.age());
        var submission = entries.write(actor, id, CaseEntry.Kind.SIGNAL, form, answers);
        assertions.add(actor, files.get(id), Level.SIGNAL, today(), null, submission, answers);
        cross(actor, id, form, answers, receiver);
        clocks.start(id, clock.instant(), SignalForm.clocks(answers));
        audit.append(actor.entry(Act.SIGNAL_SEND).on(id).purposed(SignalForm.basis(answers).purpose())
                .with("to", receiver.value()).with("basis", SignalForm.basis(answers).name()));
        notifications.tell(receiver, EnumSet.of(Role.CASE_MANAGER, Role.CASE_SUPERVISOR), "cases.told.signal");
        events.publishEvent(new SignalReceived(id, receiver, route.age().child()));
        return id;
    }

    /** Within one agency nothing crosses. */
    private void cross(Actor actor, CaseId id, Form form, Answers answers, UnitCode receiver) {
        if (country.unit(receiver).agency().equals(actor.agency())) {
            return;
        }
        var classes = SignalForm.classes(Entries.classes(form, answers), SignalForm.basis(answers));
        var outcome = access.require(actor, Act.CASE_READ, id).then((CaseFacts facts) ->
                share.open(actor, facts, receiver, classes, SignalForm.basis(answers)));
        if (outcome instanceof Outcome.Refused<?>(var reason)) {
            throw new Undone(reason);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
