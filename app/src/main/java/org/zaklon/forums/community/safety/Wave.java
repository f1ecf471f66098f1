package org.zaklon.forums.community.safety;

import java.time.LocalDate;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.AreaCode;

/**
 * One round of asking people, as counted in the field: how many were asked and how many said yes. Fewer than {@link #FEWEST} of one
 * sex are not recorded, because such a count tells who said what.
 *
 * @param question of the list {@code perception-questions}
 */
public record Wave(RecordId id, String question, AreaCode area, LocalDate on, int women, int womenYes, int men, int menYes) {
    public static final int FEWEST = 10;
}
