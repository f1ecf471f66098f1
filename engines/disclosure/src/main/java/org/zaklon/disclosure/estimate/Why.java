package org.zaklon.disclosure.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Says in sentences what makes a range as wide as it is. */
final class Why {
    private static final double FAR = 1.25;

    private Why() {}

    static List<String> sentences(CaptureTable whole, LogLinear fit, Bootstrap bootstrap, List<OtherModel> others) {
        var why = new ArrayList<String>();
        why.add(say("The chosen model by itself gives %,.0f to %,.0f; choosing it anew in each of %,d resamples gives %,.0f to %,.0f.",
                fit.interval().low(), fit.interval().high(), bootstrap.estimates().length, bootstrap.interval().low(), bootstrap.interval().high()));
        for (var other : others) {
            switch (other) {
                case OtherModel.Found found when Math.max(found.estimate() / fit.population(), fit.population() / found.estimate()) > FAR ->
                    why.add(say("The model of %s gives %,.0f, %.1f times the chosen one: the answer depends on the model.", found.name(),
                            found.estimate(), found.estimate() / fit.population()));
                case OtherModel.Unsettled unsettled -> why.add(say("The model of %s has not settled: %,.0f to %,.0f, %s.", unsettled.name(),
                        unsettled.medians().low(), unsettled.medians().high(), unsettled.reason()));
                case OtherModel.None none -> why.add(say("The model of %s gives no estimate: %s.", none.name(), none.reason()));
                case OtherModel.Found _ -> {}
            }
        }
        if (bootstrap.reachesEnd()) {
            why.add("The resamples lie so unevenly around the estimate that an end of their interval is among the most extreme; it is uncertain.");
        }
        if (bootstrap.lost() > 0) {
            why.add(say("%,d resamples have no estimate; they count as infinitely large.", bootstrap.lost()));
        }
        if (bootstrap.onePerson() > 0.05 * fit.population()) {
            why.add(say("Leaving out a single case moves the chosen estimate by up to %,.0f, because another model is then chosen.", bootstrap.onePerson()));
        }
        lists(whole, why);
        return List.copyOf(why);
    }

    private static void lists(CaptureTable whole, List<String> why) {
        var joined = Conditions.joined(whole);
        IntStream.range(0, whole.lists().size()).filter(list -> (joined >> list & 1) == 0).forEach(list -> why.add(
                whole.onAll(1 << list) == 0
                        ? "The list %s holds nobody and was left out.".formatted(whole.lists().get(list))
                        : "The list %s shares no case with the others; it says little about those on no list.".formatted(whole.lists().get(list))));
    }

    private static String say(String sentence, Object... figures) {
        return String.format(Locale.ROOT, sentence, figures);
    }
}
