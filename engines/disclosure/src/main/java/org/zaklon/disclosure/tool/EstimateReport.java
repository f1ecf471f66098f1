package org.zaklon.disclosure.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zaklon.disclosure.estimate.Estimate.Range;
import org.zaklon.disclosure.estimate.Estimate.Refused;
import org.zaklon.disclosure.estimate.Estimate.Term;
import org.zaklon.disclosure.estimate.Interval;
import org.zaklon.disclosure.estimate.OtherModel;
import org.zaklon.disclosure.estimate.Settings;
import tools.jackson.databind.json.JsonMapper;

/** What is said of an estimate, for people and for machines. */
record EstimateReport(List<String> lists, Settings settings, org.zaklon.disclosure.estimate.Estimate estimate) {
    private record Chosen(double estimate, Interval interval, List<Term> terms, double aic) {}

    private record Resampled(Interval interval, int resamples, long seed) {}

    String text() {
        var text = new StringBuilder();
        say(text, "Lists            %s", String.join(", ", lists));
        say(text, "Observed         %,d cases", estimate.observed());
        switch (estimate) {
            case Refused refused -> {
                say(text, "Estimate         none");
                refused.reasons().forEach(reason -> say(text, "  - %s", reason.words()));
            }
            case Range range -> range(text, range);
        }
        return text.toString();
    }

    private void range(StringBuilder text, Range range) {
        say(text, "Range            %s", between(range.range()));
        say(text, "To be published  %s; nothing else, and once for each frozen set of lists", range.publish());
        say(text, "%nFor the owner of the lists only:");
        say(text, "  %-24s %,10.0f   %s  95 %% interval as if the model had been known beforehand", "chosen model", range.chosen(), between(range.model()));
        say(text, "  %-24s %10s   %s  95 %% BCa interval, %,d resamples", "  its choice repeated", "", between(range.bootstrap()), settings.resamples());
        say(text, "  %-24s %s; AIC %.2f", "  its terms", range.terms().isEmpty() ? "none"
                : range.terms().stream().map(EstimateReport::words).collect(Collectors.joining(", ")), range.aic());
        for (var other : range.others()) {
            switch (other) {
                case OtherModel.Found found ->
                    say(text, "  %-24s %,10.0f   %s  %s", found.name(), found.estimate(), between(found.interval()), found.meaning());
                case OtherModel.Unsettled unsettled ->
                    say(text, "  %-24s  unsettled   %s  %s", unsettled.name(), between(unsettled.medians()), unsettled.reason());
                case OtherModel.None none -> say(text, "  %-24s       none   %s", none.name(), none.reason());
            }
        }
        say(text, "%nWhy the range is what it is:");
        range.why().forEach(sentence -> say(text, "  - %s", sentence));
    }

    String json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("lists", lists);
        all.put("observed", estimate.observed());
        switch (estimate) {
            case Refused refused -> all.put("refused", refused.reasons());
            case Range range -> {
                all.put("range", range.range());
                all.put("published", range.publish());
                all.put("chosen", new Chosen(range.chosen(), range.model(), range.terms(), range.aic()));
                all.put("bootstrap", new Resampled(range.bootstrap(), settings.resamples(), settings.seed()));
                all.put("onePerson", range.onePerson());
                all.put("others", range.others());
                all.put("why", range.why());
            }
        }
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static String words(Term term) {
        return term.overlap() == 0 ? term + " (never both)" : term.toString();
    }

    private static String between(Interval interval) {
        return String.format(Locale.ROOT, "%,.0f to %,.0f", interval.low(), interval.high());
    }

    private static void say(StringBuilder text, String line, Object... figures) {
        text.append(String.format(Locale.ROOT, line, figures)).append(System.lineSeparator());
    }
}
