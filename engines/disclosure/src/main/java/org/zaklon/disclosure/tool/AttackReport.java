package org.zaklon.disclosure.tool;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zaklon.disclosure.attack.Findings;
import org.zaklon.disclosure.table.Said;

/** What the attack found, for readers and for machines. */
final class AttackReport {
    private static final int SHOWN = 20;

    /** What is found beside numbers. */
    enum Further {
        GROUPS("groups that share a value"),
        BACKBONE("certainly occupied"),
        POSTERIOR("guessed occupied"),
        RELEASES("changes with one explanation");

        private final String words;

        Further(String words) {
            this.words = words;
        }
    }

    private final long width;
    private final List<Map<String, Object>> findings = new ArrayList<>();
    private final List<Map<String, Object>> contradictions = new ArrayList<>();
    private final List<Map<String, Object>> unsettled = new ArrayList<>();
    private final Map<Further, List<Map<String, Object>>> further = new EnumMap<>(Further.class);
    private int attacked;
    private long hidden;
    private long exact;
    private long presence;
    private long narrow;

    /** @param asked what is looked for beside hidden numbers */
    AttackReport(long width, Set<Further> asked) {
        this.width = width;
        asked.forEach(what -> further.put(what, new ArrayList<>()));
    }

    void add(PublishedFiles.Group group, List<PublishedFiles.Cell> judged, Findings found, Long below) {
        attacked++;
        hidden += judged.size();
        for (var finding : found.list()) {
            var cell = judged.get(finding.cell());
            var interval = finding.exact() ? finding.spread().reached() : finding.spread().proved();
            if (below != null && cell.truth() < 0 && finding.spread().proved().low() >= below) {
                continue;
            }
            exact += finding.exact() ? 1 : 0;
            presence += finding.presence() ? 1 : 0;
            narrow += finding.narrow() ? 1 : 0;
            var entry = new LinkedHashMap<String, Object>();
            entry.put("set", name(group));
            entry.put("cell", group.print(cell.publication(), cell.cell()));
            entry.put("low", interval.low());
            entry.put("high", interval.high() == Said.UNBOUNDED ? null : interval.high());
            entry.put("exact", finding.exact());
            entry.put("presence", finding.presence());
            entry.put("narrow", finding.narrow());
            findings.add(entry);
        }
    }

    void further(Further what, PublishedFiles.Group group, String finding) {
        further.get(what).add(named(group, "finding", finding));
    }

    void contradicted(PublishedFiles.Group group, List<String> statements) {
        contradictions.add(named(group, "statements", statements));
    }

    void unsettled(PublishedFiles.Group group, String why) {
        unsettled.add(named(group, "why", why));
    }

    boolean safe() {
        return (attacked > 0 || contradictions.isEmpty()) && findings.isEmpty() && unsettled.isEmpty() && further.values().stream().allMatch(List::isEmpty);
    }

    String text() {
        var text = new StringBuilder();
        say(text, "hidden              %,7d", hidden);
        say(text, "exactly determined  %,7d", exact);
        say(text, "presence-certain    %,7d", presence);
        say(text, "narrow              %,7d   (known more closely than %d apart; exactly determined ones included)", narrow, width);
        findings.stream().limit(SHOWN).forEach(finding -> say(text, "  %s%s  ->  %s", before(finding), finding.get("cell"),
                 finding.get("exact").equals(true) ? finding.get("low") : finding.get("low") + " to " + finding.get("high")));
        if (findings.size() > SHOWN) {
            say(text, "  and %,d more; --json FILE lists all", findings.size() - SHOWN);
        }
        further.forEach((what, found) -> {
            say(text, "%s  %,d", what.words, found.size());
            found.stream().limit(SHOWN).forEach(one -> say(text, "  %s%s", before(one), one.get("finding")));
            if (found.size() > SHOWN) {
                say(text, "  and %,d more; --json FILE lists all", found.size() - SHOWN);
            }
        });
        if (!contradictions.isEmpty()) {
            say(text, "%,d set(s) of tables contradict themselves and were left out:", contradictions.size());
            contradictions.forEach(set -> say(text, "  %s | %s", set.get("set"), ((List<?>) set.get("statements")).stream().map(String::valueOf).collect(joining("; "))));
        }
        unsettled.forEach(set -> say(text, "UNSETTLED, which is no pass: %s %s", set.get("set"), set.get("why")));
        text.append(safe() ? "Nothing was found." : attacked == 0 ? "NOTHING COULD BE ATTACKED, which is no pass." : "UNSAFE");
        return text.toString();
    }

    Map<String, Object> json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("safe", safe());
        all.put("width", width);
        all.put("hidden", hidden);
        all.put("exact", exact);
        all.put("presence", presence);
        all.put("narrow", narrow);
        all.put("findings", findings);
        all.put("contradictions", contradictions);
        all.put("unsettled", unsettled);
        further.forEach((what, found) -> all.put(what.name().toLowerCase(Locale.ROOT), found));
        return all;
    }

    private Map<String, Object> named(PublishedFiles.Group group, String key, Object what) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("set", name(group));
        entry.put(key, what);
        return entry;
    }

    private static String before(Map<String, Object> finding) {
        return finding.get("set").toString().isEmpty() ? "" : finding.get("set") + " | ";
    }

    private String name(PublishedFiles.Group group) {
        return String.join(", ", group.name());
    }

    private static void say(StringBuilder text, String format, Object... of) {
        text.append(String.format(Locale.ROOT, format, of)).append(System.lineSeparator());
    }
}
