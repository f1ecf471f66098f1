package org.zaklon.forums.release.judgement;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.forums.release.NeverRecorded;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.Plans;
import org.zaklon.forums.release.SeatsOfPlan;
import org.zaklon.forums.release.trail.Trail;
import org.zaklon.forums.release.trail.What;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;
import org.zaklon.trainings.CourseCode;

/**
 * Files a summary: by an assessor whose certificate is valid on that day, for named seats, until a day. Ratings and what is never
 * recorded are refused with the reason.
 */
@Component
public class FileJudgement {
    /** How long it holds where the profile says nothing (domain report "coordination", A). */
    private static final Period USUAL = Period.ofMonths(6);

    private final Work work;
    private final Plans plans;
    private final JudgementStore store;
    private final SeatsOfPlan seats;
    private final Assessors assessors;
    private final NeverRecorded never;
    private final Country country;
    private final Trail trail;
    private final Audit audit;

    FileJudgement(Work work, Plans plans, JudgementStore store, SeatsOfPlan seats, Assessors assessors, NeverRecorded never, Country country,
            Trail trail, Audit audit) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.seats = seats;
        this.assessors = assessors;
        this.never = never;
        this.country = country;
        this.trail = trail;
        this.audit = audit;
    }

    /** @param audience the seats that may read it; by default nobody but the assessor's own agency */
    public record Summary(String instrument, LocalDate madeOn, Judgement.Text text, List<SeatId> audience) {
        public Summary {
            audience = List.copyOf(audience);
        }
    }

    public Outcome<JudgementId> file(Actor actor, RequestId request, PlanId id, Summary summary) {
        return work.once(actor, request, JudgementId::new, () -> plans.requireOpen(actor, Act.JUDGEMENT_FILE, id).then(asked -> {
            var instrument = country.findCodes("spj-instruments").flatMap(list -> list.find(summary.instrument()));
            if (instrument.isEmpty()) {
                return Outcome.refused("refused.judgement-instrument");
            }
            var today = plans.today();
            if (summary.madeOn().isAfter(today)) {
                return Outcome.refused("refused.day-ahead");
            }
            if (!seats.are(asked.plan().body(), summary.audience())) {
                return Outcome.refused("refused.need-audience");
            }
            return assessors.on(actor, new CourseCode(instrument.get().in("course").orElseThrow()), today).then(certificate ->
                    written(summary).then(text -> {
                        var one = new Judgement(JudgementId.fresh(), actor.agency(), summary.instrument(), summary.madeOn(),
                                summary.madeOn().plus(holds(instrument.get())), Optional.of(text));
                        store.add(actor, asked.plan(), one, certificate.value(), summary.audience());
                        trail.let(actor, asked.trailed(), What.JUDGEMENT_TEXT, summary.instrument(), null, summary.audience());
                        audit.append(actor.entry(Act.JUDGEMENT_FILE).about(one.id()).with("instrument", summary.instrument())
                                .with("certificate", certificate.value().toString())
                                .with("seats", String.valueOf(summary.audience().size())));
                        return Outcome.done(one.id());
                    }));
        }));
    }

    private Outcome<Judgement.Text> written(Summary summary) {
        var text = summary.text();
        if (Stream.of(text.mandate(), text.sources(), text.scenarios(), text.warning(), text.protective()).anyMatch(String::isBlank)) {
            return Outcome.refused("refused.judgement-empty");
        }
        if (text.missing().isBlank()) {
            return Outcome.refused("refused.judgement-missing");
        }
        if (text.ownView().isBlank()) {
            return Outcome.refused("refused.judgement-own-view");
        }
        return Stream.of(text.mandate(), text.sources(), text.scenarios(), text.warning(), text.protective(), text.missing(),
                        text.ownView(), text.disagreement())
                .flatMap(part -> never.in(part).stream()).findFirst()
                .map(found -> Outcome.<Judgement.Text>refused("refused.never." + found.kind(), found.phrase()))
                .orElseGet(() -> Outcome.done(text));
    }

    private static Period holds(Code instrument) {
        return instrument.in("holds").map(Period::parse).orElse(USUAL);
    }
}
