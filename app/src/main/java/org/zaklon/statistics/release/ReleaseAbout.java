package org.zaklon.statistics.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.published.About;
import org.zaklon.statistics.release.cohort.CohortReport;
import org.zaklon.statistics.release.cohort.CohortReport.Result;
import org.zaklon.statistics.release.cohort.Dataset;
import org.zaklon.statistics.release.cohort.Plan;
import org.zaklon.ui.Texts;
import org.zaklon.ui.Words;

/** What stands beside the numbers of an edition, in every language that is written by people. */
@Component
class ReleaseAbout {
    /** The terms of each dataset, in the order in which they are read. */
    private static final Map<Dataset, List<String>> TERMS = Map.of(
            Dataset.IDENTIFICATIONS, List.of("identified", "level", "age", "form", "year", "unknown", "withheld"),
            Dataset.DETECTION, List.of("identified", "body", "area", "year", "withheld"),
            Dataset.SERVICES, List.of("identified", "help", "answer", "year", "unknown", "withheld"),
            Dataset.PERFORMANCE, List.of("identified", "decision", "shelter", "referrals", "consent", "year", "unknown", "withheld"));

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
            dimensions.put(name, in(t -> ReleaseWords.dimension(t, country, name)));
            codes.put(name, labels(plan.groups().get(d)));
        }
        if (plan.dataset() == Dataset.SERVICES) {
            codes.put(Plan.SERVICE, Map.copyOf(dimensions.entrySet().stream().filter(one -> !one.getKey().equals(Plan.YEAR))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
            codes.put(Plan.ANSWER, labels(plan.groups().getFirst()));
            dimensions.keySet().removeIf(name -> !name.equals(Plan.YEAR));
            codes.keySet().removeIf(name -> !List.of(Plan.YEAR, Plan.SERVICE, Plan.ANSWER).contains(name));
            dimensions.put(Plan.SERVICE, say("releases.dimension.service"));
            dimensions.put(Plan.ANSWER, say("releases.dimension.answer"));
        }
        var definitions = Stream.concat(TERMS.get(plan.dataset()).stream().map(term -> new About.Definition(say("releases.term." + term), say("releases.meaning." + term))),
                reports.stream().filter(report -> report.result() == Result.LEFT_OUT).map(this::leftOut)).toList();
        var rule = proposal.parameters();
        var dataset = "releases." + plan.dataset().code();
        return new About(say(dataset + ".title"), say(dataset + ".description"), say("releases.unit"),
                in(t -> t.get("releases.source", country.profile().name())), "CC BY 4.0",
                in(t -> t.get("releases.rule", rule.min(), rule.base())), dimensions, codes, definitions,
                proposal.builtOn() == 0 ? new Localised(Map.of()) : in(t -> changes(t, reports)));
    }

    private About.Definition leftOut(CohortReport report) {
        return new About.Definition(in(t -> t.get("releases.term.left-out", label(t, report.cohort()))), say("releases.meaning.left-out"));
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
                        t.list(report.carried().stream().map(carried -> ReleaseWords.family(t, country, carried.family())).toList())));
            }
        }
        sentences.add(t.get("releases.changes.rest"));
        return String.join(" ", sentences);
    }

    /** A cohort in the words of the profile. */
    String label(Words t, String cohort) {
        return country.findCodes("figures-periods").flatMap(list -> list.find(cohort)).map(code -> t.say(code.label())).orElse(cohort);
    }

    private static Map<String, Localised> labels(List<Code> codes) {
        return codes.stream().collect(Collectors.toMap(Code::code, Code::label));
    }

    private Localised say(String key) {
        return in(t -> t.get(key));
    }

    private Localised in(Function<Words, String> said) {
        return texts.everywhere(said);
    }
}
