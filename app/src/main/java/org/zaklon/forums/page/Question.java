package org.zaklon.forums.page;

import java.util.List;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/**
 * One question of a form, in the reader's words. Label and hint are the messages {@code FORM.ID} and
 * {@code FORM.ID.hint}; a hint that has no message is not there.
 *
 * @param askIf the answer to another question that it depends on, as the forms of the house write it; null for always
 */
public record Question(Kind kind, String id, String label, String hint, List<Choice> choices, String askIf, boolean optional) {

    public enum Kind { TEXT, NUMBER, STORY, RADIOS, SELECT, DATE }

    public Question {
        choices = List.copyOf(choices);
    }

    /** Asks in one form. */
    public record Asking(Words t, String form) {
        public Question text(String id) {
            return ask(Kind.TEXT, id, List.of());
        }

        public Question number(String id) {
            return ask(Kind.NUMBER, id, List.of());
        }

        public Question story(String id) {
            return ask(Kind.STORY, id, List.of());
        }

        public Question date(String id) {
            return ask(Kind.DATE, id, List.of());
        }

        public Question radios(String id, List<Choice> choices) {
            return ask(Kind.RADIOS, id, choices);
        }

        public Question select(String id, List<Choice> choices) {
            return ask(Kind.SELECT, id, choices);
        }

        private Question ask(Kind kind, String id, List<Choice> choices) {
            var key = form + "." + id;
            return new Question(kind, id, t.get(key), t.has(key + ".hint") ? t.get(key + ".hint") : null, choices, null, false);
        }
    }

    public Question orNothing() {
        return new Question(kind, id, label, hint, choices, askIf, true);
    }

    public Question askIf(String when) {
        return new Question(kind, id, label, hint, choices, when, optional);
    }
}
