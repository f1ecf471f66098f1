package org.zaklon.trainings.test;

import java.time.LocalDate;
import java.util.List;
import org.zaklon.trainings.TestForm;
import org.zaklon.trainings.TestKind;

/** A test that was taken. What was answered is not kept, only how many answers to each objective were right. */
public record Attempt(TestKind kind, TestForm form, LocalDate on, List<Score> scores) {
    public Attempt {
        scores = List.copyOf(scores);
    }

    public record Score(String objective, int correct, int total) {}

    public int correct() {
        return scores.stream().mapToInt(Score::correct).sum();
    }

    public int total() {
        return scores.stream().mapToInt(Score::total).sum();
    }

    /** Of a hundred, rounded down: 69.9 is not 70. */
    public int percent() {
        return total() == 0 ? 0 : correct() * 100 / total();
    }
}
