package org.zaklon.programmes.result;

import java.math.BigDecimal;
import java.time.Instant;
import org.zaklon.kernel.AccountId;

/**
 * What was reached in a period, as somebody proposed it.
 *
 * @param version of the query's meaning then
 * @param digest SHA-256 over what was counted, in hexadecimal; null for a typed value
 */
public record Measurement(MeasurementId id, BigDecimal value, String note, int version, String digest, State state, AccountId by, Instant at) {

    public enum State { PENDING, RETURNED, APPROVED }
}
