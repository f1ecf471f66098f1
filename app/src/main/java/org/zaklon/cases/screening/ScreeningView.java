package org.zaklon.cases.screening;

import java.util.List;
import java.util.stream.Stream;
import org.zaklon.cases.screening.ReadScreening.Made;
import org.zaklon.country.Country;
import org.zaklon.country.indicators.Element;
import org.zaklon.country.indicators.Finding;
import org.zaklon.country.indicators.Indicator;
import org.zaklon.country.indicators.ScreeningResult.DimensionView;
import org.zaklon.country.indicators.ScreeningResult.ElementView;
import org.zaklon.country.indicators.ScreeningResult.State;
import org.zaklon.ui.Words;

/**
 * The result of one screening in the reader's words: for each element of the definition what speaks for it and whether it is
 * missing, for each dimension what was said yes to and what is still open. No number.
 *
 * @param careful whether indicators of unconfirmed strength were answered, so that the words must be careful
 */
public record ScreeningView(
        String form, String unit, String when, Finding overall, boolean careful, List<ElementLine> elements,
        List<DimensionLine> dimensions, String conclusion) {

    /** One element of the definition, with what speaks for it. */
    public record ElementLine(Element element, State state, List<String> speaking) {}

    /** One dimension that was looked into. */
    public record DimensionLine(String label, Finding finding, List<String> yes, List<String> open) {}

    static ScreeningView of(Made made, Country country, Words t) {
        var result = made.result();
        return new ScreeningView(t.say(country.indicatorSetOf(made.form()).orElseThrow().label()),
                t.say(country.unit(made.unit()).name()), t.moment(made.at()), result.overall(), !result.rulesApply(),
                result.elements().stream().map(e -> element(e, country, t)).toList(),
                result.dimensions().stream().map(d -> dimension(d, t)).toList(), made.answers().text("conclusion").orElse(null));
    }

    private static ElementLine element(ElementView view, Country country, Words t) {
        var list = switch (view.element()) {
            case ACT -> "acts";
            case MEANS -> "legal-means";
            case PURPOSE -> "exploitation";
        };
        var boxes = view.boxes().stream().map(code -> country.label(list, code, t.language().tag())).sorted(t.order());
        var dimensions = view.dimensions().stream().map(d -> t.say(d.label()));
        return new ElementLine(view.element(), view.state(), Stream.concat(boxes, dimensions).toList());
    }

    private static DimensionLine dimension(DimensionView view, Words t) {
        return new DimensionLine(t.say(view.dimension().label()), view.finding(), labels(view.yes(), t), labels(view.open(), t));
    }

    private static List<String> labels(List<Indicator> indicators, Words t) {
        return indicators.stream().map(i -> t.say(i.label())).toList();
    }
}
