package org.zaklon.incidents.tell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps programs from flooding the desk or trying receipts, without looking at anybody's address: reports are counted for the whole house, and wrong
 * receipts for each first group of digits, so that whoever guesses shuts out no one else. Counted in memory, for an hour at most.
 */
@Component
public class Rush {
    private static final int REPORTS_A_MINUTE = 60;
    private static final int WRONG_AN_HOUR = 10;

    private final InstantSource clock;
    private final Map<String, Integer> wrong = new HashMap<>();
    private Instant minute = Instant.EPOCH;
    private Instant hour = Instant.EPOCH;
    private int reports;

    Rush(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether one more report may come in this minute. */
    synchronized boolean lets() {
        var now = clock.instant();
        if (Duration.between(minute, now).abs().compareTo(Duration.ofMinutes(1)) > 0) {
            minute = now;
            reports = 0;
        }
        return ++reports <= REPORTS_A_MINUTE;
    }

    /** Whether a receipt that begins so may be tried now. */
    public synchronized boolean letsTry(String firstGroup) {
        var now = clock.instant();
        if (Duration.between(hour, now).abs().compareTo(Duration.ofHours(1)) > 0) {
            hour = now;
            wrong.clear();
        }
        return wrong.getOrDefault(firstGroup, 0) < WRONG_AN_HOUR;
    }

    public synchronized void wasWrong(String firstGroup) {
        wrong.merge(firstGroup, 1, Integer::sum);
    }
}
