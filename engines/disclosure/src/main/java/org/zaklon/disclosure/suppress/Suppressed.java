package org.zaklon.disclosure.suppress;

import java.util.List;
import org.zaklon.disclosure.attack.Worlds;
import org.zaklon.disclosure.table.Status;

/**
 * What is hidden, and why that is enough.
 *
 * @param status what becomes of each cell
 * @param secondary how many cells are hidden for others' sake
 * @param loss what hiding those loses
 * @param least no safe choice loses less than this: equal to {@code loss} where the choice is proved optimal, 0 where nothing is known
 * @param unprotected the sensitive cells for which no protection was found, even with everything hidden that may be; in large tables, which
 *     are searched in blocks, one may exist
 * @param worlds worlds that an attacker cannot tell from the truth and that together show every sensitive cell wide enough
 */
public record Suppressed(Status[] status, int secondary, long loss, long least, List<Integer> unprotected, List<Worlds.World> worlds) {
    public boolean optimal() {
        return least == loss;
    }
}
