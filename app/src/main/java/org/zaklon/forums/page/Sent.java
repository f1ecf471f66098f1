package org.zaklon.forums.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.zaklon.kernel.PersonalText;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/**
 * What was sent with a form, read question by question. What is missing or wrong is noted beside its field, and everything typed is
 * kept for the page that asks again. Prints nothing of it.
 */
public final class Sent {
    private static final int LONGEST = 2000;

    private final MultiValueMap<String, String> all;
    private final Words t;
    private final String form;
    private final List<Problem> problems = new ArrayList<>();

    public Sent(MultiValueMap<String, String> all, Words t, String form) {
        this.all = all;
        this.t = t;
        this.form = form;
    }

    /** A form that is still empty. */
    public static Sent blank(Words t, String form) {
        return new Sent(new LinkedMultiValueMap<>(), t, form);
    }

    /** A form that is still empty but for the day. */
    public static Sent blank(Words t, String form, String dateField, LocalDate today) {
        var date = DateText.of(today);
        return blank(t, form).preset(dateField + ".day", date.day()).preset(dateField + ".month", date.month()).preset(dateField + ".year", date.year());
    }

    /** An answer that stands there before anybody answers. */
    public Sent preset(String id, String value) {
        all.set(id, value);
        return this;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public boolean good() {
        return problems.isEmpty();
    }

    /** Notes what a rule found, beside the field that it concerns. */
    public Sent wrong(String id, String text) {
        problems.add(new Problem(id, text));
        return this;
    }

    public String one(String id) {
        return Parameters.one(all, id);
    }

    public DateText date(String id) {
        return TypedDate.typed(all, id);
    }

    /** One of the choices; null, and a problem, where none was made. */
    public String choice(String id, List<Choice> choices) {
        return choices.stream().map(Choice::value).filter(v -> v.equals(one(id))).findFirst().orElseGet(() -> missing(id, "choose"));
    }

    public <E extends Enum<E>> E choice(String id, E[] values) {
        return Parameters.find(values, one(id)).orElseGet(() -> missing(id, "choose"));
    }

    public boolean yes(String id) {
        return one(id).equals("YES");
    }

    /** Yes or no; a problem where neither was chosen. */
    public boolean yesOrNo(String id) {
        if (!one(id).equals("YES") && !one(id).equals("NO")) {
            missing(id, "choose");
        }
        return yes(id);
    }

    public LocalDate day(String id) {
        return TypedDate.read(date(id), t).orElseGet(() -> missing(id, "date"));
    }

    /** A whole number, in the digits of any language. */
    public int number(String id, int least, int most) {
        try {
            int number = Integer.parseInt(one(id));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        problems.add(new Problem(id, t.get(problem("number"), label(id), least, most)));
        return least;
    }

    public int numberOrZero(String id, int most) {
        return one(id).isEmpty() ? 0 : number(id, 0, most);
    }

    public PersonalText text(String id) {
        var text = textOrNothing(id);
        return text == null ? missing(id, "write") : text;
    }

    public PersonalText textOrNothing(String id) {
        if (one(id).length() > LONGEST) {
            problems.add(new Problem(id, t.get(problem("long"), label(id), LONGEST)));
        }
        return one(id).isEmpty() ? null : new PersonalText(one(id));
    }

    public String wordOrNull(String id) {
        if (one(id).length() > 200) {
            problems.add(new Problem(id, t.get(problem("long"), label(id), 200)));
        }
        return one(id).isEmpty() ? null : one(id);
    }

    private <T> T missing(String id, String what) {
        problems.add(new Problem(id, t.get(problem(what), label(id))));
        return null;
    }

    private String problem(String what) {
        return FormView.room(form) + ".problem." + what;
    }

    private String label(String id) {
        return t.get(form + "." + id);
    }

    @Override
    public String toString() {
        return "Sent";
    }
}
