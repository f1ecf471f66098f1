package org.zaklon.sharing.report;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreements;
import org.zaklon.agreements.Crossing;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.UnitCode;

/**
 * What did we share, with whom, on which basis; what is over and not closed; and what has no valid clause, which must be nothing.
 * The lists are those of the reader's agency; the two numbers are those of the whole platform, without any case.
 */
@Component
class ReportSharing {
    /** More open shares than a country has at one time; a report of more says so. */
    private static final int MOST = 10_000;

    private final Work work;
    private final Access access;
    private final BookStore store;
    private final Agreements agreements;
    private final Audit audit;
    private final Country country;
    private final InstantSource clock;

    ReportSharing(Work work, Access access, BookStore store, Agreements agreements, Audit audit, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.agreements = agreements;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    /** Which list. */
    enum Group { SHARED, OVER, UNFOUNDED }

    /** @param since the first day; @param until the last day; they matter for what was shared only */
    record Wanted(Group group, LocalDate since, LocalDate until) {}

    /**
     * One page of a list.
     *
     * @param over on the whole platform: shares that rest on something that is over and that nobody closed
     * @param unfounded on the whole platform: open shares by a clause that does not hold today
     */
    record Found(Paged<BookLine> page, int over, int unfounded) {}

    Outcome<Found> page(Actor actor, Wanted wanted, int page) {
        return found(actor, wanted, Paged.offset(page), Paged.SIZE + 1, page);
    }

    /** All of it for a file. */
    Outcome<Found> whole(Actor actor, Wanted wanted) {
        return found(actor, wanted, 0, MOST, 1);
    }

    private Outcome<Found> found(Actor actor, Wanted wanted, int offset, int limit, int number) {
        return work.read(actor, () -> access.require(actor, Act.SHARING_REPORT).then(may -> {
            audit.append(actor.entry(Act.SHARING_REPORT).with("what", wanted.group().name()).read());
            return Outcome.done(switch (wanted.group()) {
                case SHARED -> store.shared(start(wanted.since()), start(wanted.until().plusDays(1)), offset, limit);
                case OVER -> store.notClosed(offset, limit);
                case UNFOUNDED -> unfounded().stream().skip(offset).limit(limit).toList();
            });
        })).then(lines -> Outcome.done(work.system("sharing-report", () -> new Found(
                limit == MOST ? new Paged<>(lines, number, false) : Paged.of(lines, number), store.notClosed(0, MOST).size(), unfounded().size()))));
    }

    /** Open shares by a clause that the register does not know to hold today between the two agencies. */
    private List<BookLine> unfounded() {
        var holding = agreements.crossings(today());
        return store.liveByClause(MOST).stream().filter(line -> line.bases().stream()
                .filter(rest -> rest.open() && rest.kind().equals("CLAUSE"))
                .anyMatch(rest -> holding.stream().noneMatch(crossing -> carries(crossing, line, rest)))).toList();
    }

    /** An answer rests on the clause of the share that it answers, which leads the other way and names other classes. */
    private boolean carries(Crossing crossing, BookLine line, BookLine.Rest rest) {
        var giver = agency(line.answers() ? line.to() : line.from());
        var receiver = agency(line.answers() ? line.from() : line.to());
        return crossing.clause().agreementId().value().equals(rest.agreement()) && crossing.clause().clauseNumber().equals(rest.clause())
                && crossing.from().equals(giver) && crossing.to().equals(receiver) && crossing.purposes().contains(line.purpose())
                && (line.answers() || crossing.classes().contains(rest.dataClass()));
    }

    private AgencyCode agency(UnitCode unit) {
        return country.findUnit(unit).map(Unit::agency).orElse(null);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(country.zone()).toInstant();
    }
}
