package org.zaklon.house;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The house from its roof to its ground. A module sees what lies on lower lines; on its own line only what is said here. */
final class Modules {
    private static final List<List<String>> LINES = List.of(
            List.of("demo"),
            List.of("portal", "oversight", "account", "coordination"),
            List.of("statistics", "programmes"),
            List.of("forums"),
            List.of("referrals"),
            // a referral is answered with services, a service needs no referral; an anonymous report is neither
            List.of("services", "incidents"),
            List.of("cases"),
            List.of("trainings"),
            List.of("bodies"),
            List.of("sharing"),
            List.of("people", "agreements"),
            // encodings without a name, which people leaves there; it knows nobody above
            List.of("enclave"),
            // numbers of agencies; so low that it can see neither a person nor a case
            List.of("migration"),
            // the words of a problem document are those of the pages
            List.of("api"),
            List.of("ui"),
            List.of("access"),
            List.of("audit"),
            List.of("published"),
            List.of("country"),
            List.of("store"),
            List.of("kernel"));

    /** What lies lower and is yet not to be seen. */
    private static final Map<String, Set<String>> WALLS = Map.of(
            // who reports has no name here and no case, and nobody else looks in
            "incidents", Set.of("cases", "migration", "trainings", "bodies", "sharing", "people", "agreements", "enclave"),
            "referrals", Set.of("incidents"),
            "statistics", Set.of("incidents", "forums", "trainings", "bodies", "people", "sharing", "agreements", "enclave"),
            // a project counts what was done, never for whom
            "programmes", Set.of("incidents", "referrals", "services", "cases", "sharing", "people", "enclave"),
            // who leaves prison is no victim's case, and neither is a quarrel between neighbours
            "forums", Set.of("incidents", "referrals", "services", "cases"),
            "cases", Set.of("trainings", "bodies"),
            "trainings", Set.of("sharing", "people", "enclave"),
            "bodies", Set.of("people", "enclave"),
            // what the public is shown comes from the shelf and from nowhere else
            "portal", Set.of("incidents", "statistics", "programmes", "forums", "trainings", "bodies", "referrals", "services", "cases", "sharing", "people", "agreements", "enclave", "audit"));

    private Modules() {}

    static List<String> all() {
        return LINES.stream().flatMap(List::stream).toList();
    }

    static Map<String, Set<String>> arrows() {
        var arrows = new LinkedHashMap<String, Set<String>>();
        for (int line = 0; line < LINES.size(); line++) {
            for (var module : LINES.get(line)) {
                var seen = new LinkedHashSet<String>();
                LINES.subList(line + 1, LINES.size()).forEach(seen::addAll);
                seen.removeAll(WALLS.getOrDefault(module, Set.of()));
                arrows.put(module, seen);
            }
        }
        return arrows;
    }
}
