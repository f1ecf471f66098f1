package org.zaklon.forums.community;

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
 * A page with one form. Its heading is the message {@code community.FORM}, what to know before it {@code community.FORM.lead}, the
 * button {@code community.FORM.send}.
 *
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
        var page = new ModelAndView("community/form", Map.of("view", this));
        page.addObject("refusal", refusal);
        page.setStatus(sent.good() && refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    public ModelAndView page() {
        return page(null);
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
