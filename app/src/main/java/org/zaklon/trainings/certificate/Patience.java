package org.zaklon.trainings.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often one address may ask for a check: a person who types a code wrongly is let in, a program that tries codes is not. Addresses
 * are held in memory for a minute and written nowhere.
 */
@Component
class Patience {
    private static final int ASKED = 30;
    private static final int ADDRESSES = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, int[]> asked = new LinkedHashMap<>();
    private Instant since = Instant.EPOCH;

    Patience(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean lets(String address) {
        var now = clock.instant();
        if (Duration.between(since, now).compareTo(MINUTE) > 0 || asked.size() > ADDRESSES) {
            asked.clear();
            since = now;
        }
        return ++asked.computeIfAbsent(address, a -> new int[1])[0] <= ASKED;
    }
}
