package org.zaklon.ui.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.zaklon.kernel.Unanswered;

/** What was answered to one question, or why there is no answer (law 14). None of them prints its content. */
public sealed interface Answer {

    record Text(String value) implements Answer {
        @Override
        public String toString() {
            return MASK;
        }
    }

    /** Codes of a list, an area or a unit, in the order given; a choice has one. */
    record Codes(List<String> values) implements Answer {
        public Codes {
            values = List.copyOf(values);
        }

        public static Codes of(String... values) {
            return new Codes(Arrays.asList(values));
        }

        @Override
        public String toString() {
            return MASK;
        }
    }

    record Date(LocalDate value) implements Answer {
        @Override
        public String toString() {
            return MASK;
        }
    }

    record Moment(Instant value) implements Answer {
        @Override
        public String toString() {
            return MASK;
        }
    }

    record Number(long value) implements Answer {
        @Override
        public String toString() {
            return MASK;
        }
    }

    record YesNo(boolean value) implements Answer {
        @Override
        public String toString() {
            return MASK;
        }
    }

    record None(Unanswered why) implements Answer {}

    String MASK = "•••";

    /** What a condition compares: codes, YES or NO, or the reason of no answer. */
    default Set<String> codes() {
        return switch (this) {
            case Codes(var values) -> Set.copyOf(values);
            case YesNo(var value) -> Set.of(value ? "YES" : "NO");
            case None(var why) -> Set.of(why.name());
            case Text ignored -> Set.of();
            case Date ignored -> Set.of();
            case Moment ignored -> Set.of();
            case Number ignored -> Set.of();
        };
    }
}
