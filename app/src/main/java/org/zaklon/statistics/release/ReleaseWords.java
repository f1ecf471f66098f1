package org.zaklon.statistics.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zaklon.country.Country;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.statistics.release.cohort.Dataset;
import org.zaklon.statistics.release.cohort.Plan;
import org.zaklon.statistics.release.cohort.Recorded;
import org.zaklon.ui.Words;

/** Codes of the tables of a dataset in the reader's words. */
record ReleaseWords(Words t, Country country, Optional<Plan> plan) {

    static ReleaseWords of(Words t, Country country, String dataset) {
        return new ReleaseWords(t, country, Dataset.of(dataset).flatMap(one -> Plan.of(country, one)));
    }

    String cohort(String code) {
        return country.findCodes("figures-periods").flatMap(codes -> codes.find(code)).map(found -> t.say(found.label())).orElse(code);
    }

    String family(List<String> dimensions) {
        return family(t, country, dimensions);
    }

    /** A family of cells by the names of its dimensions. */
    static String family(Words t, Country country, List<String> dimensions) {
        return dimensions.isEmpty() ? t.get("releases.total")
                : dimensions.stream().map(name -> t.inside(dimension(t, country, name))).collect(Collectors.joining(" × "));
    }

    /** A line of help by its name in the profile, any other dimension by ours. */
    static String dimension(Words t, Country country, String name) {
        return country.findCodes("minimum-assistance").flatMap(list -> list.find(Recorded.line(name))).map(line -> t.say(line.label()))
                .orElseGet(() -> t.get("releases.dimension." + name));
    }

    String cell(List<String> by, List<String> codes) {
        var said = new ArrayList<String>();
        for (int d = 0; d < by.size(); d++) {
            said.add(label(by.get(d), codes.get(d)));
        }
        return said.isEmpty() ? t.get("releases.total") : String.join(" · ", said);
    }

    /** A cell as the engine names it: a source or a release, a colon, and codes of every dimension in their order. */
    String engine(String name) {
        if (name.contains("full combination")) {
            return t.get("releases.report.combination");
        }
        int colon = name.lastIndexOf(": ");
        var dimensions = plan.map(own -> own.dimensions().stream().map(Dimension::name).toList()).orElse(List.of());
        var codes = Arrays.asList(name.substring(colon + 2).split(", "));
        int years = codes.size() - dimensions.size();
        var said = new ArrayList<String>();
        for (int d = 0; d < codes.size(); d++) {
            if (!codes.get(d).equals(Dimension.TOTAL)) {
                said.add(d < years ? codes.get(d) : label(dimensions.get(d - years), codes.get(d)));
            }
        }
        return said.isEmpty() ? t.get("releases.total") : said.stream().collect(Collectors.joining(" · "));
    }

    private String label(String dimension, String code) {
        return plan.flatMap(own -> own.label(dimension, code)).map(t::say).orElse(code);
    }
}
