package org.zaklon.referrals.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.zaklon.cases.CaseEntry;
import org.zaklon.country.Country;
import org.zaklon.kernel.DataClass;
import org.zaklon.referrals.Preview;
import org.zaklon.referrals.pages.SharePreview.OfClass;
import org.zaklon.referrals.pages.SharePreview.Written;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Answer;
import org.zaklon.ui.forms.Answered;
import org.zaklon.ui.forms.Answers;
import org.zaklon.ui.forms.Options;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;

/** Puts a preview into words: what I see beside what the receiver will see, and the basis of each class. */
final class PreviewWords {
    private static final String FORM = "F11";

    private final Words t;
    private final Country country;
    private final Options options;
    private final ReferralWords words;

    PreviewWords(Words t, Country country, Options options) {
        this.t = t;
        this.country = country;
        this.options = options;
        words = new ReferralWords(t, country);
    }

    SharePreview of(Preview preview, Sending sending) {
        return new SharePreview(t.say(preview.to().name()),
                preview.offered().stream().map(c -> new Choice(c.code(), words.dataClass(c), basis(preview, c), null)).toList(),
                preview.chosen().stream().map(DataClass::code).toList(),
                classes(preview, sending, c -> true),
                classes(preview, sending, c -> preview.chosen().contains(c) && preview.allowed(c)),
                preview.lacking().stream().sorted().map(c -> Line.of(words.dataClass(c), basis(preview, c))).toList(),
                preview.broken().map(t::reason).orElse(null), preview.canBeSent());
    }

    private String basis(Preview preview, DataClass dataClass) {
        var found = preview.weighing().found().get(dataClass);
        return found != null ? words.basis(found) : words.missing(preview.weighing().missing().get(dataClass));
    }

    private List<OfClass> classes(Preview preview, Sending sending, Predicate<DataClass> which) {
        var byClass = new LinkedHashMap<DataClass, List<Written>>();
        for (var dataClass : preview.offered()) {
            var written = new ArrayList<Written>();
            var ours = referral(sending, dataClass);
            if (!ours.isEmpty()) {
                written.add(new Written(t.say(country.form(FORM).title()), t.get("referrals.preview.now"), ours));
            }
            preview.mine().reversed().stream().filter(e -> e.dataClass() == dataClass).map(this::written).forEach(written::add);
            if (which.test(dataClass)) {
                byClass.put(dataClass, written);
            }
        }
        return byClass.entrySet().stream().map(e -> new OfClass(e.getKey(), e.getValue())).toList();
    }

    private Written written(CaseEntry entry) {
        var form = country.form(entry.form(), entry.version());
        return new Written(t.say(form.title()), t.moment(entry.at()), plain(new Answered(form, entry.answers(), options, t).lines()));
    }

    /** What this referral itself will write. */
    private List<Line> referral(Sending sending, DataClass dataClass) {
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("services", new Answer.Codes(sending.services()));
        answers.put("urgency", Answer.Codes.of(sending.urgency()));
        if (!sending.language().isEmpty()) {
            answers.put("language", Answer.Codes.of(sending.language()));
        }
        if (!sending.note().isEmpty()) {
            answers.put("note", new Answer.Text(sending.note()));
        }
        return plain(new Answered(country.form(FORM), new Answers(answers), options, t).lines(Set.of(dataClass)));
    }

    private static List<Line> plain(List<Line> lines) {
        return lines.stream().map(l -> Line.of(l.label(), l.value())).toList();
    }
}
