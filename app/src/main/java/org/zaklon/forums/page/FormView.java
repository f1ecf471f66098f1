package org.zaklon.forums.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.kernel.Reason;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/**
 * A page with one form. Its heading is the message that is called as the form, such as {@code community.raise}; what to know before it is
 * {@code FORM.lead}, the button {@code FORM.send}, the title {@code ROOM.title}.
 *
 * @param form the room and the name of the form, with a point between
 * @param back where the way back leads
 * @param notes what to know before one answers
 */
public record FormView(String form, String back, String action, List<Question> questions, Sent sent, List<String> notes) {

    public FormView {
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
    }

    /** The page; where something is to be mended, with what was typed and what is wrong. */
    public ModelAndView page(Reason refusal) {
        if (refusal != null) {
            NotFound.orElse(refusal);
        }
        var page = new ModelAndView("forums/form", Map.of("view", this));
        page.addObject("refusal", refusal);
        page.setStatus(sent.good() && refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    public ModelAndView page() {
        return page(null);
    }

    /** Key of the title: that of the room, which says nothing. */
    public String title() {
        return room(form) + ".title";
    }

    static String room(String form) {
        return form.substring(0, form.indexOf('.'));
    }

    /** Yes and no. */
    public static List<Choice> yesNo(Words t) {
        return List.of(Choice.of("YES", t.get("community.yes")), Choice.of("NO", t.get("community.no")));
    }

    /** The values of a closed list, each with its message and, where there is one, a hint. */
    public static List<Choice> of(Words t, String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(v -> {
            var key = prefix + "." + v.name();
            return new Choice(v.name(), t.get(key), t.has(key + ".hint") ? t.get(key + ".hint") : null, null);
        }).toList();
    }
}
