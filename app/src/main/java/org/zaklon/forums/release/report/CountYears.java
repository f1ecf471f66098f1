package org.zaklon.forums.release.report;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.Rounding;
import org.zaklon.disclosure.audit.GuessBar;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.kernel.Outcome;

/**
 * The yearly table of plans of the whole country, through the engine like every small count that leaves a room. Only years that are over
 * are counted: nothing is added to them any more, so the table of a year never changes and cannot be compared with an earlier one. How
 * few is too few says the profile's list {@code release-figures}.
 */
@Component
public class CountYears {
    private static final LowOrNearest USUAL = new LowOrNearest(10, 5);

    private final Work work;
    private final Access access;
    private final JdbcClient sql;
    private final Audit audit;
    private final Country country;
    private final InstantSource clock;
    private final LowOrNearest rule;
    private volatile Made last = new Made(List.of(), List.of(), Optional.empty());

    CountYears(Work work, Access access, JdbcClient sql, Audit audit, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.sql = sql;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
        rule = country.findCodes("release-figures").flatMap(list -> list.find("BAR"))
                .map(bar -> new LowOrNearest(Long.parseLong(bar.in("min").orElseThrow()), Long.parseLong(bar.in("base").orElseThrow()))).orElse(USUAL);
    }

    private record Ended(int year, String how, int plans) {}

    /** What was made of which counts: the engine is asked again only when another year is over. */
    private record Made(List<Ended> of, List<Integer> years, Optional<ProtectedTable> table) {}

    public Outcome<PlanYears> count(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.PLAN_YEARS).then(may -> {
            audit.append(actor.entry(Act.PLAN_YEARS).read());
            return Outcome.done(may);
        })).then(may -> {
            var made = made(work.system("plans-years", () -> ended(LocalDate.ofInstant(clock.instant(), country.zone()).getYear())));
            return Outcome.done(new PlanYears(made.years(), rule, made.table()));
        });
    }

    private Made made(List<Ended> ended) {
        var known = last;
        if (known.of().equals(ended)) {
            return known;
        }
        var years = IntStream.rangeClosed(ended.getFirst().year(), ended.getLast().year()).boxed().toList();
        var dimensions = List.of(Dimension.flat("year", years.stream().map(String::valueOf).toList()), Dimension.flat("how", PlanYears.HOW));
        var counts = Counts.of(dimensions, ended.stream().flatMap(e -> Collections.nCopies(e.plans(),
                new int[] {years.indexOf(e.year()), PlanYears.HOW.indexOf(e.how())}).stream()).toList(), plan -> 1);
        var bars = new Bars(rule.min(), rule.base(), Optional.of(GuessBar.ONE_IN_TWENTY));
        var outcome = Rounding.protect(Catalogue.of(dimensions), counts, rule, List.of(), bars, Progress.NONE);
        last = new Made(ended, years, outcome instanceof Rounding.Outcome.Done done ? Optional.of(done.table()) : Optional.empty());
        return last;
    }

    private List<Ended> ended(int before) {
        return sql.sql("select year, how, count(*) from forums.plan_end where year < ? group by year, how order by year, how").param(before)
                .query((row, n) -> new Ended(row.getInt(1), row.getString(2), row.getInt(3))).list();
    }
}
