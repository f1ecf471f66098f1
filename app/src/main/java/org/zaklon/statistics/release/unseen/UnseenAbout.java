package org.zaklon.statistics.release.unseen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.published.About;
import org.zaklon.statistics.release.cohort.CohortReport;
import org.zaklon.ui.Texts;
import org.zaklon.ui.Words;

/** What stands beside a range: how it was made, what it cannot tell, and why there is none. */
@Component
public class UnseenAbout {
    private static final List<String> TERMS = List.of("method", "lists", "limits", "compare");

    private final Texts texts;
    private final Country country;

    UnseenAbout(Texts texts, Country country) {
        this.texts = texts;
        this.country = country;
    }

    public About of(List<CohortReport> reports) {
        var definitions = new ArrayList<About.Definition>();
        reports.stream().filter(report -> !report.estimate().unmet().isEmpty()).forEach(report -> definitions.add(new About.Definition(
                in(t -> t.get("releases.unseen.none", report.cohort())), in(t -> reasons(t, report).collect(Collectors.joining(" "))))));
        TERMS.forEach(term -> definitions.add(new About.Definition(say("releases.unseen.term." + term), say("releases.unseen.meaning." + term))));
        return new About(say("releases.dark-figure.title"), say("releases.dark-figure.description"), say("releases.unseen.unit"),
                in(t -> t.get("releases.unseen.source", country.profile().name())), "CC BY 4.0", say("releases.unseen.rule"),
                Map.of("year", say("releases.unseen.years")), Map.of(), List.copyOf(definitions), new Localised(Map.of()));
    }

    /** Why the lists of a period bear no estimate. */
    public static Stream<String> reasons(Words t, CohortReport report) {
        return report.estimate().unmet().stream().map(condition -> t.get("releases.unseen.unmet." + condition));
    }

    private Localised say(String key) {
        return in(t -> t.get(key));
    }

    private Localised in(Function<Words, String> said) {
        return texts.everywhere(said);
    }
}
