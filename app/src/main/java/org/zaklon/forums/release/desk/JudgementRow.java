package org.zaklon.forums.release.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zaklon.forums.release.judgement.Judgement;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** A summary in words; {@code lines} is empty where it was not opened to the reader. One that holds no longer is shown as past. */
public record JudgementRow(String instrument, String by, String madeOn, Tag holds, boolean past, List<Line> lines) {

    static JudgementRow of(Judgement one, LocalDate today, PlanWords words) {
        var t = words.t();
        var lines = one.text().map(text -> {
            var parts = Map.of("mandate", text.mandate(), "sources", text.sources(), "scenarios", text.scenarios(), "warning", text.warning(),
                    "protective", text.protective(), "missing", text.missing(), "own-view", text.ownView(), "disagreement", text.disagreement());
            return JudgementForm.PARTS.stream().flatMap(part -> parts.get(part).isBlank() ? Stream.<Line>empty()
                    : Stream.of(Line.of(t.get("plans.judgement." + part), parts.get(part)))).toList();
        }).orElse(List.of());
        var holds = one.holds(today);
        return new JudgementRow(words.code("spj-instruments", one.instrument()), words.agency(one.agency()), words.date(one.madeOn()),
                new Tag(t.get(holds ? "plans.judgement.holds" : "plans.judgement.past", one.validUntil()), holds ? Tone.STONE : Tone.SAND),
                !holds, lines);
    }
}
