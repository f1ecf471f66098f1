package org.zaklon.agreements;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.zaklon.country.Unit;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;

/**
 * What one clause lets happen: these units may share these classes with those units for these purposes.
 *
 * @param position where it stands among the rules; no part of the text
 * @param clause the number of the clause it belongs to
 * @param since the first day, where it begins later than the agreement; may be null
 * @param until the last day, where it ends earlier than the agreement; may be null
 * @param retention how long the receiver keeps what it received, after the share ends
 */
public record Rule(
        int position, String clause, Set<Holder> from, Set<Holder> to, Set<Purpose> purposes, Set<DataClass> classes,
        Set<Condition> conditions, LocalDate since, LocalDate until, Period retention) {
    public Rule {
        from = Set.copyOf(from);
        to = Set.copyOf(to);
        purposes = Set.copyOf(purposes);
        classes = Set.copyOf(classes);
        conditions = Set.copyOf(conditions);
    }

    boolean covers(Unit giver, Unit receiver, Purpose purpose, DataClass dataClass) {
        return purposes.contains(purpose) && classes.contains(dataClass)
                && from.stream().anyMatch(h -> h.includes(giver)) && to.stream().anyMatch(h -> h.includes(receiver));
    }
}
