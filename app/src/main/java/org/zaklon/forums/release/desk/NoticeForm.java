package org.zaklon.forums.release.desk;

import static org.zaklon.ui.forms.Parameters.find;
import static org.zaklon.ui.forms.Parameters.one;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.zaklon.forums.release.NotifyRelease.Notice;
import org.zaklon.forums.release.Participation;
import org.zaklon.forums.release.ReleaseKind;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Reason;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** What is typed when a release is notified. */
public record NoticeForm(String name, String area, DateText expected, String kind, String participation, DateText informed) {
    static final NoticeForm BLANK = new NoticeForm("", "", DateText.EMPTY, "", "", DateText.EMPTY);

    static NoticeForm typed(MultiValueMap<String, String> all) {
        return new NoticeForm(one(all, "name"), one(all, "area"), TypedDate.typed(all, "expected"), one(all, "kind"), one(all, "participation"),
                TypedDate.typed(all, "informed"));
    }

    List<Problem> problems(Words t) {
        var problems = new ArrayList<Problem>();
        if (name.isEmpty()) {
            problems.add(new Problem("name", t.get("refused.plan-name")));
        }
        if (area.isEmpty()) {
            problems.add(new Problem("area", t.get("refused.plan-area")));
        }
        if (TypedDate.read(expected, t).isEmpty()) {
            problems.add(new Problem("expected", t.get("ui.form.date")));
        }
        if (kind().isEmpty() || find(ReleaseKind.values(), kind).isEmpty()) {
            problems.add(new Problem("kind", t.get("ui.form.required")));
        }
        if (find(Participation.values(), participation).isEmpty()) {
            problems.add(new Problem("participation", t.get("ui.form.required")));
        }
        if (!informed.isEmpty() && TypedDate.read(informed, t).isEmpty()) {
            problems.add(new Problem("informed", t.get("ui.form.date")));
        }
        return problems;
    }

    /** Only where there are no problems. */
    Notice notice(Words t) {
        return new Notice(new PersonalText(name), new AreaCode(area), TypedDate.read(expected, t).orElseThrow(),
                find(ReleaseKind.values(), kind).orElseThrow(), find(Participation.values(), participation).orElseThrow(),
                TypedDate.read(informed, t).orElse(null));
    }

    /** The field to which a refusal of the rules belongs. */
    static String field(Reason reason) {
        return switch (reason.code()) {
            case "refused.plan-area" -> "area";
            case "refused.plan-past" -> "expected";
            case "refused.plan-informed" -> "informed";
            default -> "name";
        };
    }
}
