package org.zaklon.sharing;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.zaklon.access.Notifications;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementEnded;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.OpenShares;
import org.zaklon.agreements.PartyLeft;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.kernel.CaseId;

/**
 * An agreement that is over carries nothing: receivers stop reading what rested on it. The shares themselves stay on the list of
 * both parties until somebody closes them or finds another basis, so that no help stops unseen.
 */
@Component
class AgreementOver implements OpenShares {
    private final Work work;
    private final ShareStore shares;
    private final Audit audit;
    private final ObjectProvider<Notifications> notifications;

    AgreementOver(Work work, ShareStore shares, Audit audit, ObjectProvider<Notifications> notifications) {
        this.work = work;
        this.shares = shares;
        this.audit = audit;
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void on(AgreementEnded ended) {
        stop(ended.agreement());
    }

    /** Only what comes from the party that left or goes to it. */
    @ApplicationModuleListener
    void on(PartyLeft left) {
        stop(left.agreement(), s -> s.fromAgency().value().equals(left.agency()) || s.toAgency().value().equals(left.agency()));
    }

    List<Share> stop(UUID agreement) {
        return stop(agreement, share -> true);
    }

    private List<Share> stop(UUID agreement, Predicate<Share> which) {
        return work.system("agreement-ended", () -> {
            shares.waitForThoseWhoShare();
            var touched = shares.stop(shares.restingOn(agreement).stream().filter(which).toList(), part -> agreement.equals(part.source()));
            touched.forEach(share -> audit.append(Entry.bySystem("SHARE_STOPPED").on(share.caseId()).about(share.id())
                    .with("basis", share.parts().stream().filter(p -> agreement.equals(p.source())).map(Share.Part::code)
                            .collect(Collectors.joining("; "))).with("to", share.to().value())));
            notifications.ifAvailable(told -> touched.stream().flatMap(s -> Stream.of(s.from(), s.to())).distinct()
                    .forEach(unit -> told.tell(unit, Sharing.RECEIVERS, "sharing.notice.agreement")));
            return touched;
        });
    }

    @Override
    public List<OpenShare> restingOn(AgreementId agreement) {
        return shares.restingOn(agreement.value()).stream()
                .map(s -> new OpenShare(name(s.pseudonym(), s.caseId()), s.from(), s.to(), s.purpose(),
                        s.parts().stream().filter(p -> agreement.value().equals(p.source())).map(Share.Part::dataClass)
                                .collect(Collectors.toSet()), s.until()))
                .toList();
    }

    private static String name(String pseudonym, CaseId id) {
        return pseudonym == null ? id.value().toString().substring(0, 8) : pseudonym;
    }
}
