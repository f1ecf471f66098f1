package org.zaklon.cases.decision;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.cases.Age;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.Level;
import org.zaklon.country.Country;
import org.zaklon.country.DecidingBody;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.ui.forms.Answers;

/** Who may decide what about persons of which age: read from the profile, never from the code. */
@Component
class Deciding {
    static final List<Level> LEVELS = List.of(Level.PRESUMED, Level.FORMAL, Level.NOT_CONFIRMED, Level.DECLINED);

    private final Country country;

    Deciding(Country country) {
        this.country = country;
    }

    /** On which basis of the profile the actor's unit may decide; empty where it may not. */
    Optional<DecidingBody> body(Actor actor, Level level, Age age) {
        return level.needs().flatMap(decision -> country.decidingAs(actor.unit(), decision, age.group()));
    }

    /** Kinds of unit that may decide so, for the one who may not. */
    List<UnitFunction> functions(Level level, Age age) {
        return level.needs().stream().flatMap(d -> country.decidingBodies(d, age.group()).stream())
                .map(DecidingBody::function).distinct().toList();
    }

    boolean may(Actor actor, Level level, Age age) {
        return level.needs().isEmpty() || body(actor, level, age).isPresent();
    }

    /** The age on which the decision rests: what it says itself, else what the case says. */
    Age age(CaseFile file, Answers answers) {
        return answers.find("age-group").map(a -> answers.code("age-group").map(Age::valueOf).orElse(Age.UNKNOWN))
                .orElse(file.age());
    }

    /** A formal decision names the elements of the definition; for a child the means are not needed (Palermo Protocol, Art. 3). */
    Outcome<Level> elements(Level level, Age age, Answers answers) {
        if (level != Level.FORMAL) {
            return Outcome.done(level);
        }
        return answers.codes("acts").isEmpty() ? Outcome.refused("refused.element-act")
                : answers.codes("purposes").isEmpty() ? Outcome.refused("refused.element-purpose")
                : !age.child() && answers.codes("means").isEmpty() ? Outcome.refused("refused.element-means")
                : Outcome.done(level);
    }

    /** The id of the legal basis that was chosen in the form. */
    String basis(Answers answers) {
        return answers.code("legal-basis").flatMap(code -> country.findCodes("decision-bases").flatMap(l -> l.find(code)))
                .flatMap(code -> code.in("legal_basis")).orElse(null);
    }
}
