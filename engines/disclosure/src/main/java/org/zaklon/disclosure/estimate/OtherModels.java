package org.zaklon.disclosure.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.estimate.OtherModel.Found;
import org.zaklon.disclosure.estimate.OtherModel.None;
import org.zaklon.disclosure.estimate.OtherModel.Unsettled;

/** The models that stand beside the chosen one: independent lists, hidden kinds of cases, and two lists taken as one. */
final class OtherModels {
    /** Above it, the chains of a sampler have not told the same (Gelman and others 2013). */
    private static final double AGREEMENT = 1.1;

    private OtherModels() {}

    static List<OtherModel> all(CaptureTable table, Settings settings, Progress progress) {
        var models = new ArrayList<OtherModel>();
        models.add(independent(table));
        models.add(latent(LatentClass.of(table, settings.sweeps(), settings.seed(), progress)));
        if (table.lists().size() > Conditions.FEWEST_LISTS) {
            models.add(merged(table, progress));
        }
        return List.copyOf(models);
    }

    private static OtherModel independent(CaptureTable table) {
        var name = "independent lists";
        return LogLinear.fit(Design.of(table))
                .<OtherModel>map(fit -> new Found(name, fit.population(), fit.interval(), "95 % interval of the model"))
                .orElseGet(() -> new None(name, "no estimate exists"));
    }

    private static OtherModel latent(LatentClass found) {
        var name = "latent classes";
        return found.agreement() <= AGREEMENT
                ? new Found(name, found.median(), found.interval(), "median and 95 % credible interval")
                : new Unsettled(name, new Interval(Collections.min(found.chains()), Collections.max(found.chains())),
                        String.format(Locale.ROOT, "medians of chains that do not agree (R-hat %.2f)", found.agreement()));
    }

    private static OtherModel merged(CaptureTable table, Progress progress) {
        var name = "two lists taken as one";
        var parts = new ArrayList<Callable<Optional<Stepwise>>>();
        for (int first = 0; first < table.lists().size(); first++) {
            for (int second = first + 1; second < table.lists().size(); second++) {
                var merged = table.merged(first, second);
                parts.add(() -> Stepwise.choose(merged, Progress.NONE));
            }
        }
        var ways = Parts.all(name, parts, progress);
        var found = ways.stream().flatMap(Optional::stream).mapToDouble(way -> way.fit().population()).sorted().toArray();
        return found.length < ways.size()
                ? new None(name, "%d of %d ways have no estimate".formatted(ways.size() - found.length, ways.size()))
                : new Found(name, found[found.length / 2], new Interval(found[0], found[found.length - 1]),
                        "median, least and greatest of %d ways".formatted(found.length));
    }
}
