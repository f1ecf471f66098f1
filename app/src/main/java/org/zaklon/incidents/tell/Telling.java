package org.zaklon.incidents.tell;

import java.util.Map;
import org.zaklon.incidents.Channel;
import org.zaklon.incidents.Told;
import org.zaklon.incidents.routing.Wish;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.UnitCode;

/**
 * A report as it is sent.
 *
 * @param words in the reporter's own words; null where there are none
 * @param wishes what the reporter wants for each recipient; one that is not there counts as a no
 * @param counted whether it may be counted in figures that name nobody
 */
public record Telling(Channel channel, Told told, PersonalText words, Map<UnitCode, Wish> wishes, boolean counted) {
    public Telling {
        wishes = Map.copyOf(wishes);
    }
}
