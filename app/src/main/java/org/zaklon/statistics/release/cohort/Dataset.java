package org.zaklon.statistics.release.cohort;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zaklon.country.Country;

/**
 * What is counted of the people who were first identified in a year. All datasets count the same people and share no division but the years, so that each is
 * attacked by itself ({@link ComputeCohort}); {@link Plan} refuses a profile that would link them.
 */
public enum Dataset {
    /** How many, who, for what. */
    IDENTIFICATIONS,
    /** By whom and where. */
    DETECTION,
    /** What became of each line of help (Council of Europe Convention, Art. 12(1)). */
    SERVICES,
    /** How long they waited, whether referrals were answered in time, whether consent was taken back. */
    PERFORMANCE;

    /** As in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dataset> of(String code) {
        return Arrays.stream(values()).filter(dataset -> dataset.code().equals(code)).findFirst();
    }

    /** Those that the profile has tables for. */
    public static List<Dataset> of(Country country) {
        return Arrays.stream(values()).filter(dataset -> Plan.of(country, dataset).isPresent()).toList();
    }
}
