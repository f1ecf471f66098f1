package org.zaklon.statistics;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.statistics.ask.Period;
import org.zaklon.statistics.facts.Persons;

/** Counts people by period and category, as known on a date. Every question is in the log. */
@Component
class ReadStatistics {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Facts facts;
    private final Persons persons;
    private final Country country;
    private final InstantSource clock;

    ReadStatistics(Work work, Access access, Audit audit, Facts facts, Persons persons, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.facts = facts;
        this.persons = persons;
        this.country = country;
        this.clock = clock;
    }

    Outcome<Table> ask(Actor actor, Question question) {
        return work.read(actor, () -> access.require(actor, Act.STATISTICS_READ).then(may -> {
            audit.append(actor.entry(Act.STATISTICS_READ).read().with("measure", question.measure().name())
                    .with("by", question.by().name()).with("from", question.from().toString()).with("to", question.to().toString())
                    .with("asOf", question.asOf().toString()));
            return Outcome.done(table(question));
        }));
    }

    /** The first year of which anything is known, for a question that names no period. */
    Outcome<LocalDate> beginning(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.STATISTICS_READ).then(may ->
                Outcome.done(facts.earliest().orElseGet(this::today).withDayOfYear(1))));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    private Table table(Question question) {
        var counts = facts.count(question.measure(), question.by(), question.from(), question.to(), question.asOf());
        var people = facts.count(question.measure(), null, question.from(), question.to(), question.asOf());
        var reported = persons.monthsReported(question.from(), question.to(), question.asOf());
        var rows = new ArrayList<Table.Row>();
        for (var period : question.step().cut(question.from(), question.to())) {
            rows.add(row(period, counts, people, reported));
        }
        var whole = row(new Period(question.from(), question.to(), false), counts, people, reported);
        return new Table(question, columns(question.by(), whole.counts().keySet()), rows, whole, clock.instant());
    }

    private static Table.Row row(Period period, List<Facts.Count> counts, List<Facts.Count> people, Set<YearMonth> reported) {
        var byCategory = new HashMap<String, Integer>();
        counts.stream().filter(c -> period.holds(c.on())).forEach(c -> byCategory.merge(c.category(), c.people(), Integer::sum));
        int all = people.stream().filter(c -> period.holds(c.on())).mapToInt(Facts.Count::people).sum();
        var months = period.months();
        int silent = (int) months.stream().filter(m -> !reported.contains(m)).count();
        return new Table.Row(period, Map.copyOf(byCategory), all, months.size(), silent);
    }

    /** The categories of the profile that occur, in its order; the unknown stand last and are always shown. */
    private List<String> columns(By by, Set<String> occurring) {
        var columns = new ArrayList<>(switch (by) {
            case SEX_AND_AGE -> List.of("F_CHILD", "M_CHILD", "F_ADULT", "M_ADULT");
            case AGE -> List.of("CHILD", "ADULT");
            case SEX -> codes("sex");
            case FORM, ANY_FORM -> codes("exploitation").stream().filter(occurring::contains).toList();
            case BODY -> List.of(UnitFunction.values()).stream().map(Enum::name).filter(occurring::contains).toList();
        });
        new TreeSet<>(occurring).stream().filter(c -> !columns.contains(c) && !c.equals(Table.UNKNOWN)).forEach(columns::add);
        if (by != By.BODY || occurring.contains(Table.UNKNOWN)) {
            columns.add(Table.UNKNOWN);
        }
        return List.copyOf(columns);
    }

    private List<String> codes(String list) {
        return country.findCodes(list).map(l -> l.codes().stream().map(c -> c.code()).toList()).orElse(List.of());
    }
}
