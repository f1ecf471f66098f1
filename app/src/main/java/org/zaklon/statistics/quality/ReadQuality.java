package org.zaklon.statistics.quality;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.statistics.ask.Period;
import org.zaklon.statistics.ask.Scope;
import org.zaklon.statistics.ask.Span;
import org.zaklon.statistics.quality.QualityFacts.Asked;

/** Reads how good the data are, in the country or in the area that the reader coordinates. Every question is in the log. */
@Component
class ReadQuality {
    /** How many months stand side by side; the sums before them are of the whole period. */
    private static final int MONTHS = 12;

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final QualityFacts facts;
    private final CountedOnce once;
    private final Country country;
    private final InstantSource clock;

    ReadQuality(Work work, Access access, Audit audit, QualityFacts facts, CountedOnce once, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.facts = facts;
        this.once = once;
        this.country = country;
        this.clock = clock;
    }

    /** @param page from 1, or 0 for everything on one page */
    Outcome<Findings> ask(Actor actor, Aspect aspect, Span span, int page) {
        return work.read(actor, () -> access.require(actor, Act.QUALITY_READ).then(may -> {
            audit.append(actor.entry(Act.QUALITY_READ).read().with("measure", aspect.name()).with("from", span.from().toString())
                    .with("to", span.to().toString()).with("asOf", span.asOf().toString()));
            var all = page == 0;
            var asked = new Asked(span.from(), span.to(), span.asOf(), Scope.of(actor).area(), all ? 0 : Paged.offset(page),
                    all ? Integer.MAX_VALUE : Paged.SIZE + 1);
            var months = aspect == Aspect.MONTHS ? last(span) : List.<YearMonth>of();
            var rows = rows(aspect, span, asked, months);
            return Outcome.done(new Findings(aspect, months, all ? new Paged<>(rows, 1, false) : Paged.of(rows, page), clock.instant()));
        }));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    private List<Findings.Row> rows(Aspect aspect, Span span, Asked asked, List<YearMonth> shown) {
        return switch (aspect) {
            case COMPLETENESS -> facts.completeness(asked);
            case TIMELINESS -> facts.timeliness(asked);
            case DUPLICATES -> facts.duplicates(asked);
            case ONCE -> page(once.rows(span.asOf()), asked);
            case MONTHS -> page(months(span, asked, shown), asked);
            case CONTRADICTIONS -> page(facts.contradictions(whole(asked)), asked);
            // what was published about the country is no secret of an area
            case SUMS -> page(Sums.broken(country.profile().publishedFigures()), asked);
        };
    }

    /** Every team's area has a line, also the one that never reported. */
    private List<Findings.Row> months(Span span, Asked asked, List<YearMonth> shown) {
        var heard = facts.months(whole(asked));
        var areas = new TreeSet<>(heard.keySet());
        if (asked.area() != null) {
            areas.add(asked.area());
        } else {
            country.teams().forEach(team -> areas.add(team.code().value()));
        }
        var all = new Period(span.from(), span.to(), false).months();
        var rows = new ArrayList<Findings.Row>();
        for (var area : areas) {
            var byMonth = heard.getOrDefault(area, Map.of());
            var values = new TreeMap<String, Integer>();
            values.put("SILENT", (int) all.stream().filter(m -> !byMonth.containsKey(m)).count());
            values.put("ZERO", (int) all.stream().filter(m -> byMonth.getOrDefault(m, -1) == 0).count());
            shown.stream().filter(byMonth::containsKey).forEach(m -> values.put(m.toString(), byMonth.get(m)));
            rows.add(new Findings.Row(List.of(area), values));
        }
        return rows;
    }

    private static List<YearMonth> last(Span span) {
        var all = new Period(span.from(), span.to(), false).months();
        return all.subList(Math.max(0, all.size() - MONTHS), all.size());
    }

    private static Asked whole(Asked asked) {
        return new Asked(asked.from(), asked.to(), asked.knownBy(), asked.area(), 0, Integer.MAX_VALUE);
    }

    private static List<Findings.Row> page(List<Findings.Row> all, Asked asked) {
        return all.stream().skip(asked.offset()).limit(asked.limit()).toList();
    }
}
