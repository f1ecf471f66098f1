package org.zaklon.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.zaklon.demo.PlannedCase.Course;

/** Draws the cases of the invented country: every margin of every year is met exactly, everything else is chance with a seed. */
final class Plan {
    /** Signals that lead to no decision, for every hundred persons counted. */
    private static final int LOST_PER_HUNDRED = 9;

    private static final int NOT_CONFIRMED_PER_HUNDRED = 7;

    private final Names names;
    private final List<String> areas;
    private final RandomGenerator chance;

    /** @param areas the areas of the teams, the busiest first */
    Plan(Names names, List<String> areas, RandomGenerator chance) {
        this.names = names;
        this.areas = areas;
        this.chance = chance;
    }

    List<PlannedCase> of(List<YearFigures> years, LocalDate today) {
        var cases = new ArrayList<PlannedCase>();
        for (var year : years) {
            cases.addAll(counted(year, today));
            var lost = year.total() * LOST_PER_HUNDRED / 100;
            var denied = year.total() * NOT_CONFIRMED_PER_HUNDRED / 100;
            for (int i = 0; i < lost + denied; i++) {
                var sex = chance.nextBoolean() ? "F" : "M";
                cases.add(person(year.year(), today, sex, chance.nextInt(3) > 0, false, Set.of("UNKNOWN"),
                        i < lost ? Course.NO_FOLLOW_UP : Course.NOT_CONFIRMED));
            }
        }
        cases.sort(Comparator.comparing(PlannedCase::signalled));
        return cases;
    }

    private List<PlannedCase> counted(YearFigures year, LocalDate today) {
        var forms = year.formsChildrenFirst();
        var sexes = sexes(year);
        var foreign = flags(year.total(), year.foreign());
        var cases = new ArrayList<PlannedCase>();
        for (int i = 0; i < year.total(); i++) {
            var child = i < year.children();
            cases.add(person(year.year(), today, sexes.get(i), child, foreign.get(i),
                    forms.get(i), course(year.year(), today)));
        }
        return cases;
    }

    /** Children stand first; where girls are published their number is met among the children. */
    private List<String> sexes(YearFigures year) {
        var girls = year.girls().orElseGet(() -> Math.clamp(
                Math.round((float) year.children() * year.female() / year.total()),
                Math.max(0, year.children() - year.male()), Math.min(year.children(), year.female())));
        var children = mixed("F", girls, "M", year.children() - girls);
        var adults = mixed("F", year.female() - girls, "M", year.male() - (year.children() - girls));
        children.addAll(adults);
        return children;
    }

    private List<String> mixed(String one, int ones, String other, int others) {
        var all = new ArrayList<>(Collections.nCopies(ones, one));
        all.addAll(Collections.nCopies(others, other));
        shuffle(all);
        return all;
    }

    private List<Boolean> flags(int size, int set) {
        var all = new ArrayList<>(Collections.nCopies(set, true));
        all.addAll(Collections.nCopies(size - set, false));
        shuffle(all);
        return all;
    }

    private <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, chance.nextInt(i + 1));
        }
    }

    private Course course(int year, LocalDate today) {
        var roll = chance.nextInt(100);
        if (year == today.getYear() && roll < 70) {
            return Course.OPEN;
        }
        return roll < 60 ? Course.PRESUMED : roll < 90 ? Course.IDENTIFIED : Course.WITHDRAWN;
    }

    private PlannedCase person(
            int year, LocalDate today, String sex, boolean child, boolean foreign, Set<String> forms, Course course) {
        var day = year == today.getYear() ? lately(today) : LocalDate.ofYearDay(year, 1 + chance.nextInt(330));
        var age = child ? 6 + chance.nextInt(12) : 18 + Math.abs((int) (chance.nextGaussian() * 9));
        var from = foreign ? names.foreignCountry(chance) : names.home();
        return new PlannedCase(day, names.given(sex, from, chance), names.surname(from, chance), sex, Math.min(age, 71), from,
                forms, area(), course);
    }

    /** In the running year the last weeks are the fullest, so that there is something to do today. */
    private LocalDate lately(LocalDate today) {
        var ago = (int) Math.abs(chance.nextGaussian() * 40);
        return today.minusDays(Math.min(ago, Math.max(1, today.getDayOfYear() - 1)));
    }

    /** Busy areas come up more often: the square of an even draw. */
    private String area() {
        var draw = chance.nextDouble();
        return areas.get((int) (draw * draw * areas.size()));
    }
}
