package org.zaklon.agreements;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.zaklon.agreements.ClauseSearch.Standing;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;

/** From one agency to another, by one clause that holds. */
public record Crossing(AgencyCode from, AgencyCode to, Set<DataClass> classes, Set<Purpose> purposes, Clause clause) {
    public Crossing {
        classes = Set.copyOf(classes);
        purposes = Set.copyOf(purposes);
    }

    static Set<Crossing> of(Standing standing, LocalDate on) {
        var all = new HashSet<Crossing>();
        for (var giver : standing.rule().from()) {
            for (var receiver : standing.rule().to()) {
                var until = standing.until(giver.agency(), receiver.agency());
                if (!giver.agency().equals(receiver.agency()) && !on.isAfter(until)) {
                    all.add(new Crossing(giver.agency(), receiver.agency(), standing.rule().classes(), standing.rule().purposes(),
                            standing.clause(until)));
                }
            }
        }
        return all;
    }
}
