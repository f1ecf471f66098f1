package org.zaklon.cases.draft;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.country.forms.Form;
import org.zaklon.country.forms.Section;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Texts;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Answered;
import org.zaklon.ui.forms.Answers;
import org.zaklon.ui.forms.Filled;
import org.zaklon.ui.forms.FormPage;
import org.zaklon.ui.forms.Options;
import org.zaklon.ui.forms.Typed;
import org.zaklon.ui.parts.Line;

/** Asks a form section by section and keeps each keystroke in its draft. */
@Component
public class Filling {
    private final Drafts drafts;
    private final Country country;
    private final Options options;
    private final Texts texts;

    Filling(Drafts drafts, Country country, Options options, Texts texts) {
        this.drafts = drafts;
        this.country = country;
        this.options = options;
        this.texts = texts;
    }

    /** The form in the version in which the draft was begun. */
    public Form form(Draft draft) {
        return country.form(draft.form(), draft.version());
    }

    /** All that was typed, judged as a whole. */
    public Filled filled(Draft draft, Words t) {
        return Filled.parse(form(draft), draft.typed(), options, t);
    }

    /** A whole form that came at once, from a program; messages are keys, so the language does not matter. */
    public Filled read(Form form, Typed typed) {
        return Filled.parse(form, typed, options, texts.in(texts.languages().getFirst()));
    }

    /** The draft with one section as it was just sent. */
    public Draft keep(Actor actor, Draft draft, Section section, MultiValueMap<String, String> sent) {
        var typed = draft.typed().replacing(section, sent);
        drafts.save(actor, draft.id(), typed);
        return new Draft(draft.id(), draft.form(), draft.version(), draft.caseId(), typed, draft.savedAt(), draft.expiresAt());
    }

    /**
     * One section to fill.
     *
     * @param base the address of the form, below which each section has its id
     * @param complain whether to show what has to be mended
     */
    public ModelAndView page(Screen screen, Draft draft, Section section, String base, String back, boolean complain) {
        var filled = filled(draft, screen.t());
        var shown = complain ? filled.judging(section) : filled.withoutErrors();
        var steps = new Steps(form(draft));
        var view = new ModelAndView("cases/section");
        view.addObject("page", new FormPage(shown, options, screen.t()));
        view.addObject("section", section);
        view.addObject("steps", steps);
        view.addObject("action", base + "/" + section.id());
        view.addObject("back", steps.before(section).map(id -> base + "/" + id).orElse(back));
        return view;
    }

    /** Whether a section has nothing to mend. */
    public boolean complete(Draft draft, Section section, Words t) {
        return filled(draft, t).judging(section).ok();
    }

    /** The first section with something to mend. */
    public Stream<Section> incomplete(Draft draft, Words t) {
        return form(draft).sections().stream().filter(s -> !complete(draft, s, t));
    }

    /** Lines to check, each leading back to its section. */
    public List<Line> toCheck(Draft draft, String base, Words t) {
        var form = form(draft);
        var answered = new Answered(form, filled(draft, t).answers(), options, t);
        return form.sections().stream().flatMap(section -> {
            var ids = section.fields().stream().map(f -> "#" + f.id()).toList();
            return answered.toCheck(base + "/" + section.id()).stream()
                    .filter(line -> ids.contains(line.change().substring(line.change().indexOf('#'))));
        }).toList();
    }

    /** Stored answers to read. */
    public Answered answered(Form form, Answers answers, Words t) {
        return new Answered(form, answers, options, t);
    }
}
