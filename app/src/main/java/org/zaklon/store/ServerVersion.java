package org.zaklon.store;

import java.util.Map;
import java.util.Optional;

/**
 * Which servers are good enough.
 *
 * <p>Major releases below 16 are refused: the SQL of the modules is written for 16. Within a major the floor is the minor release
 * of 12 November 2026, which closes holes in row security (CVE-2026-120154, -116311, -116327; named in the release notes of
 * 15.20). The table holds the releases of that same day; below it the application starts and warns, because the operator may wait
 * for a distribution's package.
 *
 * @param major e.g. 18
 * @param minor e.g. 6
 */
record ServerVersion(int major, int minor) {

    static final int OLDEST_MAJOR = 16;
    static final Map<Integer, Integer> MINOR_FLOOR = Map.of(16, 16, 17, 12, 18, 7);

    /** @param number as in {@code server_version_num}: 180006 is 18.6 */
    static ServerVersion of(int number) {
        return new ServerVersion(number / 10_000, number % 10_000);
    }

    boolean isTooOld() {
        return major < OLDEST_MAJOR;
    }

    /** What an operator should hear though the server is accepted. */
    Optional<String> warning() {
        Integer floor = MINOR_FLOOR.get(major);
        if (floor == null || minor >= floor) {
            return Optional.empty();
        }
        return Optional.of("PostgreSQL %s lacks fixes to row security; use %d.%d or later where you can get it"
                .formatted(this, major, floor));
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
