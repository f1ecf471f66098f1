package org.zaklon.bodies.register;

import java.util.Map;
import org.zaklon.bodies.Category;
import org.zaklon.kernel.AreaCode;

/**
 * The bodies of one area.
 *
 * @param members who sits there now, without alternates, by category
 * @param women how many of them are women
 * @param held meetings of the last twelve months
 * @param meant how many there were to be in that time after their cadence; bodies that meet when there is need mean none
 * @param dormant bodies without a meeting for twice their cadence
 */
public record RegisterLine(AreaCode area, int bodies, Map<Category, Integer> members, int women, int men, int others, int held, int meant, int dormant) {
    public RegisterLine {
        members = Map.copyOf(members);
    }

    public int people() {
        return members.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(Category category) {
        return members.getOrDefault(category, 0);
    }
}
