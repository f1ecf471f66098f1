package org.zaklon.trainings.test;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A question of a test.
 *
 * @param objective the code of the objective that it asks about
 * @param answers those to choose from with which of them is right; for a short answer every accepted wording
 */
public record Question(String objective, Kind kind, String wording, List<Choice> answers) {
    public Question {
        answers = List.copyOf(answers);
    }

    /** How it is answered. */
    public enum Kind { CHOICE, TRUE_FALSE, SHORT }

    public record Choice(String text, boolean right) {}

    /** Whether several answers are right, so that all of them must be ticked and no other. */
    public boolean several() {
        return kind == Kind.CHOICE && answers.stream().filter(Choice::right).count() > 1;
    }

    /** @param given numbers of answers from 0, or for a short answer what was typed */
    boolean right(List<String> given) {
        if (kind == Kind.SHORT) {
            return given.size() == 1 && answers.stream().anyMatch(a -> plain(a.text()).equals(plain(given.getFirst())));
        }
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).right() != given.contains("" + i)) {
                return false;
            }
        }
        return true;
    }

    /** Spelling with or without marks, capitals and doubled spaces is no question of knowledge. */
    private static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd')
                .replaceAll("\\s+", " ");
    }
}
