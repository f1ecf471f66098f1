package org.zaklon.statistics.sheet;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.statistics.Chart;

/** Lays out bars: one beside the other, each from the ground or, for quartiles, from the lower to the upper with the middle between. */
public final class Bars {
    private static final int LEFT = 44;
    private static final int TOP = 22;
    private static final int PLOT = 220;
    private static final int FOOT = 34;
    private static final int LABEL = 64;

    private final List<Bar> bars = new ArrayList<>();

    private record Bar(String label, String number, int[] steps, String title) {}

    /** A bar from the ground. */
    public void add(String label, int value, String shown) {
        bars.add(new Bar(label, shown, new int[] {0, value}, label + ": " + shown));
    }

    /** A bar from the lower to the upper quartile; the number is the middle one. */
    public void add(String label, int lower, int middle, int upper, String shown) {
        bars.add(new Bar(label, shown, new int[] {lower, middle, upper}, label + ": " + shown));
    }

    /** A place without a bar. */
    public void none(String label) {
        bars.add(new Bar(label, null, new int[0], label));
    }

    /**
     * @param series what the colours stand for; one of them where the bars stand on the ground
     * @param unit after the numbers of the scale, such as a per cent sign; may be empty
     * @return null where nothing is larger than 0
     */
    public Chart chart(List<String> series, String unit) {
        int largest = bars.stream().flatMapToInt(b -> java.util.Arrays.stream(b.steps())).max().orElse(0);
        if (largest == 0) {
            return null;
        }
        int step = Chart.step(largest);
        int most = (largest + step - 1) / step * step;
        int slot = Math.clamp(760 / Math.max(1, bars.size()), 14, 110);
        int nth = (LABEL + slot - 1) / slot;
        var drawn = new ArrayList<Chart.Bar>();
        for (int i = 0; i < bars.size(); i++) {
            drawn.add(drawn(bars.get(i), i, slot, nth, most));
        }
        var ticks = new ArrayList<Chart.Tick>();
        for (int value = 0; value <= most; value += step) {
            ticks.add(new Chart.Tick(y(value, most), value + unit));
        }
        var legend = new ArrayList<Chart.Series>();
        series.forEach(name -> legend.add(new Chart.Series(name, legend.size() + 1)));
        return new Chart(LEFT + Math.max(bars.size() * slot, 200) + 8, TOP + PLOT + FOOT, LEFT, TOP + PLOT, legend, drawn, ticks);
    }

    private static Chart.Bar drawn(Bar bar, int place, int slot, int nth, int most) {
        var parts = new ArrayList<Chart.Part>();
        for (int n = 1; n < bar.steps().length; n++) {
            int to = y(bar.steps()[n], most);
            parts.add(new Chart.Part(to, Math.max(y(bar.steps()[n - 1], most) - to, 1), n, bar.title()));
        }
        int top = bar.steps().length == 0 ? TOP + PLOT : y(bar.steps()[bar.steps().length - 1], most);
        return new Chart.Bar(LEFT + place * slot + slot / 8, slot - slot / 4, top, place % nth == 0 ? bar.label() : null,
                bar.steps().length > 0, slot >= 30 ? bar.number() : null, parts);
    }

    private static int y(int value, int most) {
        return TOP + PLOT - value * PLOT / most;
    }
}
