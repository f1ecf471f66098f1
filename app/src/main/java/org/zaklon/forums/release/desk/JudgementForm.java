package org.zaklon.forums.release.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;
import org.zaklon.forums.release.judgement.FileJudgement.Summary;
import org.zaklon.forums.release.judgement.Judgement;
import org.zaklon.forums.release.NeverRecorded;
import org.zaklon.kernel.Reason;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/**
 * What is typed as a summary.
 *
 * @param texts by the name of the part
 */
public record JudgementForm(String instrument, DateText madeOn, Map<String, String> texts, List<String> audience) {
    /** The parts of a summary in their order; the last may stay empty. */
    public static final List<String> PARTS = List.of("mandate", "sources", "scenarios", "warning", "protective", "missing", "own-view", "disagreement");
    private static final String MAY_BE_EMPTY = "disagreement";

    public JudgementForm {
        texts = Map.copyOf(texts);
        audience = List.copyOf(audience);
    }

    static JudgementForm blank(DateText today) {
        return new JudgementForm("", today, Map.of(), List.of());
    }

    static JudgementForm typed(MultiValueMap<String, String> all) {
        var texts = new TreeMap<String, String>();
        PARTS.forEach(part -> texts.put(part, Parameters.one(all, part).replace("\r\n", "\n")));
        return new JudgementForm(Parameters.one(all, "instrument"), TypedDate.typed(all, "made"), texts, all.getOrDefault("audience", List.of()));
    }

    public String text(String part) {
        return texts.getOrDefault(part, "");
    }

    public static boolean optional(String part) {
        return part.equals(MAY_BE_EMPTY);
    }

    List<Problem> problems(Words t, NeverRecorded never) {
        var problems = new ArrayList<Problem>();
        if (instrument.isEmpty()) {
            problems.add(new Problem("instrument", t.get("refused.judgement-instrument")));
        }
        if (TypedDate.read(madeOn, t).isEmpty()) {
            problems.add(new Problem("made", t.get("ui.form.date")));
        }
        for (var part : PARTS) {
            var found = never.in(text(part));
            if (found.isPresent()) {
                problems.add(new Problem(part, t.get("refused.never." + found.get().kind(), found.get().phrase())));
            } else if (text(part).isBlank() && !optional(part)) {
                problems.add(new Problem(part, t.get(part.equals("missing") ? "refused.judgement-missing" : "ui.form.required")));
            }
        }
        return problems;
    }

    /** Only where there are no problems. */
    Summary summary(Words t) {
        return new Summary(instrument, TypedDate.read(madeOn, t).orElseThrow(), new Judgement.Text(text("mandate"), text("sources"),
                text("scenarios"), text("warning"), text("protective"), text("missing"), text("own-view"), text("disagreement")),
                NeedForm.seats(audience));
    }

    static String field(Reason reason) {
        return switch (reason.code()) {
            case "refused.judgement-missing" -> "missing";
            case "refused.judgement-own-view" -> "own-view";
            case "refused.day-ahead" -> "made";
            case "refused.need-audience" -> "audience";
            default -> "instrument";
        };
    }
}
