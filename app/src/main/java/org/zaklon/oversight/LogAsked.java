package org.zaklon.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.zaklon.audit.Entry;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Dates;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** The filter of the log as typed. */
final class LogAsked {
    private static final List<String> FIELDS = List.of("case", "from", "to", "act", "agency", "result");

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final LogQuestion question;

    LogAsked(Map<String, String> params, Words t) {
        FIELDS.forEach(field -> typed.put(field, params.getOrDefault(field, "").strip()));
        var result = Stream.of(Entry.Result.values()).filter(r -> r.name().equals(typed.get("result"))).findFirst();
        question = new LogQuestion(typed.get("case").toUpperCase(Locale.ROOT), date("from", t), date("to", t), typed.get("act"),
                typed.get("agency"), result.orElse(null), t.zone());
    }

    LogQuestion question() {
        return question;
    }

    List<Problem> problems() {
        return problems;
    }

    Map<String, String> typed() {
        return typed;
    }

    /** The same question as an address. */
    String at(String path) {
        var uri = UriComponentsBuilder.fromPath(path);
        typed.forEach((field, value) -> {
            if (!value.isEmpty()) {
                uri.queryParam(field, "{" + field + "}");
            }
        });
        return uri.encode().buildAndExpand(typed).toUriString();
    }

    private LocalDate date(String field, Words t) {
        if (typed.get(field).isEmpty()) {
            return null;
        }
        var read = Dates.date(new DateText(typed.get(field), "", "", ""), t.language().locale());
        if (read.isEmpty()) {
            problems.add(new Problem(field, t.get("oversight.problem.date")));
        }
        return read.orElse(null);
    }
}
