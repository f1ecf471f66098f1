package org.zaklon.cases.decision;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.country.Country;
import org.zaklon.country.Timer;
import org.zaklon.ui.forms.Answers;

/**
 * What reasonable grounds start at once: the recovery and reflection period (Convention, Art. 13) and, for a child, the search
 * for a guardian (Art. 10(4)).
 */
@Component
class Protection {
    static final String GROUNDS = "REASONABLE_GROUNDS";
    private static final String CHILD = "CHILD_PRESUMED";
    private static final Set<String> HAS_GUARDIAN = Set.of("PARENT", "APPOINTED", "NOT_NEEDED");

    private final Clocks clocks;
    private final Country country;
    private final InstantSource clock;

    Protection(Clocks clocks, Country country, InstantSource clock) {
        this.clocks = clocks;
        this.country = country;
        this.clock = clock;
    }

    void start(CaseFile file, boolean child, Answers answers) {
        var running = clocks.of(file.id()).stream().filter(c -> c.runs()).map(c -> c.timer()).toList();
        if (started(GROUNDS).noneMatch(t -> running.contains(t.id()))) {
            reflection(answers).ifPresent(timer -> clocks.start(file.id(), clock.instant(), timer));
        }
        if (child && answers.code("guardian").filter(HAS_GUARDIAN::contains).isEmpty()) {
            started(CHILD).map(Timer::id).filter(id -> !running.contains(id))
                    .forEach(id -> clocks.start(file.id(), clock.instant(), id));
        }
    }

    /** The timer that the profile names for the person's status; where the status is not known, the first one of the profile. */
    private Optional<String> reflection(Answers answers) {
        return answers.code("status").flatMap(code -> country.findCodes("migration-status").flatMap(l -> l.find(code)))
                .flatMap(code -> code.in("timer")).or(() -> started(GROUNDS).map(Timer::id).findFirst());
    }

    private Stream<Timer> started(String event) {
        return country.timers().stream().filter(t -> t.startsOn().equals(event));
    }
}
