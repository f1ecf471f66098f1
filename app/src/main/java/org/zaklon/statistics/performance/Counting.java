package org.zaklon.statistics.performance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.country.Timer;
import org.zaklon.statistics.ask.Scope;
import org.zaklon.statistics.ask.Span;
import org.zaklon.statistics.facts.Journeys;
import org.zaklon.statistics.facts.Journeys.Asked;
import org.zaklon.statistics.facts.Journeys.Fate;

/** Counts each indicator from the journeys. */
@Component
class Counting {
    /** The event of the profile with which recovery and reflection begins (Council of Europe Convention, Art. 13). */
    private static final String GROUNDS = "REASONABLE_GROUNDS";

    private final Journeys journeys;
    private final Country country;

    Counting(Journeys journeys, Country country) {
        this.journeys = journeys;
        this.country = country;
    }

    List<Figures.Row> rows(Indicator indicator, Span span, Scope scope) {
        if (indicator.byPeriod()) {
            return span.cut().stream().map(period -> new Figures.Row(period, null,
                    values(indicator, new Asked(period.from(), period.to(), span.asOf(), scope.area())))).toList();
        }
        return byCode(indicator, new Asked(span.from(), span.to(), span.asOf(), scope.area()));
    }

    private Map<String, Integer> values(Indicator indicator, Asked asked) {
        return switch (indicator) {
            case DECISION -> waits(journeys.untilDecision(asked));
            case ACCOMMODATION -> waits(journeys.untilShelter(asked));
            case REFERRALS -> answered(journeys.referrals(asked));
            case REFLECTION -> reflection(journeys.clocks(asked).stream().filter(c -> reflection().contains(c.timer())).toList());
            case WITHDRAWALS -> withdrawn(journeys.withdrawals(asked));
            case REFUSALS, HELP, DEADLINES, CLOSURES -> throw new IllegalArgumentException(indicator + " is counted by code");
        };
    }

    private List<Figures.Row> byCode(Indicator indicator, Asked asked) {
        return switch (indicator) {
            case REFUSALS -> lines(journeys.referrals(asked).stream().filter(r -> r.declined() != null).toList(), Journeys.Sent::declined,
                    all -> Map.of("REFERRALS", all.size()));
            case HELP -> lines(journeys.help(asked, minimum(c -> true), minimum(c -> c.in("for").filter("CHILD"::equals).isPresent())),
                    offer -> (offer.minimum() ? "minimum-assistance/" : "services/") + offer.service(), Counting::offers);
            case DEADLINES -> lines(journeys.clocks(asked).stream().filter(c -> !reflection().contains(c.timer())).toList(),
                    Journeys.Ran::timer, Counting::kept);
            case CLOSURES -> lines(journeys.closures(asked), Journeys.Closed::reason,
                    all -> Map.of("CASES", all.size(), "PEOPLE", distinct(all, Journeys.Closed::person)));
            default -> throw new IllegalArgumentException(indicator + " is counted by period");
        };
    }

    private static <T> List<Figures.Row> lines(List<T> all, Function<T, String> by, Function<List<T>, Map<String, Integer>> values) {
        var grouped = all.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        return grouped.entrySet().stream().map(e -> new Figures.Row(null, e.getKey(), values.apply(e.getValue())))
                .sorted(Comparator.comparing(Figures.Row::code)).toList();
    }

    private static Map<String, Integer> waits(List<Journeys.Wait> all) {
        var values = new TreeMap<String, Integer>();
        var days = all.stream().flatMapToInt(w -> w.days().stream()).sorted().toArray();
        values.put("PEOPLE", all.size());
        values.put("REACHED", days.length);
        if (days.length > 0) {
            values.put("LOWER", quantile(days, 1));
            values.put("MEDIAN", quantile(days, 2));
            values.put("UPPER", quantile(days, 3));
        }
        values.put("CLOSED", count(all, w -> w.days().isEmpty() && w.closed()));
        values.put("WAITING", count(all, w -> w.days().isEmpty() && !w.closed()));
        return values;
    }

    /** The smallest number of days within which a quarter, half or three quarters had it: always one that somebody waited. */
    private static int quantile(int[] sorted, int quarters) {
        return sorted[(sorted.length * quarters + 3) / 4 - 1];
    }

    private static Map<String, Integer> answered(List<Journeys.Sent> all) {
        return Map.of("SENT", all.size(), "IN_TIME", count(all, r -> r.fate() == Fate.IN_TIME), "LATE", count(all, r -> r.fate() == Fate.LATE),
                "OVER", count(all, r -> r.fate() == Fate.OVER), "PENDING", count(all, r -> r.fate() == Fate.WAITING));
    }

    private static Map<String, Integer> offers(List<Journeys.Offer> all) {
        var values = new TreeMap<String, Integer>();
        values.put("PEOPLE", all.size());
        for (var state : List.of("ACCEPTED", "DECLINED", "UNAVAILABLE", "OFFERED", "NOT_OFFERED", "NOT_APPLICABLE")) {
            values.put(state, count(all, o -> o.state().equals(state)));
        }
        return values;
    }

    private static Map<String, Integer> reflection(List<Journeys.Ran> all) {
        return Map.of("GRANTED", all.size(), "EXTENDED", count(all, Journeys.Ran::extended),
                "ENDED_EARLY", count(all, r -> r.state().equals("ENDED_IN_TIME")),
                "BY_PERSON", count(all, r -> r.state().equals("ENDED_IN_TIME") && "PERSON_ASKED".equals(r.why())),
                "WHOLE", count(all, r -> Set.of("RAN_OUT", "ENDED_LATE").contains(r.state())),
                "RUNNING", count(all, r -> r.state().equals("RUNNING")));
    }

    private static Map<String, Integer> kept(List<Journeys.Ran> all) {
        return Map.of("STARTED", all.size(), "IN_TIME", count(all, r -> r.state().equals("ENDED_IN_TIME")),
                "LATE", count(all, r -> Set.of("RAN_OUT", "ENDED_LATE").contains(r.state())),
                "RUNNING", count(all, r -> r.state().equals("RUNNING")));
    }

    private static Map<String, Integer> withdrawn(List<Journeys.Withdrawn> all) {
        return Map.of("WITHDRAWN", all.size(), "PEOPLE", distinct(all, Journeys.Withdrawn::person),
                "SHARES", all.stream().mapToInt(Journeys.Withdrawn::sharesEnded).sum());
    }

    private Set<String> reflection() {
        return country.timers().stream().filter(t -> t.startsOn().equals(GROUNDS)).map(Timer::id).collect(Collectors.toSet());
    }

    private List<String> minimum(Predicate<Code> which) {
        return country.minimumAssistance().stream().filter(which).map(Code::code).toList();
    }

    private static <T> int count(Collection<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }

    private static <T> int distinct(Collection<T> all, Function<T, ?> by) {
        return (int) all.stream().map(by).distinct().count();
    }
}
