package org.zaklon.forums.community.mediation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The four questions before a mediation, answered. None may be left out. */
public record Screening(Map<Sign, Answer> answers) {

    /** What is not known blocks as a yes does, until it is known. */
    public enum Answer { NO, YES, UNKNOWN }

    public Screening {
        answers = Map.copyOf(answers);
        if (answers.size() != Sign.values().length) {
            throw new IllegalArgumentException("every sign is asked for");
        }
    }

    /** The same answer to every question. */
    public static Screening all(Answer answer) {
        var answers = new EnumMap<Sign, Answer>(Sign.class);
        Arrays.stream(Sign.values()).forEach(s -> answers.put(s, answer));
        return new Screening(answers);
    }

    public Screening with(Sign sign, Answer answer) {
        var changed = new EnumMap<Sign, Answer>(answers);
        changed.put(sign, answer);
        return new Screening(changed);
    }

    /** Whether nothing speaks against mediation. */
    public boolean clear() {
        return answers.values().stream().allMatch(a -> a == Answer.NO);
    }

    /** Whether something does. It closes the gate of this issue for good: a second screening cannot undo what was seen. */
    public boolean positive() {
        return answers.containsValue(Answer.YES);
    }

    /** What speaks against it, or is not known, in the order of the questions. */
    public List<Sign> against() {
        return Arrays.stream(Sign.values()).filter(s -> answers.get(s) != Answer.NO).toList();
    }
}
