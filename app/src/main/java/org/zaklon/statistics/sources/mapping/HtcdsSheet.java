package org.zaklon.statistics.sources.mapping;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zaklon.statistics.sources.reading.Flaw;
import org.zaklon.statistics.sources.reading.Flaws;
import org.zaklon.statistics.sources.reading.Sheet;

/**
 * A file of cases after the Human Trafficking Case Data Standard 2.0, cut down while it is read to what a statistician may have: coded
 * facts, a year, an age group. Names, contacts, places, dates and free text are never taken up. Headers are understood as names of the
 * standard, as labels of its templates, and with the known slips of its toolkit: a missing letter in
 * {@code vic_TraffickinStatusDecisionMakingOrg}, underscores in names of the telephone form, groups before a slash.
 *
 * <p>A ready output of this platform has the same variables, and yet its lines count people and are no cases; it is read as it is, under a mapping of its own.
 */
record HtcdsSheet(Sheet sheet) implements Sheet {
    private static final String BIRTH = "prs_Birthdate";
    private static final String REFERRED = "cas_IncomingReferralDate";
    private static final String AGE_THEN = "vic_AgeWhenTrafficked";
    private static final List<String> KEPT = List.of("prs_Gender", "prs_Citizenship", "vic_TraffickingStatus", "vic_TraffickingStatusDecisionMakingOrg",
            "vic_RelationshipToTrafficker", "vic_MethodOfRecruitment", "vic_MethodsOfControl", "vic_TypeOfExploitation", "vic_ForcedLabourIndustry",
            "vic_TypeOfSexExploitation", "cas_Status");
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("vic_TraffickinStatusDecisionMakingOrg", "vic_TraffickingStatusDecisionMakingOrg"),
            Map.entry("Trafficking Status Decision Making Organization", "vic_TraffickingStatusDecisionMakingOrg"),
            Map.entry("prs_Nationality", "prs_Citizenship"), Map.entry("Citizenship", "prs_Citizenship"), Map.entry("Gender", "prs_Gender"),
            Map.entry("Birthdate", BIRTH), Map.entry("Trafficking Status", "vic_TraffickingStatus"), Map.entry("Status", "cas_Status"),
            Map.entry("Relationship to Trafficker", "vic_RelationshipToTrafficker"), Map.entry("Age When Trafficked", AGE_THEN),
            Map.entry("Method of Recruitment", "vic_MethodOfRecruitment"), Map.entry("Methods of Control", "vic_MethodsOfControl"),
            Map.entry("Type of Exploitation", "vic_TypeOfExploitation"), Map.entry("Forced Labour Industry", "vic_ForcedLabourIndustry"),
            Map.entry("Type of Sex Exploitation", "vic_TypeOfSexExploitation"), Map.entry("Incoming Referral Date", REFERRED));
    private static final Map<String, String> BARE = bareNames();
    /** The columns that only a ready output has. */
    private static final List<String> COUNTED = List.of("output", "item", "shown");

    @Override
    public void read(Taker taker, Flaws flaws) throws IOException {
        var places = new HashMap<String, Integer>();
        var counted = new boolean[1];
        sheet.read((line, fields) -> {
            counted[0] |= places.isEmpty() && fields.containsAll(COUNTED);
            if (counted[0]) {
                taker.take(line, fields);
            } else if (places.isEmpty()) {
                places.put("", -1);
                for (int c = 0; c < fields.size(); c++) {
                    var name = BARE.get(bare(fields.get(c)));
                    if (name != null) {
                        places.putIfAbsent(name, c);
                    }
                }
                taker.take(line, header(places));
            } else {
                taker.take(line, facts(line, places, fields, flaws));
            }
        }, flaws);
    }

    private static List<String> header(Map<String, Integer> places) {
        var names = new ArrayList<>(KEPT.stream().filter(places::containsKey).toList());
        if (places.containsKey(REFERRED)) {
            names.add("year");
        }
        if (places.containsKey(REFERRED) && places.containsKey(BIRTH)) {
            names.add("ageGroup");
        }
        if (places.containsKey(AGE_THEN)) {
            names.add("ageGroupWhenTrafficked");
        }
        return names;
    }

    private static List<String> facts(long line, Map<String, Integer> places, List<String> fields, Flaws flaws) {
        var facts = new ArrayList<>(KEPT.stream().filter(places::containsKey).map(name -> field(places, fields, name)).toList());
        var referred = date(field(places, fields, REFERRED), REFERRED, line, flaws);
        if (places.containsKey(REFERRED)) {
            facts.add(referred == null ? "" : Integer.toString(referred.getYear()));
        }
        if (places.containsKey(REFERRED) && places.containsKey(BIRTH)) {
            var born = date(field(places, fields, BIRTH), BIRTH, line, flaws);
            facts.add(referred == null || born == null || born.isAfter(referred) ? "" : group(Period.between(born, referred).getYears()));
        }
        if (places.containsKey(AGE_THEN)) {
            var then = field(places, fields, AGE_THEN);
            if (!then.isEmpty() && !then.matches("\\d{1,3}")) {
                flaws.add(Flaw.Kind.NUMBER, AGE_THEN, line);
            }
            facts.add(then.matches("\\d{1,3}") ? group(Integer.parseInt(then)) : "");
        }
        return facts;
    }

    private static String field(Map<String, Integer> places, List<String> fields, String name) {
        int place = places.getOrDefault(name, -1);
        return place < 0 || place >= fields.size() ? "" : fields.get(place).strip();
    }

    private static String group(int years) {
        return years < 18 ? "Minor" : "Adult";
    }

    private static LocalDate date(String text, String column, long line, Flaws flaws) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            flaws.add(Flaw.Kind.DATE, column, line);
            return null;
        }
    }

    private static Map<String, String> bareNames() {
        var names = new HashMap<String, String>();
        KEPT.forEach(name -> names.put(bare(name), name));
        List.of(BIRTH, REFERRED, AGE_THEN).forEach(name -> names.put(bare(name), name));
        OTHER_NAMES.forEach((other, name) -> names.put(bare(other), name));
        return names;
    }

    private static String bare(String header) {
        return header.substring(header.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
