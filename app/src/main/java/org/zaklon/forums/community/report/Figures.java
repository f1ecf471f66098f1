package org.zaklon.forums.community.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zaklon.bodies.register.Voice;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.mediation.Mediation;

/**
 * What the forums of one keeper did in a period, counted from coded facts when it is asked. Persons, participations and events are
 * never added to each other.
 *
 * @param today the day on which the age of open issues is measured
 * @param keptFromMediation issues that a screening kept from mediation
 * @param chairs women among those in the chair today, whatever the period
 * @param secretaries women among the secretaries of today
 * @param onAgendas issues on agendas, by the sex that was noted of who raised them
 * @param voice who led in meetings
 */
record Figures(LocalDate today, List<FigureStore.IssueFact> issues, int keptFromMediation, List<FigureStore.MediationFact> mediations,
        List<FigureStore.FollowUpFact> followUps, List<FigureStore.InitiativeFact> initiatives, List<FigureStore.EquipmentFact> equipment, Share chairs,
        Share secretaries, Map<String, Integer> onAgendas, Voice voice) {

    /** Days since an open issue was raised, as bands from their lower end. */
    private static final List<Integer> BANDS = List.of(0, 30, 90, 180);

    /** How many of how many. */
    record Share(int part, int of) {
        OptionalInt percent() {
            return of == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * part / of));
        }
    }

    /** Counts of states by category, the largest category first. */
    Map<String, Map<IssueState.Phase, Integer>> byCategory() {
        var counts = new TreeMap<String, Map<IssueState.Phase, Integer>>();
        issues.forEach(i -> counts.computeIfAbsent(i.category(), c -> new TreeMap<>()).merge(i.state().phase(), 1, Integer::sum));
        var sorted = new LinkedHashMap<String, Map<IssueState.Phase, Integer>>();
        counts.entrySet().stream().sorted((a, b) -> sum(b.getValue()) - sum(a.getValue())).forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<IssueState, Integer> byState() {
        return counted(issues, FigureStore.IssueFact::state);
    }

    /** Open issues by age; the key is the lower end of the band in days. */
    Map<Integer, Integer> byAge() {
        var ages = new TreeMap<Integer, Integer>();
        BANDS.forEach(band -> ages.put(band, 0));
        issues.stream().filter(i -> i.state().phase() == IssueState.Phase.OPEN).forEach(i -> {
            int days = (int) Math.max(0, ChronoUnit.DAYS.between(i.raisedOn(), today));
            ages.merge(BANDS.reversed().stream().filter(band -> days >= band).findFirst().orElse(0), 1, Integer::sum);
        });
        return ages;
    }

    /** Days from raising to the first time it was held for solved: the middle one; empty where none was. */
    OptionalInt daysToResolve() {
        var days = issues.stream().filter(i -> i.resolvedOn() != null)
                .map(i -> (int) ChronoUnit.DAYS.between(i.raisedOn(), i.resolvedOn())).sorted().toList();
        return days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(days.get((days.size() - 1) / 2));
    }

    int resolved() {
        return (int) issues.stream().filter(i -> i.resolvedOn() != null).count();
    }

    /** Of the issues that were ever held for solved, those that the raiser or a later meeting confirmed and that stayed so. */
    Share confirmed() {
        return new Share((int) issues.stream().filter(i -> i.resolvedOn() != null && i.state() == IssueState.CONFIRMED).count(), resolved());
    }

    /** Of the confirmed ones, those that nobody but the code confirms: whoever wrote the issue down saw that code too. */
    Share confirmedByCode() {
        var confirmed = issues.stream().filter(i -> i.state() == IssueState.CONFIRMED).toList();
        return new Share((int) confirmed.stream().filter(FigureStore.IssueFact::byCode).count(), confirmed.size());
    }

    Map<Mediation.Outcome, Integer> byOutcome() {
        return counted(mediations.stream().filter(m -> m.outcome() != null).toList(), FigureStore.MediationFact::outcome);
    }

    int going() {
        return (int) mediations.stream().filter(m -> m.outcome() == null).count();
    }

    int withoutCertificate() {
        return (int) mediations.stream().filter(m -> !m.certified()).count();
    }

    /** Of the follow-ups after so many months that found somebody, those that found that it holds. */
    Share holds(int months) {
        var asked = followUps.stream().filter(f -> f.months() == months && f.result() != null && f.result() != Mediation.Result.NOT_REACHED).toList();
        return new Share((int) asked.stream().filter(f -> f.result() == Mediation.Result.HOLDS).count(), asked.size());
    }

    /** Follow-ups that are due and that nobody has asked. */
    int overdue() {
        return (int) followUps.stream().filter(f -> f.result() == null && f.due().isBefore(today)).count();
    }

    /** Of the issues raised by somebody whose sex was noted, those that a woman raised. */
    Share raisedByWomen() {
        return new Share((int) issues.stream().filter(i -> i.sex().equals("F")).count(),
                (int) issues.stream().filter(i -> i.sex().equals("F") || i.sex().equals("M")).count());
    }

    /** Of the items about an issue whose raiser's sex was noted, those that a woman raised. */
    Share itemsRaisedByWomen() {
        int women = onAgendas.getOrDefault("F", 0);
        return new Share(women, women + onAgendas.getOrDefault("M", 0));
    }

    Share itemsLedByWomen() {
        return new Share(voice.ledByWomen(), voice.led());
    }

    Share chairedByWomen() {
        return new Share(voice.chairedByWomen(), voice.chaired());
    }

    /** Meetings of women only, of all that were held. */
    Share womenOnlyMeetings() {
        return new Share(voice.womenOnly(), voice.meetings());
    }

    Share ledByWomen() {
        return new Share((int) initiatives.stream().filter(i -> i.ledBy().equals("WOMEN")).count(), initiatives.size());
    }

    int womenOnly() {
        return (int) initiatives.stream().filter(FigureStore.InitiativeFact::womenOnly).count();
    }

    Map<String, List<FigureStore.EquipmentFact>> byKind() {
        return equipment.stream().collect(Collectors.groupingBy(FigureStore.EquipmentFact::kind, TreeMap::new, Collectors.toList()));
    }

    private static <T, K extends Comparable<K>> Map<K, Integer> counted(List<T> facts, Function<T, K> by) {
        var counts = new TreeMap<K, Integer>();
        facts.forEach(fact -> counts.merge(by.apply(fact), 1, Integer::sum));
        return counts;
    }
}
