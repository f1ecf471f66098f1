package org.zaklon.programmes.lessons;

import java.time.LocalDate;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;

/** A campaign and how many it reached, as far as its channel lets one know; unknown is a number of its own (law 14). */
public record Campaign(CampaignId id, String title, String channel, AreaCode area, LocalDate since, LocalDate until, int women, int men,
        int unknown, AgencyCode by) {

    public int reach() {
        return women + men + unknown;
    }
}
