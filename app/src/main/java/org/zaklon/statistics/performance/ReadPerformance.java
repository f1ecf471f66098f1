package org.zaklon.statistics.performance;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.statistics.ask.Scope;
import org.zaklon.statistics.ask.Span;

/** Reads how the mechanism works, in the country or in the area that the reader coordinates. Every question is in the log. */
@Component
class ReadPerformance {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Counting counting;
    private final Country country;
    private final InstantSource clock;

    ReadPerformance(Work work, Access access, Audit audit, Counting counting, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.counting = counting;
        this.country = country;
        this.clock = clock;
    }

    Outcome<Figures> ask(Actor actor, Indicator indicator, Span span) {
        return work.read(actor, () -> access.require(actor, Act.PERFORMANCE_READ).then(may -> {
            audit.append(actor.entry(Act.PERFORMANCE_READ).read().with("measure", indicator.name()).with("from", span.from().toString())
                    .with("to", span.to().toString()).with("asOf", span.asOf().toString()));
            return Outcome.done(new Figures(indicator, counting.rows(indicator, span, Scope.of(actor)), clock.instant()));
        }));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
