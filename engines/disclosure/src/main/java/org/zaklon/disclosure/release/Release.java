package org.zaklon.disclosure.release;

import java.util.List;
import org.zaklon.disclosure.rule.Shown;

/**
 * What was published of one epoch.
 *
 * @param shown for each cell of the catalogue what stands in print
 * @param weakened for each cell whether it says less than the rule would
 * @param asOf for each cell the number of the release, counted from 0, whose snapshot it was counted from; it is lower than the release's own number
 *     where the old number was carried forward
 */
public record Release(Epoch epoch, List<Shown> shown, List<Boolean> weakened, List<Integer> asOf) {
    public Release {
        shown = List.copyOf(shown);
        weakened = List.copyOf(weakened);
        asOf = List.copyOf(asOf);
    }
}
