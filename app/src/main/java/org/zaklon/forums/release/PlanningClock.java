package org.zaklon.forums.release;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.forums.release.Milestone.State;
import org.zaklon.forums.release.Milestone.Step;

/**
 * The clock of planning: notified twelve, assessed six, agreed three months and the day itself checked one month before the release.
 * The months are the country's ({@code release-clock}); these are those of the domain report "coordination", 2.A.
 */
@Component
public class PlanningClock {
    private static final Map<Step, Integer> USUAL = Map.of(Step.NOTIFIED, 12, Step.ASSESSED, 6, Step.AGREED, 3, Step.DAY_CHECKED, 1);
    private static final int DUE_WITHIN_MONTHS = 1;

    private final Map<Step, Integer> months = new EnumMap<>(Step.class);

    PlanningClock(Country country) {
        for (var step : Step.values()) {
            months.put(step, country.findCodes("release-clock").flatMap(list -> list.find(step.name())).flatMap(code -> code.in("months"))
                    .map(Integer::parseInt).orElse(USUAL.get(step)));
        }
    }

    /** The days on which steps were done, as far as they were. */
    public record Done(LocalDate notified, LocalDate assessed, LocalDate agreed, LocalDate dayChecked) {
        Optional<LocalDate> of(Step step) {
            return Optional.ofNullable(switch (step) {
                case NOTIFIED -> notified;
                case ASSESSED -> assessed;
                case AGREED -> agreed;
                case DAY_CHECKED -> dayChecked;
            });
        }
    }

    public List<Milestone> of(LocalDate release, Done done, LocalDate today) {
        return Arrays.stream(Step.values()).map(step -> {
            var due = release.minusMonths(months.get(step));
            var on = done.of(step);
            return new Milestone(step, months.get(step), due, on, state(due, on, today));
        }).toList();
    }

    private static State state(LocalDate due, Optional<LocalDate> done, LocalDate today) {
        if (done.isPresent()) {
            return done.get().isAfter(due) ? State.LATE : State.DONE;
        }
        if (today.isAfter(due)) {
            return State.MISSED;
        }
        return today.isBefore(due.minusMonths(DUE_WITHIN_MONTHS)) ? State.AHEAD : State.DUE;
    }
}
