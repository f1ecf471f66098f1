package org.zaklon.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.country.Unit;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/** The door to the register: which clause lets what happen. Ask inside {@code Work}; only {@code sharing} does. */
@Component
public class Agreements {
    private final Register register;
    private final Country country;

    Agreements(Register register, Country country) {
        this.register = register;
        this.country = country;
    }

    /**
     * The clause in force that lets one unit share a class with another for a purpose; of several the one with the fewest
     * conditions, then the one that holds longest. Empty outside validity, for unknown units and always for immigration
     * enforcement.
     */
    public Optional<Clause> clauseFor(UnitCode from, UnitCode to, Purpose purpose, DataClass dataClass, LocalDate on) {
        return clausesFor(from, to, purpose, dataClass, on).stream().findFirst();
    }

    /** All such clauses, the best first. */
    public List<Clause> clausesFor(UnitCode from, UnitCode to, Purpose purpose, DataClass dataClass, LocalDate on) {
        return between(from, to, (giver, receiver) ->
                ClauseSearch.holding(register.standing(purpose, dataClass), giver, receiver, purpose, dataClass, on));
    }

    /** Clauses that allowed it once and are over, the last one first: a refusal names them. */
    public List<Clause> endedClausesFor(UnitCode from, UnitCode to, Purpose purpose, DataClass dataClass, LocalDate on) {
        return between(from, to, (giver, receiver) ->
                ClauseSearch.over(register.standing(purpose, dataClass), giver, receiver, purpose, dataClass, on));
    }

    /** Who may share what with whom on a day, by agency; for the page that shows it. */
    public List<Crossing> crossings(LocalDate on) {
        return register.standing(null, null).stream().filter(s -> s.holdsOn(on)).flatMap(s -> Crossing.of(s, on).stream()).toList();
    }

    private interface Search {
        List<Clause> between(Unit giver, Unit receiver);
    }

    private List<Clause> between(UnitCode from, UnitCode to, Search search) {
        var giver = country.findUnit(from);
        var receiver = country.findUnit(to);
        return giver.isPresent() && receiver.isPresent() ? search.between(giver.get(), receiver.get()) : List.of();
    }
}
