package org.zaklon.statistics.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.country.Language;
import org.zaklon.country.Localised;
import org.zaklon.published.About;
import org.zaklon.statistics.release.cohort.CohortReport;
import org.zaklon.statistics.release.cohort.CohortReport.Result;
import org.zaklon.statistics.release.cohort.Plan;
import org.zaklon.ui.Texts;
import org.zaklon.ui.Words;

/** What stands beside the numbers of an edition, in every language that is written by people. */
@Component
class ReleaseAbout {
    private static final List<String> TERMS = List.of("identified", "level", "age", "form", "year", "unknown", "withheld");

    private final Texts texts;
    private final Country country;

    ReleaseAbout(Texts texts, Country country) {
        this.texts = texts;
        this.country = country;
    }

    About of(Plan plan, Proposal proposal, List<CohortReport> reports) {
        var dimensions = new LinkedHashMap<String, Localised>();
        var codes = new LinkedHashMap<String, Map<String, Localised>>();
        dimensions.put(Plan.YEAR, say("releases.dimension.year"));
        codes.put(Plan.YEAR, country.findCodes("figures-periods").map(list -> labels(list.codes())).orElse(Map.of()));
        for (int d = 0; d < plan.dimensions().size(); d++) {
            var name = plan.dimensions().get(d).name();
            dimensions.put(name, say("releases.dimension." + name));
            codes.put(name, labels(plan.groups().get(d)));
        }
        var definitions = TERMS.stream().map(term -> new About.Definition(say("releases.term." + term), say("releases.meaning." + term))).toList();
        var rule = proposal.parameters();
        return new About(say("releases.identifications.title"), say("releases.identifications.description"), say("releases.identifications.unit"),
                in(t -> t.get("releases.identifications.source", country.profile().name())), "CC BY 4.0",
                in(t -> t.get("releases.rule", rule.min(), rule.base())), dimensions, codes, definitions,
                proposal.builtOn() == 0 ? new Localised(Map.of()) : in(t -> changes(t, reports)));
    }

    private String changes(Words t, List<CohortReport> reports) {
        var sentences = new ArrayList<String>();
        for (var report : reports) {
            var cohort = label(t, report.cohort());
            if (report.result() == Result.NEW) {
                sentences.add(t.get("releases.changes.new", cohort));
            } else if (report.result() == Result.CHANGED && report.carried().isEmpty()) {
                sentences.add(t.get("releases.changes.all", cohort));
            } else if (report.result() == Result.CHANGED) {
                sentences.add(t.get("releases.changes.some", cohort,
                        t.list(report.carried().stream().map(carried -> family(t, carried.family())).toList())));
            }
        }
        sentences.add(t.get("releases.changes.rest"));
        return String.join(" ", sentences);
    }

    /** A cohort in the words of the profile. */
    String label(Words t, String cohort) {
        return country.findCodes("figures-periods").flatMap(list -> list.find(cohort)).map(code -> t.say(code.label())).orElse(cohort);
    }

    /** A family of cells by the names of its dimensions. */
    static String family(Words t, List<String> dimensions) {
        return dimensions.isEmpty() ? t.get("releases.total")
                : dimensions.stream().map(name -> t.inside(t.get("releases.dimension." + name))).collect(Collectors.joining(" × "));
    }

    private static Map<String, Localised> labels(List<Code> codes) {
        return codes.stream().collect(Collectors.toMap(Code::code, Code::label));
    }

    private Localised say(String key) {
        return in(t -> t.get(key));
    }

    private Localised in(Function<Words, String> said) {
        return new Localised(texts.languages().stream().filter(Language::authored)
                .collect(Collectors.toMap(Language::tag, language -> said.apply(texts.in(language)))));
    }
}
