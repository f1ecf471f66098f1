package org.zaklon.disclosure.estimate;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.estimate.Estimate.Condition;
import org.zaklon.disclosure.estimate.Estimate.Range;
import org.zaklon.disclosure.estimate.Estimate.Reason;
import org.zaklon.disclosure.estimate.Estimate.Refused;
import org.zaklon.disclosure.estimate.Estimate.Term;

/**
 * Estimates how many victims there are from lists that overlap: the stepwise log-linear model of Chan, Silverman and Vincent (2021), its
 * bootstrap with the choice of the model repeated, and other models beside it.
 */
public final class EstimatePopulation {
    private EstimatePopulation() {}

    /**
     * @throws java.util.concurrent.CancellationException where the progress or an interrupt stops it
     */
    public static Estimate from(CaptureTable whole, Settings settings, Progress progress) {
        var reasons = new ArrayList<>(Conditions.unmet(whole));
        var table = whole.withoutEmptyLists();
        if (table.lists().size() < Conditions.FEWEST_LISTS) {
            return new Refused(whole.total(), List.copyOf(reasons));
        }
        var found = Stepwise.choose(table, progress);
        if (found.isEmpty()) {
            reasons.add(Conditions.withoutEstimate(table));
            return new Refused(whole.total(), List.copyOf(reasons));
        }
        var chosen = found.get();
        reasons.addAll(Conditions.unmet(table, chosen, progress));
        if (!reasons.isEmpty()) {
            return new Refused(whole.total(), List.copyOf(reasons));
        }
        var bootstrap = Bootstrap.of(table, chosen.fit().population(), settings.resamples(), settings.seed(), progress);
        if (Double.isInfinite(bootstrap.interval().high())) {
            return new Refused(whole.total(), List.of(new Reason(Condition.STABLE,
                    "%d of %d resamples have no estimate, so the range has no upper end.".formatted(bootstrap.lost(), settings.resamples()))));
        }
        return range(whole, chosen, bootstrap, OtherModels.all(table, settings, progress));
    }

    private static Range range(CaptureTable whole, Stepwise chosen, Bootstrap bootstrap, List<OtherModel> others) {
        var fit = chosen.fit();
        var range = bootstrap.interval().and(fit.interval()).and(fit.population());
        for (var other : others) {
            range = switch (other) {
                case OtherModel.Found found -> range.and(found.estimate());
                case OtherModel.Unsettled unsettled -> range.and(unsettled.medians());
                case OtherModel.None _ -> range;
            };
        }
        var table = whole.withoutEmptyLists();
        var terms = chosen.terms().stream().map(pair -> Term.of(table, pair)).toList();
        return new Range(whole.total(), range, Why.sentences(whole, fit, bootstrap, others), fit.population(), fit.interval(),
                bootstrap.interval(), terms, fit.aic(), bootstrap.onePerson(), others);
    }
}
