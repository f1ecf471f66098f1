package org.zaklon.programmes.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Deed;
import org.zaklon.programmes.money.Balance;
import org.zaklon.programmes.report.ReadProject.Found;

/**
 * What a donor is told of a period: money, what was done in parts that the project paid, where, and the approved values of indicators.
 *
 * @param done by kind, in deeds with two decimals
 * @param places by area, all kinds together
 */
public record DonorFigures(LocalDate since, LocalDate until, Balance balance, Map<Deed.Kind, BigDecimal> done, Map<AreaCode, BigDecimal> places,
        List<Reached> reached) {

    /** @param value null where nothing is approved yet; @param drifted whether it would be counted differently today */
    public record Reached(String title, LocalDate since, LocalDate until, BigDecimal target, BigDecimal value, boolean drifted) {}

    /** Both days included. */
    public static DonorFigures of(Found found, LocalDate since, LocalDate until) {
        var done = new EnumMap<Deed.Kind, BigDecimal>(Deed.Kind.class);
        var places = new java.util.TreeMap<AreaCode, BigDecimal>(java.util.Comparator.comparing(AreaCode::value));
        found.deeds().stream().filter(p -> within(p.deed().day(), since, until)).forEach(p -> {
            var part = BigDecimal.valueOf(p.percent()).divide(BigDecimal.valueOf(100), 2, RoundingMode.UNNECESSARY);
            done.merge(p.deed().kind(), part, BigDecimal::add);
            places.merge(p.deed().area(), part, BigDecimal::add);
        });
        var lines = found.lines().stream().filter(l -> within(l.on(), since, until)).toList();
        var reached = found.indicators().stream().flatMap(i -> i.periods().stream()
                .filter(p -> !p.until().isBefore(since) && !p.since().isAfter(until))
                .map(p -> new Reached(i.title(), p.since(), p.until(), p.target(), p.approved().map(m -> m.value()).orElse(null), found.drifted(p))))
                .toList();
        return new DonorFigures(since, until, Balance.of(found.project().budget(), lines), done, places, reached);
    }

    private static boolean within(LocalDate day, LocalDate since, LocalDate until) {
        return !day.isBefore(since) && !day.isAfter(until);
    }
}
