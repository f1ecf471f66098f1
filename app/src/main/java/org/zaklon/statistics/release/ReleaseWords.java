package org.zaklon.statistics.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.zaklon.country.Country;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.statistics.release.cohort.Plan;
import org.zaklon.ui.Words;

/** Codes of the tables in the reader's words. */
record ReleaseWords(Words t, Country country) {

    String cohort(String code) {
        return label("figures-periods", code);
    }

    String family(List<String> dimensions) {
        return ReleaseAbout.family(t, dimensions);
    }

    String cell(List<String> by, List<String> codes) {
        var said = new ArrayList<String>();
        for (int d = 0; d < by.size(); d++) {
            said.add(by.get(d).equals(Plan.YEAR) ? codes.get(d) : label("figures-" + by.get(d), codes.get(d)));
        }
        return said.isEmpty() ? t.get("releases.total") : String.join(" · ", said);
    }

    /** A cell as the engine names it: a source or a release, a colon, and codes of every dimension in their order. */
    String engine(String name) {
        if (name.contains("full combination")) {
            return t.get("releases.report.combination");
        }
        int colon = name.lastIndexOf(": ");
        var dimensions = Plan.of(country).map(plan -> plan.dimensions().stream().map(Dimension::name).toList()).orElse(List.of());
        var codes = Arrays.asList(name.substring(colon + 2).split(", "));
        int years = codes.size() - dimensions.size();
        var said = new ArrayList<String>();
        for (int d = 0; d < codes.size(); d++) {
            if (!codes.get(d).equals(Dimension.TOTAL)) {
                said.add(d < years ? codes.get(d) : label("figures-" + dimensions.get(d - years), codes.get(d)));
            }
        }
        return said.isEmpty() ? t.get("releases.total") : said.stream().collect(Collectors.joining(" · "));
    }

    private String label(String list, String code) {
        return country.findCodes(list).flatMap(codes -> codes.find(code)).map(found -> t.say(found.label())).orElse(code);
    }
}
