package org.zaklon.forums.community.safety;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.PersonalText;

/**
 * A community safety initiative and whom it reached. People reached are participations: who came twice is counted twice.
 *
 * @param topic of the list {@code issue-categories}
 * @param ledBy who led it
 * @param partners may be null
 * @param cost in {@code currency} (ISO 4217); both null where it is not known
 * @param project code of the project that paid; null for none
 */
public record Initiative(RecordId id, String topic, PersonalText about, LocalDate from, LocalDate to, Reach reach, LedBy ledBy,
        boolean womenOnly, PersonalText partners, BigDecimal cost, String currency, String project) {

    public enum LedBy { WOMEN, MEN, BOTH }

    /** Participations by sex, adults and children apart. */
    public record Reach(int women, int men, int girls, int boys) {
        public int all() {
            return women + men + girls + boys;
        }
    }
}
