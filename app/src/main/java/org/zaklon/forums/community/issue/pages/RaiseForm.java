package org.zaklon.forums.community.issue.pages;

import java.time.LocalDate;
import java.util.List;
import org.zaklon.forums.page.FormView;
import org.zaklon.forums.page.Question;
import org.zaklon.forums.page.Sent;
import org.zaklon.forums.community.issue.Categories;
import org.zaklon.forums.community.issue.Raised;
import org.zaklon.forums.community.issue.RaisedAt;
import org.zaklon.forums.community.issue.Raiser;
import org.zaklon.forums.community.issue.Sensitivity;
import org.zaklon.kernel.AreaCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** The questions when an issue is raised. */
record RaiseForm(Words t, IssueWords words, Categories categories, List<AreaCode> areas, LocalDate today) {
    static final String NAME = "community.raise";

    List<Question> questions() {
        var ask = new Question.Asking(t, NAME);
        return List.of(
                ask.select("category", kinds()),
                ask.story("words"),
                ask.select("area", places()),
                ask.date("on"),
                ask.radios("at", FormView.of(t, "community.raised-at", RaisedAt.values())),
                ask.radios("by", FormView.of(t, "community.raiser", Raiser.values())),
                ask.radios("sex", words.sexes(t)),
                ask.radios("named", FormView.yesNo(t)),
                ask.text("name").askIf("named:YES"),
                ask.radios("sensitivity", FormView.of(t, "community.sensitivity", Sensitivity.values())),
                ask.radios("receipt", FormView.yesNo(t)));
    }

    /** Everything that is off by default is off. */
    Sent blank() {
        return Sent.blank(t, NAME, "on", today).preset("named", "NO");
    }

    /** @return null where something is to be mended */
    Raised read(Sent sent) {
        var category = sent.choice("category", kinds());
        var text = sent.text("words");
        var area = sent.choice("area", places());
        var on = sent.day("on");
        var at = sent.choice("at", RaisedAt.values());
        var by = sent.choice("by", Raiser.values());
        var sex = sent.choice("sex", words.sexes(t));
        var name = sent.yesOrNo("named") ? sent.text("name") : null;
        var sensitivity = sent.choice("sensitivity", Sensitivity.values());
        var receipt = sent.yesOrNo("receipt");
        if (on != null && on.isAfter(today)) {
            sent.wrong("on", t.get("refused.community-future"));
        }
        if (category != null && sensitivity != null && sensitivity.compareTo(categories.atLeast(category)) < 0) {
            sent.wrong("sensitivity", t.get("refused.community-sensitivity"));
        }
        return sent.good() ? new Raised(category, new AreaCode(area), on, at, by, sex, sensitivity, text, name, receipt) : null;
    }

    private List<Choice> kinds() {
        return words.categoriesOn(today, t);
    }

    private List<Choice> places() {
        return words.areas(areas, t);
    }
}
