package org.zaklon.disclosure.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.privacy.Noise;
import org.zaklon.disclosure.privacy.Variance;

/** One table with noise. The whole list is all that is known of the data from here on; it may be published. */
record Measured(Marginal marginal, Variance variance, long[] noisy) {
    /** Measures what is planned; the noise ends where it was not paid for. */
    static List<Measured> take(Microdata data, Plan plan, Noise noise, int sensitivity, Progress progress) {
        var measured = new ArrayList<Measured>();
        for (var table : plan.tables()) {
            var noisy = noise.gaussian(table.marginal().count(data), table.variance(), sensitivity);
            measured.add(new Measured(table.marginal(), table.variance(), noisy));
            progress.step("tables measured", measured.size(), plan.tables().size());
        }
        return List.copyOf(measured);
    }

    long total() {
        long total = 0;
        for (long cell : noisy) {
            total += cell;
        }
        return total;
    }
}
