package org.zaklon.country.indicators;

import org.zaklon.country.Confidence;
import org.zaklon.country.Localised;

/**
 * One thing that may be seen, told or read.
 *
 * @param id unique in its set, such as {@code d1-job}
 */
public record Indicator(String id, Localised label, Strength strength, Confidence confidence) {}
