package org.zaklon.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Role;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.Share.Part;

/**
 * The door to every crossing. Call it inside {@code Work}, after {@code Access} said that the actor may: this door asks only on
 * which basis. No permit, no share; no basis for one class, no permit for any.
 */
@Component
public class Sharing {

    /**
     * Two people of an agency that was asked said that its record and the one it was asked about are one person, and told it. For whoever counts people
     * under pseudonyms; the references of the two records go no further.
     */
    public record PersonTold(UUID asked, UUID owned) {}

    /** Classes of its own entries that a receiver may be asked to show to the giver: the answer and the help given. */
    public static final Set<DataClass> FLOWS_BACK = Set.of(DataClass.C8_SERVICES, DataClass.C9_ADMIN);

    /** Who in a unit works with what it received. */
    public static final Set<Role> RECEIVERS = Set.of(Role.CASE_MANAGER, Role.CASE_SUPERVISOR, Role.SERVICE_PROVIDER,
            Role.HEALTH_PROVIDER, Role.POLICE_INVESTIGATOR, Role.PROSECUTOR, Role.RESIDENCE_OFFICER);

    private final Weigh weigh;
    private final ShareStore shares;
    private final Country country;
    private final Audit audit;
    private final ObjectProvider<CaseGlance> glance;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Sharing(Weigh weigh, ShareStore shares, Country country, Audit audit, ObjectProvider<CaseGlance> glance,
            ApplicationEventPublisher events, InstantSource clock) {
        this.weigh = weigh;
        this.shares = shares;
        this.country = country;
        this.audit = audit;
        this.glance = glance;
        this.events = events;
        this.clock = clock;
    }

    /** Finds the basis of each class, or what is missing; for previews. Writes nothing. */
    public Outcome<Weighing> weigh(Actor giver, CaseFacts facts, Ask ask) {
        return receiver(ask.to()).then(to -> Outcome.done(weigh.weigh(giver, facts.id(), to, ask)));
    }

    /**
     * A permit for all classes asked for, or a refusal that names those without a basis and what is missing. The arguments of
     * {@code refused.no-basis} are codes: from unit, to unit, purpose, classes, and for each class what was looked for.
     */
    public Outcome<Permit> permit(Actor giver, CaseFacts facts, Ask ask) {
        return switch (receiver(ask.to())) {
            case Outcome.Refused<Receiver>(var reason) -> refuse(giver, facts.id(), ask, reason, "firewall");
            case Outcome.Done<Receiver>(var to) -> {
                var weighed = weigh.weigh(giver, facts.id(), to, ask);
                yield weighed.complete()
                        ? Outcome.done(new Permit(facts.id(), giver, to, ask, weighed.found()))
                        : refuse(giver, facts.id(), ask, noBasis(giver, ask, weighed), "no-basis");
            }
        };
    }

    /**
     * Opens what a permit allows.
     *
     * @param flowsBack classes of the receiver's own entries that will be shown to the giver, of {@link #FLOWS_BACK}
     * @throws IllegalStateException where the permit is not for this actor and case, or its bases no longer hold
     */
    public ShareId share(Actor giver, CaseId id, Permit permit, Set<DataClass> flowsBack) {
        if (!permit.caseId().equals(id) || !permit.giver().equals(giver)) {
            throw new IllegalStateException("a permit is used by whom and for the case it was made for");
        }
        // A permit may be kept over a transaction in which a consent was taken back, so its bases are looked for once more.
        if (!weigh.weigh(giver, id, permit.to(), permit.ask()).found().keySet().equals(permit.classes())) {
            throw new IllegalStateException("a permit whose bases no longer hold");
        }
        var parts = permit.bases().entrySet().stream().map(e -> Part.of(e.getKey(), e.getValue())).toList();
        return open(giver, id, permit.to(), permit.ask(), parts, permit.until(), flowsBack, null);
    }

    /** Opens the receiver's own entries to the giver, as the share states; once, however often it is called. */
    public Outcome<ShareId> answerBack(Actor receiver, CaseId id, ShareId share) {
        var asked = shares.find(share).filter(s -> s.caseId().equals(id) && s.to().equals(receiver.unit()));
        if (asked.isEmpty() || asked.get().flowsBack().isEmpty()) {
            return Outcome.refused(Reason.absent());
        }
        var before = shares.answering(share).stream().filter(s -> s.endedAt() == null).findFirst();
        if (before.isPresent()) {
            return Outcome.done(before.get().id());
        }
        return receiver(asked.get().from()).then(to -> {
            var stated = asked.get();
            var ask = new Ask(to.unit(), stated.purpose(), stated.flowsBack(), "ANSWER");
            var carries = stated.parts().stream().filter(p -> p.endedAt() == null).min(Comparator.comparing(Part::kind));
            return carries.isEmpty() ? Outcome.refused(Reason.absent()) : Outcome.done(open(receiver, id, to, ask,
                    Weighing.ordered(stated.flowsBack()).stream().map(carries.get()::withClass).toList(),
                    stated.until(), Set.of(), share));
        });
    }

    /** Closes a share for both sides; works from the next statement on. A share that is closed already stays as it is. */
    public void end(Actor actor, ShareId share, String why) {
        var found = shares.find(share);
        if (found.isEmpty() || !shares.end(share, actor.account().value(), why)) {
            return;
        }
        var ended = found.get();
        audit.append(actor.entry("SHARE_END").on(ended.caseId()).about(share).purposed(ended.purpose())
                .with("to", ended.to().value()).with("why", why));
        events.publishEvent(new ShareEnded(share, ended.caseId(), ended.to(), why));
    }

    public List<Share> sharesOf(CaseId id) {
        return shares.ofCase(id);
    }

    public Optional<Share> find(ShareId id) {
        return shares.find(id);
    }

    /**
     * On which basis a unit may tell another something of a class that belongs to no case, as in a meeting; named as the log names it.
     * Law first, then a clause that holds by itself.
     */
    public Outcome<String> basisBetween(Actor giver, UnitCode unit, Purpose purpose, DataClass dataClass) {
        return receiver(unit).then(to -> weigh.between(giver, to, purpose, dataClass).map(basis -> Outcome.done(Part.of(dataClass, basis).code()))
                .orElseGet(() -> Outcome.refused("refused.no-basis", giver.unit().value(), unit.value(), purpose.name(), dataClass.code(),
                        dataClass.code() + ": NO_CLAUSE NO_LAW")));
    }

    private ShareId open(Actor giver, CaseId id, Receiver to, Ask ask, List<Part> parts, Instant until, Set<DataClass> flowsBack,
            ShareId answers) {
        if (!FLOWS_BACK.containsAll(flowsBack)) {
            throw new IllegalArgumentException("only the answer and the help given flow back");
        }
        var share = new Share(ShareId.fresh(), id, pseudonym(id), giver.agency(), giver.unit(), to.agency(), to.unit(),
                ask.purpose(), ask.ground(), clock.instant(), until, flowsBack, answers, null, null, parts);
        shares.add(share, to, giver.account().value());
        audit.append(giver.entry("SHARE").on(id).about(share.id()).purposed(ask.purpose())
                .with("to", to.unit().value()).with("classes", Weighing.codes(share.classes())).with("ground", ask.ground())
                .with("basis", parts.stream().map(Part::code).collect(Collectors.joining("; ")))
                .with("back", Weighing.codes(flowsBack)));
        return share.id();
    }

    private Outcome<Receiver> receiver(UnitCode unit) {
        return country.findUnit(unit).map(Receiver::of).orElseGet(() -> Outcome.refused("refused.unit-unknown"));
    }

    private String pseudonym(CaseId id) {
        return Optional.ofNullable(glance.getIfAvailable()).flatMap(g -> g.glance(id)).map(CaseGlance.Glance::pseudonym).orElse(null);
    }

    private static Reason noBasis(Actor giver, Ask ask, Weighing weighed) {
        return Reason.of("refused.no-basis", giver.unit().value(), ask.to().value(), ask.purpose().name(),
                Weighing.codes(weighed.missing().keySet()),
                weighed.missingInOrder().entrySet().stream().map(e -> e.getKey().code() + ": " + e.getValue().code())
                        .collect(Collectors.joining("; ")));
    }

    private Outcome<Permit> refuse(Actor giver, CaseId id, Ask ask, Reason reason, String rule) {
        audit.append(giver.entry("SHARE").on(id).purposed(ask.purpose()).with("to", ask.to().value())
                .with("classes", Weighing.codes(ask.classes())).refused(rule));
        return Outcome.refused(reason);
    }
}
